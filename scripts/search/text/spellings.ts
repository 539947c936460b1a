/** A part of a text that is written in another way than the one spelling of its kind. */
export interface Respelling {
  /** Range in the folded text. */
  readonly start: number;
  readonly end: number;
  /** Its tokens in the one spelling. */
  readonly tokens: readonly string[];
}

const digits: Readonly<Record<string, string>> = {
  ...{ 零: "0", 〇: "0", "○": "0", 一: "1", 二: "2", 两: "2", 三: "3", 四: "4", 五: "5", 六: "6" },
  ...{ 七: "7", 八: "8", 九: "9" },
};
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
/** Units as fold leaves them (㎡ and m² are m2), and how documents write them. */
const areas: Readonly<Record<string, string>> = { m2: "平方米", km2: "平方公里", hm2: "公顷", m3: "立方米" };

const numeral = "[零〇一二两三四五六七八九十百千]";
const yearDigit = "[零〇○一二三四五六七八九]";

/**
 * What begins with a letter, a digit or a bracket. Each alternative is one kind, and has named groups of `tokensOf`. No
 * pattern uses lookbehind, which Safari has only since 16.4.
 */
const numbers = patternOf([
  // 2022-05-31, 2022.5.31, 2022/5/31
  "(?<isoYear>[12]\\d{3})(?<separator>[-./])(?<isoMonth>0?[1-9]|1[0-2])\\k<separator>(?<isoDay>0?[1-9]|[12]\\d|3[01])(?![\\d.])",
  // 2022年05月31日
  "(?<padded>0[1-9])(?=[月日])",
  // 金东政发〔2018〕12号
  "[\\[(【〔](?<numbered>[12]\\d{3})[\\])】〕]第?0*(?<serial>[1-9]\\d*)号",
  // 0579-82191234, (0579)82191234, 400-800-1234, 138-0579-1234
  "\\(?(?<area>0\\d{2,3})(?:-|\\) ?)(?<local>\\d{4,8})(?!\\d)",
  "(?<prefix>[48]00|1\\d{2})-(?<middle>\\d{3,4})-(?<last>\\d{3,4})(?!\\d)",
  // 1,000, 12.5, 12.5%, PM2.5, 1.2.3, 100㎡
  "(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?![,\\d])|[a-z]*\\d+(?:\\.\\d+)+)(?<unit>[hk]?m[23](?![a-z\\d]))?(?<sign>%?)",
  "(?<whole>\\d+)(?:(?<wholeUnit>[hk]?m[23](?![a-z\\d]))|(?<wholeSign>%))",
  // Ⅲ级
  "(?<roman>[ivx]+)(?=[级类期型])",
]);
const words = patternOf([
  `百分之(?<percent>${numeral}+(?:点${yearDigit}+)?|\\d+(?:\\.\\d+)?)`,
  "(?<kilometres>平方千米)",
]);
/** 二〇二一年, 五月, 三十一日, 三级. The part ends before the last character. */
const numerals = patternOf([
  `(?<year>${yearDigit}{4})(?=年)`,
  `(?<count>${numeral}{1,2})(?=月)|(?<day>${numeral}{1,3})(?=日)|(?<level>${numeral}+)(?=[级类期型])`,
]);
const ordinals = patternOf([`第(?<ordinal>${numeral}+)`]);

function patternOf(kinds: readonly string[]): RegExp {
  return new RegExp(kinds.join("|"), "y");
}

/** The pattern that a part may match, by its first character; one look at a table is all that most characters cost. */
const patternFor = new Array<RegExp | undefined>(0x10000);
for (const [characters, pattern] of [
  ["0123456789abcdefghijklmnopqrstuvwxyz[(【〔", numbers],
  ["百平", words],
  ["零〇○一二两三四五六七八九十千", numerals],
  ["第", ordinals],
] as const) {
  for (const character of characters) patternFor[character.charCodeAt(0)] = pattern;
}

/** Returns all parts of a folded text that are written in another way than the one spelling of their kind, in order. */
export function respellings(folded: string): Respelling[] {
  const found: Respelling[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    const pattern = patternFor[folded.charCodeAt(at)];
    // Inside of a run of letters or digits, or of a numeral, begins no part.
    if (pattern === undefined || continues(folded, at, pattern)) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(folded);
    const tokens = match?.groups && tokensOf(match.groups);
    if (!match || !tokens) continue;
    const end = at + match[0].length;
    found.push({ start: at, end, tokens });
    at = end - 1;
  }
  return found;
}

/** Returns whether a character continues the number before it. */
function continues(folded: string, at: number, pattern: RegExp): boolean {
  if (at === 0) return false;
  const before = folded.charCodeAt(at - 1);
  if (pattern === numbers) return isRunCode(folded.charCodeAt(at)) && isRunCode(before);
  return pattern === numerals && patternFor[before] === numerals;
}

function isRunCode(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a);
}

/** Returns the tokens of a match in the one spelling; undefined when it is no number after all. */
function tokensOf(groups: Readonly<Record<string, string | undefined>>): string[] | undefined {
  const { isoYear, isoMonth = "", isoDay = "", numbered, serial = "", area, local = "" } = groups;
  const { prefix, middle = "", last = "", ordinal, roman, percent, kilometres } = groups;
  const { number, whole = "", unit, wholeUnit = unit, sign, wholeSign = sign } = groups;
  const numeralValue =
    groups["year"] ?? groups["count"] ?? groups["day"] ?? groups["level"] ?? groups["padded"];
  if (numeralValue !== undefined) return [valueOf(numeralValue)];
  if (isoYear !== undefined) return dateTokens(isoYear, isoMonth, isoDay);
  if (numbered !== undefined) return [numbered, serial, "号"];
  if (area !== undefined) return [area + local];
  if (prefix !== undefined) return [prefix + middle + last];
  if (percent !== undefined) return [valueOf(percent), "%"];
  if (kilometres !== undefined) return [..."平方公里"];
  if (ordinal !== undefined) return ["第", valueOf(ordinal)];
  if (roman !== undefined) return romanTokens(roman);
  const value = number?.replace(/,/g, "") ?? whole;
  return [value, ...(wholeUnit === undefined ? [] : (areas[wholeUnit] ?? wholeUnit)), ...(wholeSign ?? "")];
}

/** Returns the token of a day, `YYYY-MM-DD`, in the metadata. No text has it, and no number is its beginning. */
export function dayToken(day: string): string {
  return `日${day}`;
}

/** Returns the token of the day that the tokens of a date mean; undefined for any others. */
export function dayTokenOf(tokens: readonly string[]): string | undefined {
  const date = /^(\d{4}) 年 (\d{1,2}) 月 (\d{1,2}) 日$/.exec(tokens.join(" "));
  if (!date) return undefined;
  const [, year = "", month = "", day = ""] = date;
  return dayToken(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

function dateTokens(year: string, month: string, day: string): string[] {
  return [year, "年", String(Number(month)), "月", String(Number(day)), "日"];
}

/** Returns a Chinese numeral below 10,000, or digits with a leading zero, in digits: 二〇二一 is 2021, 三十一 is 31. */
function valueOf(text: string): string {
  const [whole = "", fraction] = text.split("点");
  if (fraction !== undefined) return `${valueOf(whole)}.${valueOf(fraction)}`;
  if (/^\d/.test(text)) return text.includes(".") ? text : String(Number(text));
  const characters = [...text];
  if (!characters.some((character) => character in units))
    return characters.map((character) => digits[character] ?? "").join("");
  let [sum, digit] = [0, 0];
  for (const character of characters) {
    const unit = units[character];
    if (unit === undefined) digit = Number(digits[character]);
    else {
      sum += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    }
  }
  return String(sum + digit);
}

function romanTokens(text: string): string[] | undefined {
  let value = 0;
  [...text].forEach((character, index) => {
    const [own = 0, next = 0] = [romanDigits[character], romanDigits[text.charAt(index + 1)]];
    value += own < next ? -own : own;
  });
  return value > 0 ? [String(value)] : undefined;
}

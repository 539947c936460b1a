import { unusual, type TextScan } from "../text-scan.js";

/** A text as readers recognise numbers in it: with ASCII digits, spaces and hyphens, and without invisible characters. */
export interface LegibleText {
  readonly text: string;
  /** Offsets in the source of each code unit of `text`, and of its end; undefined when the text is unchanged. */
  readonly offsets: readonly number[] | undefined;
}

/** Digits as Chinese texts write them: positional ones, and those of amounts. The index modulo 10 is the value. */
const hanDigits = "〇一二三四五六七八九零壹贰叁肆伍陆柒捌玖○幺";
/** Length of the shortest run of Han digits that is a number written digit by digit: a year has four, a count few. */
const shortestHanRun = 9;
const hanRunStart = `[${hanDigits}](?:[ \\-]{0,2}[${hanDigits}\\d]){${shortestHanRun - 1}`;
const hanRun = new RegExp(`${hanRunStart},}`, "g");
const longHanRun = new RegExp(`${hanRunStart}}`);

/** Matches what is not written in a legible form already: nearly all texts have no such character. */
const illegible =
  /[\t×Ⅹ\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\u2212]|[^ \P{Zs}]|[^\x2D\P{Pd}]|[^0-9\P{N}]|[\uFF0E\uFF20-\uFF3A\uFF41-\uFF5A\u0425\u03A7]/u;

/** Matches all characters but the usual ones that are legible, in a fraction of the time of `illegible`. */
const perhapsIllegible =
  /[^\n\x20-\x7E\u00B7\u2018-\u201D\u2026\u3001-\u3006\u3008-\u301B\u4E00-\u9FFF\uFF01-\uFF0C\uFF0F\uFF1A-\uFF1F\uFF3B-\uFF40\uFF5B-\uFF5E]/;

/** The characters that `perhapsIllegible` matches and that are usual in Chinese official texts. */
const perhapsIllegibleUsual = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit))
  .filter((character) => perhapsIllegible.test(character) && !unusual.test(character))
  .join("");

/** First characters of sequences of digits 1 to 10 whose decomposition does not say their value, and such zeros. */
const dingbats = [0x24f5, 0x2776, 0x2780, 0x278a];
const dingbatZeros = "⓿🄋🄌";

/** Returns whether a text may be read otherwise than it is written. */
export function isIllegible(text: string): boolean {
  return (perhapsIllegible.test(text) && illegible.test(text)) || longHanRun.test(text);
}

/** Returns whether a scanned text may be read otherwise than it is written. Of nearly all texts it does not hold. */
export function mayBeIllegible(scan: TextScan): boolean {
  return scan.unusual || scan.longestNumber >= shortestHanRun || scan.has(perhapsIllegibleUsual);
}

/** The most recent texts: each rule on personal numbers asks for the same line. */
let last: { readonly source: string; readonly legible: LegibleText } | undefined;

/**
 * Returns a text as readers recognise numbers in it. All digits of Unicode, circled ones and those of Chinese become
 * ASCII ones, spaces and dashes become ASCII ones, signs that look like X become it; accents and what is invisible is
 * left out.
 */
export function legibleText(source: string): LegibleText {
  if (last?.source === source) return last.legible;
  const legible = isIllegible(source) ? converted(source) : { text: source, offsets: undefined };
  last = { source, legible };
  return legible;
}

/** Returns the range in the source of a range of its legible text. */
export function sourceSpan(
  { offsets }: LegibleText,
  start: number,
  length: number,
): { start: number; length: number } {
  if (!offsets) return { start, length };
  const from = offsets[start] ?? 0;
  const to = offsets[start + length] ?? from;
  return { start: from, length: to - from };
}

/** The legible forms of characters met so far. */
const legibleCharacters = new Map<string, string>();

function converted(source: string): LegibleText {
  const readable = source.replace(hanRun, (run) =>
    run.replace(/[^\d -]/g, (digit) => String(hanDigits.indexOf(digit) % 10)),
  );
  const parts: string[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const character of readable) {
    let legible = legibleCharacters.get(character);
    if (legible === undefined) legibleCharacters.set(character, (legible = legibleCharacter(character)));
    for (let unit = 0; unit < legible.length; unit += 1) offsets.push(offset);
    parts.push(legible);
    offset += character.length;
  }
  offsets.push(offset);
  return { text: parts.join(""), offsets };
}

function legibleCharacter(character: string): string {
  if (/[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(character)) return "";
  if (/[\p{Zs}\t\u2800]/u.test(character)) return " ";
  if (/[\p{Pd}\u2212]/u.test(character)) return "-";
  if (/[×ⅩХΧ]/.test(character)) return "X";
  if (/\p{N}/u.test(character)) return digitsOf(character);
  return /[\uFF0E\uFF20-\uFF3A\uFF41-\uFF5A]/.test(character) ? character.normalize("NFKC") : character;
}

/** Returns the value of a numeric character in ASCII digits; the character itself when it is not a whole number. */
function digitsOf(character: string): string {
  const plain = character.normalize("NFKC").replace(/^\((.*)\)$|[.,]$/, "$1");
  if (/^\d+$/.test(plain)) return plain;
  if (dingbatZeros.includes(character)) return "0";
  const code = character.codePointAt(0) ?? 0;
  const dingbat = dingbats.find((first) => code >= first && code < first + 10);
  if (dingbat !== undefined) return String(code - dingbat + 1);
  if (!/\p{Nd}/u.test(character)) return character;
  let value = 0; // digits of a script are in order, ten for each form of them
  while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value % 10);
}

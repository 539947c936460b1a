const digits = "零一二三四五六七八九";

/**
 * Reads a Chinese numeral from 一 to 九百九十九.
 *
 * @returns undefined when it is not such a numeral
 */
export function chineseNumber(numeral: string): number | undefined {
  const match =
    /^(?:([一二三四五六七八九])百)?(零)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(
      numeral,
    );
  if (!match || numeral === "") return undefined;
  const [, hundreds = "", , tens = "", ten, ones = ""] = match;
  const value =
    Math.max(0, digits.indexOf(hundreds || "零")) * 100 +
    (ten ? Math.max(1, digits.indexOf(tens || "零")) * 10 : 0) +
    Math.max(0, digits.indexOf(ones || "零"));
  return value === 0 ? undefined : value;
}

/** Writes 1 to 999 as a Chinese numeral in the form of section numbers: 十一, 二十, 一百零二. */
export function toChinese(value: number): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const head = hundreds > 0 ? `${digits.charAt(hundreds)}百` : "";
  const middle =
    tens > 0
      ? `${tens === 1 && hundreds === 0 ? "" : digits.charAt(tens)}十`
      : hundreds > 0 && ones > 0
        ? "零"
        : "";
  return head + middle + (ones > 0 ? digits.charAt(ones) : "");
}

/** A style of section numbers. A higher rank is a deeper level. */
export interface Numbering {
  readonly rank: number;
  /** Matches at the start of a line; the first group is the numeral. */
  readonly pattern: RegExp;
  /** The characters with which a match may start. */
  readonly first: string;
  readonly read: (numeral: string) => number | undefined;
  /** Formats a number in this style. */
  readonly write: (value: number) => string;
  /** Whether numbers continue through the whole text instead of restarting in each section above. */
  readonly continuous: boolean;
}

const numerals = "一二三四五六七八九十百零";
const numeral = `[${numerals}]{1,6}`;
const arabic = (text: string) => Number(text.normalize("NFKC"));
const brackets = "(（";

/**
 * The styles in use, outermost level first.
 *
 * Source: 党政机关公文格式 GB/T 9704-2012, 7.3.3 (一、 (一) 1. (1)); for laws 立法技术规范 (章, 节, 条).
 */
export const numberings: readonly Numbering[] = [
  chinese(0, "第", `^第(${numeral})章(?=[\\s\\u3000])`, (n) => `第${n}章`, true),
  chinese(1, "第", `^第(${numeral})节(?=[\\s\\u3000])`, (n) => `第${n}节`, false),
  chinese(2, "第", `^第(${numeral})条(?=[\\s\\u3000])`, (n) => `第${n}条`, true),
  chinese(3, numerals, `^(${numeral})、(?![一二三四五六七八九十])`, (n) => `${n}、`, false),
  chinese(4, brackets, `^[(（](${numeral})[)）]`, (n) => `（${n}）`, false),
  {
    rank: 5,
    pattern: /^([0-9０-９]{1,2})[.．、](?![0-9０-９])/,
    first: "0123456789０１２３４５６７８９",
    read: arabic,
    write: (value) => `${value}.`,
    continuous: false,
  },
  {
    rank: 6,
    pattern: /^[(（]([0-9０-９]{1,2})[)）]/,
    first: brackets,
    read: arabic,
    write: (value) => `（${value}）`,
    continuous: false,
  },
  {
    rank: 7,
    pattern: /^([①-⑳])/,
    first: "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
    read: (text) => text.charCodeAt(0) - 0x245f,
    write: (value) => String.fromCharCode(0x245f + value),
    continuous: false,
  },
];

function chinese(
  rank: number,
  first: string,
  pattern: string,
  write: (numeral: string) => string,
  continuous: boolean,
): Numbering {
  return {
    rank,
    pattern: new RegExp(pattern),
    first,
    read: chineseNumber,
    write: (value) => write(toChinese(value)),
    continuous,
  };
}

const byFirst = new Map<string, Numbering[]>();
for (const numbering of numberings) {
  for (const character of numbering.first)
    byFirst.set(character, [...(byFirst.get(character) ?? []), numbering]);
}
const none: readonly Numbering[] = [];

/** Returns the styles with which a line may start, judged by its first character, outermost level first. */
export function numberingsOf(line: string): readonly Numbering[] {
  return byFirst.get(line.charAt(0)) ?? none;
}

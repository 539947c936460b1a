import { counts, hashed, noHash, SimilarityHasher, type SimilarityHash } from "./similarity-hash.js";

/** Facts about the characters of a text, collected in one pass, so that rules can skip texts that cannot match. */
export interface TextScan {
  /** Whether the text contains any of these characters, each of one code unit. */
  has(characters: string): boolean;
  /** Returns whether any of these characters is directly before a Latin letter. */
  hasBeforeLetter(characters: string): boolean;
  /** Number of digits of its longest number, in which spaces and up to two other marks may be between two digits. */
  readonly longestNumber: number;
  /** Whether it contains a character that is unusual in Chinese official texts. */
  readonly unusual: boolean;
  readonly similarityHash: SimilarityHash;
  /** Kinds of marks in each of its lines: sums of `lineSigns`. */
  readonly lines: readonly number[];
}

/** Kinds of marks that a line may contain. */
export const lineSigns = {
  /** Any of `pairedMarks`. */
  paired: 1,
  /** Possibly a number inside of a sentence: 一是, 一，, ①, （1. */
  numbered: 2,
  /** % or ％. */
  percent: 4,
} as const;

/** Marks that come in pairs. */
export const pairedMarks = "（）()《》〈〉【】〔〕「」“”";

/** Matches characters outside of those that Chinese official texts consist of; very few files have one. */
export const unusual =
  /[^\t\n\u0020-\u007E\u00B7\u00D7\u2014-\u2026\u2103\u2160-\u216B\u2460-\u249B\u25CB\u3000-\u301F\u4E00-\u9FFF\uFF01-\uFF5E\uFFE5]/;

const units = 0x10000;
const isUnusual = 1;
const isDigit = 2;
const isSeparator = 4;
const isLetter = 8;
const isCounted = 16;
const isPaired = 32;
const isNumeral = 64;
const followsNumeral = 128;
const newline = 10;

/** Kinds of each code unit, as bit flags. One byte each, so that the entries in use fit into the processor's cache. */
const kinds = Uint8Array.from({ length: units }, (_, unit) => {
  const character = String.fromCharCode(unit);
  const is = (pattern: RegExp, kind: number) => (pattern.test(character) ? kind : 0);
  return (
    is(/[0-9０-９]/, isDigit) |
    is(/[A-Za-zＡ-Ｚ]/, isLetter) |
    is(/[^\p{L}\p{N}\n]/u, isSeparator) |
    is(/[〇○零一二三四五六七八九十壹贰叁肆伍陆柒捌玖幺\u2460-\u249B]/, isNumeral) |
    is(/[是，,、：:]/, followsNumeral) |
    is(unusual, isUnusual) |
    (pairedMarks.includes(character) ? isPaired : 0) |
    (counts(unit) ? isCounted : 0)
  );
});

/** By code unit: the mark of the last scan that met it. New marks make clearing the table between texts unnecessary. */
const met = new Uint8Array(units);
const metBeforeLetter = new Uint8Array(units);
const marks = 255;
let scans = 0;

/** Returns the mark of a new scan, from 1. */
function nextMark(): number {
  const mark = (scans % marks) + 1;
  if (mark === 1) [met, metBeforeLetter].forEach((table) => table.fill(0));
  scans += 1;
  return mark;
}

/**
 * Scans the end of a text.
 *
 * @param text the whole text: iterating over a substring takes twice the time
 * @param from offset in code units at which the scan starts
 */
export function scanText(text: string, from = 0): TextScan {
  return new TextScanner(text, from);
}

class TextScanner implements TextScan {
  readonly longestNumber: number;
  readonly unusual: boolean;
  readonly similarityHash: SimilarityHash;
  readonly lines: readonly number[];
  #mark = nextMark();
  #number = scans;

  constructor(
    private readonly text: string,
    private readonly from: number,
  ) {
    ({
      longestNumber: this.longestNumber,
      unusual: this.unusual,
      similarityHash: this.similarityHash,
      lines: this.lines,
    } = walk(text, from, this.#mark));
  }

  has(characters: string): boolean {
    return this.#occurs(met, characters);
  }

  hasBeforeLetter(characters: string): boolean {
    return this.#occurs(metBeforeLetter, characters);
  }

  #occurs(table: Uint8Array, characters: string): boolean {
    if (this.#number !== scans) {
      // The tables hold the characters of a text scanned later; scan this one again.
      this.#mark = nextMark();
      this.#number = scans;
      walk(this.text, this.from, this.#mark);
    }
    for (let at = 0; at < characters.length; at += 1)
      if (table[characters.charCodeAt(at)] === this.#mark) return true;
    return false;
  }
}

/** Most marks, other than spaces, between two digits of a number. */
const longestGap = 2;

/** Whether a code unit is a space: U+0020, tab, U+00A0 or U+3000. */
const isSpace = (unit: number) => unit === 0x20 || unit === 0x09 || unit === 0xa0 || unit === 0x3000;

function walk(text: string, from: number, mark: number): Omit<TextScan, "has" | "hasBeforeLetter"> {
  const sketcher = new SimilarityHasher();
  const lines: number[] = [];
  let all = 0;
  let line = 0;
  let digits = 0;
  let most = 0;
  let gap = 0;
  let hash = noHash;
  let length = 0;
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const kind = kinds[unit] ?? 0;
    met[unit] = mark;
    if ((kind & isCounted) !== 0) {
      hash = hashed(hash, unit);
      length += 1;
      if (kind === isCounted) {
        digits = 0; // true for nine of ten characters
        continue;
      }
    } else if (unit === newline) {
      sketcher.addLine(hash, length);
      lines.push(line);
      hash = noHash;
      length = 0;
      line = 0;
    }
    all |= kind;
    const before = at > from ? text.charCodeAt(at - 1) : newline;
    line |= signsOf(unit, kind, before);
    if ((kind & isLetter) !== 0) metBeforeLetter[before] = mark;
    if ((kind & (isDigit | isNumeral)) !== 0) {
      digits += 1;
      gap = 0;
      if (digits > most) most = digits;
    } else if ((kind & isSeparator) !== 0) {
      if (!isSpace(unit) && (gap += 1) > longestGap) digits = 0;
    } else digits = 0;
  }
  sketcher.addLine(hash, length);
  lines.push(line);
  return { longestNumber: most, unusual: (all & isUnusual) !== 0, similarityHash: sketcher.end(), lines };
}

/**
 * Returns the kinds of marks that a code unit adds to its line.
 *
 * @param before the previous code unit
 */
function signsOf(unit: number, kind: number, before: number): number {
  const numbered =
    ((kind & followsNumeral) !== 0 && ((kinds[before] ?? 0) & isNumeral) !== 0) ||
    ((kind & isDigit) !== 0 && (before === 0x28 || before === 0xff08)) || // ( and （
    (unit >= 0x2460 && unit <= 0x2473); // ① to ⑳
  return (
    ((kind & isPaired) !== 0 ? lineSigns.paired : 0) |
    (numbered ? lineSigns.numbered : 0) |
    (unit === 0x25 || unit === 0xff05 ? lineSigns.percent : 0)
  );
}

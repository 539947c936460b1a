import { counts, hashed, noHash, SimilarityHasher, type SimilarityHash } from "./similarity-hash.js";

/** What a text is made of, found out in one walk, so that rules need not search texts that have nothing for them. */
export interface TextScan {
  /** Whether the text has any of these characters, each of one code unit. */
  has(characters: string): boolean;
  /** Whether any of these stands right before a Latin letter. */
  hasBeforeLetter(characters: string): boolean;
  /** Digits of its longest number, which single spaces and hyphens may part. */
  readonly longestNumber: number;
  /** Whether it has a character that Chinese official texts commonly have not. */
  readonly unusual: boolean;
  readonly similarityHash: SimilarityHash;
  /** What stands in each of its lines: sums of `lineSigns`. */
  readonly lines: readonly number[];
}

/** What may stand in a line. */
export const lineSigns = {
  /** Any of `pairedMarks`. */
  paired: 1,
  /** What may be a number inside a sentence: 一是, 一，, ①, （1. */
  numbered: 2,
  /** % or ％. */
  percent: 4,
} as const;

/** Marks that come in pairs. */
export const pairedMarks = "（）()《》〈〉【】〔〕「」“”";

/** Anything but what Chinese official texts are made of; very few files have it. */
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

/** By code unit. One byte each: the characters in use then fit into the processor's fastest memory. */
const kinds = Uint8Array.from({ length: units }, (_, unit) => {
  const character = String.fromCharCode(unit);
  const is = (pattern: RegExp, kind: number) => (pattern.test(character) ? kind : 0);
  return (
    is(/[0-9０-９]/, isDigit) |
    is(/[A-Za-zＡ-Ｚ]/, isLetter) |
    is(/[ \-－\u00A0\u3000]/, isSeparator) |
    is(/[一二三四五六七八九十]/, isNumeral) |
    is(/[是，,、：:]/, followsNumeral) |
    is(unusual, isUnusual) |
    (pairedMarks.includes(character) ? isPaired : 0) |
    (counts(unit) ? isCounted : 0)
  );
});

/** By code unit, the mark of the survey that met it last: nothing has to be cleared between two texts. */
const met = new Uint8Array(units);
const metBeforeLetter = new Uint8Array(units);
const marks = 255;
let scans = 0;

/** The mark of a new survey; from 1. */
function nextMark(): number {
  const mark = (scans % marks) + 1;
  if (mark === 1) [met, metBeforeLetter].forEach((table) => table.fill(0));
  scans += 1;
  return mark;
}

/**
 * Surveys the end of a text.
 *
 * @param text the whole: walking along a piece cut out of it takes twice the time
 * @param from where the piece starts that is looked at, in code units
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
    return this.#stands(met, characters);
  }

  hasBeforeLetter(characters: string): boolean {
    return this.#stands(metBeforeLetter, characters);
  }

  #stands(table: Uint8Array, characters: string): boolean {
    if (this.#number !== scans) {
      // Another text was surveyed since: its characters stand in the tables.
      this.#mark = nextMark();
      this.#number = scans;
      walk(this.text, this.from, this.#mark);
    }
    for (let at = 0; at < characters.length; at += 1)
      if (table[characters.charCodeAt(at)] === this.#mark) return true;
    return false;
  }
}

function walk(text: string, from: number, mark: number): Omit<TextScan, "has" | "hasBeforeLetter"> {
  const sketcher = new SimilarityHasher();
  const lines: number[] = [];
  let all = 0;
  let line = 0;
  let digits = 0;
  let most = 0;
  let parted = false;
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
        digits = 0; // nine of ten characters need nothing else
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
    if ((kind & isDigit) !== 0) {
      digits += 1;
      parted = false;
      if (digits > most) most = digits;
    } else if ((kind & isSeparator) !== 0 && !parted) parted = true;
    else digits = 0;
  }
  sketcher.addLine(hash, length);
  lines.push(line);
  return { longestNumber: most, unusual: (all & isUnusual) !== 0, similarityHash: sketcher.end(), lines };
}

/** @param before the code unit before it */
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

import { counts, hashed, noHash, Sketcher, type Sketch } from "./sketch.js";

/** What a text is made of, found out in one walk, so that rules need not search texts that have nothing for them. */
export interface Survey {
  /** Whether the text has any of these characters, each of one code unit. */
  has(characters: string): boolean;
  /** Whether any of these stands right before a Latin letter. */
  hasBeforeLetter(characters: string): boolean;
  /** Digits of its longest number, which single spaces and hyphens may part. */
  readonly longestNumber: number;
  /** Whether it has a character that Chinese official texts commonly have not. */
  readonly unusual: boolean;
  readonly sketch: Sketch;
}

/** Anything but what Chinese official texts are made of; very few files have it. */
export const unusual =
  /[^\t\n\u0020-\u007E\u00B7\u00D7\u2014-\u2026\u2103\u2160-\u216B\u2460-\u249B\u25CB\u3000-\u301F\u4E00-\u9FFF\uFF01-\uFF5E\uFFE5]/;

const units = 0x10000;
const isUnusual = 1;
const isDigit = 2;
const isSeparator = 4;
const isLetter = 8;
const isCounted = 16;
const newline = 10;

/** By code unit. */
const kinds = Uint8Array.from({ length: units }, (_, unit) => {
  const character = String.fromCharCode(unit);
  const kind = /[0-9０-９]/.test(character) ? isDigit : /[A-Za-zＡ-Ｚ]/.test(character) ? isLetter : 0;
  const separates = /[ \-－\u00A0\u3000]/.test(character) ? isSeparator : 0;
  return kind | separates | (unusual.test(character) ? isUnusual : 0) | (counts(unit) ? isCounted : 0);
});

/** By code unit, the number of the survey that met it last: nothing has to be cleared between two texts. */
const met = new Uint32Array(units);
const metBeforeLetter = new Uint32Array(units);
let surveys = 0;

/**
 * Surveys the end of a text.
 *
 * @param text the whole: walking along a piece cut out of it takes twice the time
 * @param from where the piece starts that is looked at, in code units
 */
export function surveyOf(text: string, from = 0): Survey {
  let number = 0;
  const walked = walk(text, from, (number = surveys += 1));
  const stands = (table: Uint32Array, characters: string) => {
    // Another text was surveyed since: its characters stand in the tables.
    if (number !== surveys) walk(text, from, (number = surveys += 1));
    for (let at = 0; at < characters.length; at += 1)
      if (table[characters.charCodeAt(at)] === number) return true;
    return false;
  };
  return {
    ...walked,
    has: (characters) => stands(met, characters),
    hasBeforeLetter: (characters) => stands(metBeforeLetter, characters),
  };
}

function walk(text: string, from: number, number: number): Omit<Survey, "has" | "hasBeforeLetter"> {
  const sketcher = new Sketcher();
  let all = 0;
  let digits = 0;
  let most = 0;
  let parted = false;
  let hash = noHash;
  let length = 0;
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const kind = kinds[unit] ?? 0;
    met[unit] = number;
    if ((kind & isCounted) !== 0) {
      hash = hashed(hash, unit);
      length += 1;
      if (kind === isCounted) {
        digits = 0; // nine of ten characters need nothing else
        continue;
      }
    } else if (unit === newline) {
      sketcher.addLine(hash, length);
      hash = noHash;
      length = 0;
    }
    all |= kind;
    if ((kind & isLetter) !== 0 && at > from) metBeforeLetter[text.charCodeAt(at - 1)] = number;
    if ((kind & isDigit) !== 0) {
      digits += 1;
      parted = false;
      if (digits > most) most = digits;
    } else if ((kind & isSeparator) !== 0 && !parted) parted = true;
    else digits = 0;
  }
  sketcher.addLine(hash, length);
  return { longestNumber: most, unusual: (all & isUnusual) !== 0, sketch: sketcher.end() };
}

/**
 * The smallest hashes of a text's lines, sorted. Similar texts share most of them. Empty for texts too short to
 * compare.
 */
export type SimilarityHash = readonly number[];

/** Number of hashes kept. Texts with nine tenths of their lines in common share about nine tenths of the hashes. */
const kept = 16;
const shortestLine = 12;
const shortestText = 60;

/** The hash of an empty line. */
export const noHash = 0x811c9dc5 | 0;

/** Adds a character to the hash of a line: FNV-1a, by code unit. */
export function hashed(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/**
 * Returns whether a character counts: letters, digits and Han characters do; spaces, ASCII and CJK punctuation, and
 * full-width forms do not.
 */
export function counts(unit: number): boolean {
  if (unit < 0x80) return /[0-9A-Za-z]/.test(String.fromCharCode(unit));
  return unit >= 0x3400 ? unit < 0xff00 : unit < 0x2000;
}

/** Computes the similarity hash of a text whose lines are added one by one. */
export class SimilarityHasher {
  readonly #smallest: number[] = [];
  #total = 0;

  /**
   * Adds a line by its hash.
   *
   * @param length number of characters of the line that count
   */
  addLine(hash: number, length: number): void {
    this.#total += length;
    if (length >= shortestLine) this.#keep(hash >>> 0);
  }

  end(): SimilarityHash {
    return this.#total < shortestText ? [] : this.#smallest;
  }

  /** Keeps a hash if it is among the smallest; the list stays sorted and without duplicates. */
  #keep(hash: number): void {
    const smallest = this.#smallest;
    if (smallest.length === kept && hash >= (smallest[kept - 1] ?? 0)) return;
    let at = smallest.length;
    while (at > 0 && (smallest[at - 1] ?? 0) > hash) at -= 1;
    if (smallest[at - 1] === hash) return;
    smallest.splice(at, 0, hash);
    if (smallest.length > kept) smallest.pop();
  }
}

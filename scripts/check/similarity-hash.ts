/** A text's sketch: the smallest of its lines' hashes, in order. Empty when the text says too little. */
export type SimilarityHash = readonly number[];

/** Lines kept of a text. Two sketches that agree in nine of ten stand for texts that do. */
const kept = 16;
const shortestLine = 12;
const shortestText = 60;

/** The hash of a line before its first character. */
export const noHash = 0x811c9dc5 | 0;

/** The hash of a line with one character more that counts: FNV-1a, by code unit. */
export function hashed(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** Letters, digits and Han characters count; spaces, ASCII and CJK punctuation, and full-width forms do not. */
export function counts(unit: number): boolean {
  if (unit < 0x80) return /[0-9A-Za-z]/.test(String.fromCharCode(unit));
  return unit >= 0x3400 ? unit < 0xff00 : unit < 0x2000;
}

/** Sketches a text that is told line by line. */
export class SimilarityHasher {
  readonly #smallest: number[] = [];
  #total = 0;

  /** @param length characters of the line that count */
  addLine(hash: number, length: number): void {
    this.#total += length;
    if (length >= shortestLine) this.#keep(hash >>> 0);
  }

  end(): SimilarityHash {
    return this.#total < shortestText ? [] : this.#smallest;
  }

  /** Keeps a hash if it is among the smallest, in order and each once. */
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

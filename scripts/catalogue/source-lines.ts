import type { Position } from "./diagnostic.js";

/** The lines of a source, by their offsets. */
export class SourceLines {
  readonly #starts: readonly number[];

  constructor(readonly source: string) {
    const starts = [0];
    for (let at = source.indexOf("\n"); at >= 0; at = source.indexOf("\n", at + 1)) starts.push(at + 1);
    this.#starts = starts;
  }

  /**
   * Returns the offset at which a line starts.
   *
   * @param line from 0
   */
  start(line: number): number {
    return this.#starts[line] ?? this.source.length;
  }

  text(line: number): string {
    const end = this.#starts[line + 1];
    return this.source.slice(this.start(line), end === undefined ? this.source.length : end - 1);
  }

  /** Returns the line that an offset is in, from 0. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Returns the position of a part of the source; it ends with its first line. */
  position(start: number, end: number): Required<Position> {
    const line = this.lineAt(start);
    const first = this.start(line);
    const lineEnd = first + this.text(line).length;
    return {
      line: line + 1,
      column: codePoints(this.source, first, start) + 1,
      length: Math.max(1, codePoints(this.source, start, Math.min(end, lineEnd))),
    };
  }
}

/** Returns the number of code points between two offsets in code units. */
export function codePoints(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to && at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0xdc00 || unit > 0xdfff) count += 1; // the second half of a surrogate pair is not counted
  }
  return count;
}

import { LineCounter } from "yaml";
import type { Position } from "../diagnostic.js";

/**
 * Turns offsets in a YAML text into positions. Offsets that come in increasing order, as those of a document's nodes
 * do, cost no more than their distance, also where a line has many thousand nodes.
 */
export class Positions {
  /** Receives the start of each line from the YAML parser. */
  readonly counter = new LineCounter();
  #lineStart = -1;
  #lineEnd = 0;
  /** The offset that was asked for last, and its column from 1. */
  #offset = 0;
  #column = 1;

  constructor(private readonly source: string) {}

  /** Returns the line of the text that an offset is in, from 1. */
  lineOf(offset: number): number {
    return Math.max(1, this.counter.linePos(offset).line);
  }

  /** Returns the position of some characters, up to the end of their first line. */
  at(offset: number, end = offset + 1): Position {
    const line = this.lineOf(offset);
    const lineStart = this.counter.lineStarts[line - 1] ?? 0;
    if (lineStart !== this.#lineStart) {
      const lineEnd = this.source.indexOf("\n", lineStart);
      this.#lineEnd = lineEnd < 0 ? this.source.length : lineEnd;
      this.#lineStart = lineStart;
      this.#rewind();
    }
    if (offset < this.#offset) this.#rewind();
    this.#column += this.#characters(this.#offset, offset);
    this.#offset = offset;
    const length = Math.max(1, this.#characters(offset, Math.min(end, this.#lineEnd)));
    return { line, column: this.#column, length };
  }

  #rewind(): void {
    this.#offset = this.#lineStart;
    this.#column = 1;
  }

  /** Counts code points. */
  #characters(start: number, end: number): number {
    let count = 0;
    for (let at = start; at < end; at += (this.source.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) count += 1;
    return count;
  }
}

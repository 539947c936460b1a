import { ByteReader, ByteWriter } from "../format/index.js";

/** Numbers of a source that are taken, from `start` to before `end`, and what the first becomes. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly to: number;
}

/**
 * Moves the numbers of a list without writing it anew: it holds gaps, so that it changes only where a span begins, and
 * all between is copied as it is.
 */
export class Shifter {
  readonly #out = new ByteWriter();

  /**
   * @param spans in order, in the source as in the target
   * @param valued whether a value follows each number, and a gap of 0 stands for the next one
   */
  constructor(
    private readonly spans: readonly Span[],
    private readonly valued: boolean,
  ) {}

  /** The list as it now is: the same bytes where nothing moves, or a view that the next call changes. */
  shift(list: Uint8Array): Uint8Array {
    const { spans, valued } = this;
    const out = this.#out;
    const step = valued ? 1 : 0;
    const reader = new ByteReader(list);
    out.clear();
    let number = -step;
    let last = -step; // of those taken, where it now is
    let moved = 0; // how far it was moved
    let copied = 0; // up to where the list is copied
    let gone = false; // whether some were left out since
    let at = 0;
    while (!reader.done) {
      const begin = reader.at;
      number += reader.varint() + step;
      const value = reader.at;
      if (valued) reader.varint();
      while (number >= (spans[at]?.end ?? Infinity)) at += 1;
      const span = spans[at];
      const taken = span !== undefined && number >= span.start;
      if (!taken || gone || span.to - span.start !== moved) {
        out.bytes(list, copied, begin);
        copied = reader.at;
        if (taken) {
          moved = span.to - span.start;
          out.varint(number + moved - last - step);
          copied = value;
        }
        gone = !taken;
      }
      if (!taken) continue;
      last = number + moved;
      if (span.end === Infinity) break; // the rest moves alike
    }
    if (copied === 0) return list;
    out.bytes(list, copied);
    return out.view();
  }
}

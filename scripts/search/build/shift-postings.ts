import { ByteReader, ByteWriter } from "../format/index.js";

/** Numbers of a source that are taken, from `start` to before `end`, and what the first becomes. */
export interface ShiftedRange {
  readonly start: number;
  readonly end: number;
  readonly to: number;
}

/**
 * Moves the numbers of a list without writing it again: it holds gaps, so that it changes only where a span begins, and
 * all between is copied as it is.
 */
export class PostingsShifter {
  readonly #out = new ByteWriter();

  /**
   * @param ranges in order, in the source as in the target
   * @param valued whether a value follows each number, and a gap of 0 stands for the next one
   */
  constructor(
    private readonly ranges: readonly ShiftedRange[],
    private readonly valued: boolean,
  ) {}

  /** The list as it now is: the same bytes where nothing moves, or a view that the next call changes. */
  shift(list: Uint8Array): Uint8Array {
    const { ranges, valued } = this;
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
      while (number >= (ranges[at]?.end ?? Infinity)) at += 1;
      const range = ranges[at];
      const taken = range !== undefined && number >= range.start;
      if (!taken || gone || range.to - range.start !== moved) {
        out.bytes(list, copied, begin);
        copied = reader.at;
        if (taken) {
          moved = range.to - range.start;
          out.varint(number + moved - last - step);
          copied = value;
        }
        gone = !taken;
      }
      if (!taken) continue;
      last = number + moved;
      if (range.end === Infinity) break; // the rest moves alike
    }
    if (copied === 0) return list;
    out.bytes(list, copied);
    return out.view();
  }
}

import { ByteReader, ByteWriter } from "../format/index.js";

/** A range of numbers that are kept, from `start` to before `end`, and the new number of the first. */
export interface ShiftedRange {
  readonly start: number;
  readonly end: number;
  readonly to: number;
}

/**
 * Shifts the numbers of an encoded list without decoding it fully. The list holds gaps, so only the gap at the
 * beginning of each range changes; all bytes between are copied.
 */
export class PostingsShifter {
  readonly #out = new ByteWriter();

  /**
   * @param ranges sorted, in source and target
   * @param valued whether each number is followed by a value; then a gap of 0 means the next number, not the same
   */
  constructor(
    private readonly ranges: readonly ShiftedRange[],
    private readonly valued: boolean,
  ) {}

  /** Returns the shifted list: the given bytes when nothing changes, otherwise a view that the next call overwrites. */
  shift(list: Uint8Array): Uint8Array {
    const { ranges, valued } = this;
    const out = this.#out;
    const step = valued ? 1 : 0;
    const reader = new ByteReader(list);
    out.clear();
    let number = -step;
    let last = -step; // new number of the last one kept
    let moved = 0; // distance of the last shift
    let copied = 0; // end of the bytes copied so far
    let gone = false; // whether numbers were dropped since the last one kept
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
      if (range.end === Infinity) break; // all that follows shifts by the same distance
    }
    if (copied === 0) return list;
    out.bytes(list, copied);
    return out.view();
  }
}

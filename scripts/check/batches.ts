import type { FileCheckSettings, SerializedFileCheck } from "./file-check.js";

/** What threads are told. */
export interface CheckBatch extends FileCheckSettings {
  readonly unread: readonly string[];
  readonly language: string;
  /** One 32-bit number: where the next portion starts. Whoever is free takes it. */
  readonly next: SharedArrayBuffer;
}

/** What a thread answers, portion by portion. */
export interface CheckedBatch {
  readonly from: number;
  readonly files: readonly SerializedFileCheck[];
}

/** Files that a thread takes at once. */
const portion = 64;

/** The portions that nobody else has taken. */
export function* batches(
  unread: readonly string[],
  next: SharedArrayBuffer,
): Generator<{ readonly from: number; readonly files: readonly string[] }> {
  const counter = new Int32Array(next);
  for (;;) {
    const from = Atomics.add(counter, 0, portion);
    if (from >= unread.length) return;
    yield { from, files: unread.slice(from, from + portion) };
  }
}

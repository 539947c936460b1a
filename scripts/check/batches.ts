import type { CliLocaleTag } from "../i18n/index.js";
import type { WorkerProtocol } from "../workers/index.js";
import type { FileCheckSettings, SerializedFileCheck } from "./file-check.js";

/** Messages between a check and its threads. */
export interface CheckProtocol extends WorkerProtocol {
  readonly setup: FileCheckSettings & { readonly locale: CliLocaleTag };
  readonly task: FilesToCheck;
  readonly part: CheckedBatch;
  readonly result: undefined;
}

/** The list of files that several threads check together. */
export interface FilesToCheck {
  readonly unread: readonly string[];
  /** One number, shared by all threads: the index of the first file that no thread has taken yet. */
  readonly next: Int32Array<SharedArrayBuffer>;
}

/** Results of one batch; `from` is the index of its first file in the list. */
export interface CheckedBatch {
  readonly from: number;
  readonly files: readonly SerializedFileCheck[];
}

/** Number of files that a thread takes at a time. */
const batchSize = 64;

/** Takes batches of files until none is left. */
export function* takeBatches(
  unread: FilesToCheck["unread"],
  next: FilesToCheck["next"],
): Generator<{ readonly from: number; readonly files: readonly string[] }> {
  for (;;) {
    const from = Atomics.add(next, 0, batchSize);
    if (from >= unread.length) return;
    yield { from, files: unread.slice(from, from + batchSize) };
  }
}

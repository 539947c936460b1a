import type { CliLocaleTag } from "../i18n/index.js";
import type { WorkerProtocol } from "../workers/index.js";
import type { FileCheckSettings, SerializedFileCheck } from "./file-check.js";

/** What a check and its threads send each other. */
export interface CheckProtocol extends WorkerProtocol {
  readonly setup: FileCheckSettings & { readonly locale: CliLocaleTag };
  readonly task: FilesToCheck;
  readonly part: CheckedBatch;
  readonly result: undefined;
}

/** Files that several threads check together. */
export interface FilesToCheck {
  readonly unread: readonly string[];
  /** One number: the index of the first file that no thread has taken. */
  readonly next: Int32Array<SharedArrayBuffer>;
}

/** Results of a batch of files, from an index of the list on. */
export interface CheckedBatch {
  readonly from: number;
  readonly files: readonly SerializedFileCheck[];
}

/** Files that a thread takes at one time. */
const batchSize = 64;

/** Takes batches of files until no file is left that no thread has taken. */
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

import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
import { localeOf, type Messages } from "../i18n/index.js";
import { WorkerPool } from "../workers/index.js";
import { takeBatches, type CheckedBatch, type CheckProtocol, type FilesToCheck } from "./batches.js";
import { FileCheck, deserializeFileCheck, type CheckedFile, type FileCheckSettings } from "./file-check.js";

export interface CheckFiles {
  readonly unread: readonly string[];
  readonly check: FileCheckSettings;
  /** Threads beside this one; as many as there are cores for where not given. */
  readonly threads: number | undefined;
  /** Whether this thread takes its part, too; it does where not given. */
  readonly here?: boolean;
  readonly onProgress?: (done: number) => void;
}

/** Files for which another thread is worth its start, which takes as long as some hundred files. */
const worthThread = 1500;
const mostThreads = 4;

/**
 * Reads and checks files, each by itself, with several threads where there are many.
 *
 * @returns by file
 * @throws Error when one of them cannot be checked
 */
export async function checkFiles(
  { unread, check, threads, here = true, onProgress = () => undefined }: CheckFiles,
  messages: Messages,
): Promise<Map<string, CheckedFile>> {
  const checked = new Map<string, CheckedFile>();
  const keep: KeepChecked = (file, result) => {
    checked.set(file, result);
    onProgress(checked.size);
  };
  const files: FilesToCheck = { unread, next: new Int32Array(new SharedArrayBuffer(4)) };
  const helpers = threads ?? Math.min(mostThreads, availableParallelism() - 1, unread.length / worthThread);
  const others = checkInThreads(Math.floor(helpers), { ...check, locale: localeOf(messages) }, files, keep);
  const checker = new FileCheck(check, messages);
  for (const batch of here ? takeBatches(unread, files.next) : []) {
    for (const file of batch.files) keep(file, checker.check(file));
    if (helpers >= 1) await new Promise(setImmediate); // so that results of threads come in
  }
  await others;
  // A thread may have failed. What it had taken is checked here, and fails again where the file is to blame.
  for (const file of unread) if (!checked.has(file)) keep(file, checker.check(file));
  return checked;
}

type KeepChecked = (file: string, result: CheckedFile) => void;

/** Resolves when all threads have ended, also where one has failed. */
async function checkInThreads(
  count: number,
  setup: CheckProtocol["setup"],
  files: FilesToCheck,
  keep: KeepChecked,
): Promise<void> {
  if (count === 0) return;
  // Thousands of files are done before V8 has made all of the code fast; so it begins with code that is half as slow.
  setFlagsFromString("--always-sparkplug");
  const module = new URL("./worker.ts", import.meta.url);
  const pool = new WorkerPool<CheckProtocol>({ kind: "thread", module, size: count, setup });
  const onPart = ({ from, files: results }: CheckedBatch) => {
    for (const [index, serialized] of results.entries()) {
      const file = files.unread[from + index];
      const result = deserializeFileCheck(setup.root, serialized, setup.bodies);
      if (file !== undefined && result) keep(file, result);
    }
  };
  await Promise.allSettled(Array.from({ length: count }, () => pool.run(files, { onPart })));
  pool.close();
}

import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
import { localeOf, type Messages } from "../i18n/index.js";
import { WorkerPool } from "../workers/index.js";
import { takeBatches, type CheckedBatch, type CheckProtocol, type FilesToCheck } from "./batches.js";
import { FileCheck, deserializeFileCheck, type CheckedFile, type FileCheckSettings } from "./file-check.js";

export interface CheckFiles {
  readonly unread: readonly string[];
  readonly check: FileCheckSettings;
  /** Number of threads beside this one. When undefined, it depends on the number of cores and of files. */
  readonly threads: number | undefined;
  /** Whether this thread checks files, too. True when missing. */
  readonly here?: boolean;
  readonly onProgress?: (done: number) => void;
}

/** Number of files that justify one more thread, whose start takes as long as checking some hundred files. */
const worthThread = 1500;
const mostThreads = 4;

/**
 * Reads and checks files, each by itself. Many files are divided among several threads.
 *
 * @returns results by file
 * @throws Error when a file cannot be checked
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
    if (helpers >= 1) await new Promise(setImmediate); // lets results of the threads arrive
  }
  await others;
  // If a thread failed, its files are checked here; when the file itself is the cause, the error is thrown here.
  for (const file of unread) if (!checked.has(file)) keep(file, checker.check(file));
  return checked;
}

type KeepChecked = (file: string, result: CheckedFile) => void;

/** Resolves when all threads have ended, successfully or not. */
async function checkInThreads(
  count: number,
  setup: CheckProtocol["setup"],
  files: FilesToCheck,
  keep: KeepChecked,
): Promise<void> {
  if (count === 0) return;
  // Compiles functions with V8's baseline compiler at once: a check would otherwise be over before most code is
  // compiled.
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

import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { localeOf, type Messages } from "../i18n/index.js";
import { FileCheck, deserializeFileCheck, type CheckedFile, type FileCheckSettings } from "./file-check.js";
import { launcher } from "../workers/index.js";
import { batches, type CheckedBatch, type CheckBatch } from "./batches.js";

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
  const next = new SharedArrayBuffer(4);
  const helpers = threads ?? Math.min(mostThreads, availableParallelism() - 1, unread.length / worthThread);
  const order: CheckBatch = { ...check, unread, language: localeOf(messages), next };
  const made = new Map<string, CheckedFile>();
  const take = (file: string, checked: CheckedFile) => {
    made.set(file, checked);
    onProgress(made.size);
  };
  const started = startThreads(Math.floor(helpers), order, take);
  const checker = new FileCheck(check, messages);
  for (const { files } of here ? batches(unread, next) : []) {
    for (const file of files) take(file, checker.check(file));
    if (helpers >= 1) await new Promise(setImmediate); // so that answers come in
  }
  await started;
  // A thread may have failed; what it had taken is done here, and fails again where the file is to blame.
  for (const file of unread) if (!made.has(file)) take(file, checker.check(file));
  return made;
}

type Take = (file: string, checked: CheckedFile) => void;

/** Ends when the threads do, however that comes about. */
async function startThreads(count: number, order: CheckBatch, take: Take): Promise<void> {
  if (count === 0) return;
  // Thousands of files are done before V8 has made all of the code fast; so it begins with code that is half as slow.
  setFlagsFromString("--always-sparkplug");
  await Promise.all(Array.from({ length: count }, () => runThread(order, take)));
}

function runThread(order: CheckBatch, take: Take): Promise<void> {
  const source = fileURLToPath(new URL("./worker.ts", import.meta.url));
  const worker = new Worker(launcher, { argv: [source], workerData: order, execArgv: [] });
  worker.on("message", ({ from, files }: CheckedBatch) => {
    files.forEach((remembered, at) => {
      const file = order.unread[from + at];
      const checked = deserializeFileCheck(order.root, remembered, order.bodies);
      if (file !== undefined && checked) take(file, checked);
    });
  });
  return new Promise((resolve) => worker.on("error", () => undefined).on("exit", () => resolve()));
}

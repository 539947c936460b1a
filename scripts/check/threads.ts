import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { spoken } from "../language/index.js";
import {
  FileCheck,
  recall,
  type CheckedFile,
  type FileCheckSettings,
  type RememberedFile,
} from "./file-check.js";

/** What threads are told. */
export interface ThreadOrder extends FileCheckSettings {
  readonly unread: readonly string[];
  readonly language: string;
  /** One 32-bit number: where the next portion starts. Whoever is free takes it. */
  readonly next: SharedArrayBuffer;
}

/** What a thread answers, portion by portion. */
export interface ThreadAnswer {
  readonly from: number;
  readonly files: readonly RememberedFile[];
}

export interface CheckFiles {
  readonly unread: readonly string[];
  readonly check: FileCheckSettings;
  /** Threads beside this one; as many as there are cores for where not given. */
  readonly threads: number | undefined;
  /** Whether this thread takes its part, too; it does where not given. */
  readonly here?: boolean;
  readonly onProgress?: (done: number) => void;
}

/** Files that a thread takes at once. */
const portion = 64;
/** Files for which another thread is worth its start, which takes as long as some thousand files. */
const worthThread = 1500;
const mostThreads = 4;

/**
 * Reads and checks files, each by itself, with several threads where there are many.
 *
 * @returns by file
 * @throws Error when one of them cannot be checked
 */
export async function checkFiles({
  unread,
  check,
  threads,
  here = true,
  onProgress = () => undefined,
}: CheckFiles): Promise<Map<string, CheckedFile>> {
  const next = new SharedArrayBuffer(4);
  const helpers = threads ?? Math.min(mostThreads, availableParallelism() - 1, unread.length / worthThread);
  const order: ThreadOrder = { ...check, unread, language: spoken(), next };
  const made = new Map<string, CheckedFile>();
  const take = (file: string, checked: CheckedFile) => {
    made.set(file, checked);
    onProgress(made.size);
  };
  const started = Array.from({ length: Math.floor(helpers) }, () => startThread(order, take));
  const checker = new FileCheck(check);
  for (const { files } of here ? portions(unread, next) : []) {
    for (const file of files) take(file, checker.check(file));
    if (started.length > 0) await new Promise(setImmediate); // so that answers come in
  }
  await Promise.all(started);
  // A thread may have failed; what it had taken is done here, and fails again where the file is to blame.
  for (const file of unread) if (!made.has(file)) take(file, checker.check(file));
  return made;
}

/** The portions that nobody else has taken. */
export function* portions(
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

/** Ends when the thread does, however that comes about. */
function startThread(order: ThreadOrder, take: (file: string, checked: CheckedFile) => void): Promise<void> {
  const worker = new Worker(new URL("./thread-start.mjs", import.meta.url), {
    workerData: order,
    execArgv: [],
  });
  worker.on("message", ({ from, files }: ThreadAnswer) => {
    files.forEach((remembered, at) => {
      const file = order.unread[from + at];
      const checked = recall(order.root, remembered, order.bodies);
      if (file !== undefined && checked) take(file, checked);
    });
  });
  return new Promise((resolve) => worker.on("error", () => undefined).on("exit", () => resolve()));
}

import { availableParallelism } from "node:os";
import type { FileDigest } from "../fs/index.js";
import { WorkerPool } from "../workers/index.js";
import { hashShare, type HashProtocol, type HashShare, type Unreadable } from "./hash-share.js";

/** Most threads that hash at the same time: reading from the disk keeps no more of them busy. */
const mostThreads = 4;

/** Number of files from which further threads are used: starting one takes as long as hashing some thousand files. */
const worthHelp = 3000;

/**
 * Hashes files, with several threads when there are many.
 *
 * @param files paths below the folder
 * @returns for every file, by path, its hash or why it cannot be read
 */
export async function hashFiles(
  folder: string,
  files: readonly string[],
): Promise<Map<string, FileDigest | Unreadable>> {
  const share: HashShare = { folder, files, next: new Int32Array(new SharedArrayBuffer(4)) };
  const size = files.length < worthHelp ? 0 : Math.min(availableParallelism(), mostThreads) - 1;
  const module = new URL("./worker.ts", import.meta.url);
  const pool = new WorkerPool<HashProtocol>({ kind: "thread", module, size, setup: undefined });
  try {
    const helpers = Promise.all(Array.from({ length: size }, () => pool.run(share)));
    helpers.catch(() => undefined); // a failure is thrown below, after this thread's own files
    return new Map([hashShare(share), ...(await helpers)].flat());
  } finally {
    pool.close();
  }
}

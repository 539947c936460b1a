import { availableParallelism } from "node:os";
import type { FileDigest } from "../fs/index.js";
import { WorkerPool } from "../workers/index.js";
import { hashShare, type HashProtocol, type HashShare, type Unreadable } from "./hash-share.js";

/** Threads that hash at one time: reading keeps no more busy. */
const mostThreads = 4;

/** Files from which on other processors help: starting a thread takes as long as hashing some thousand files. */
const worthHelp = 3000;

/**
 * Hashes files, with several processors where there are many.
 *
 * @param files paths below the folder
 * @returns for every file its hash, or why it cannot be read, by path
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
    helpers.catch(() => undefined); // a failure is thrown below, after this thread's own share
    return new Map([hashShare(share), ...(await helpers)].flat());
  } finally {
    pool.close();
  }
}

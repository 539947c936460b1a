import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { forEachConcurrent, WorkerPool } from "../workers/index.js";
import {
  errorCode,
  hashShare,
  smallFile,
  type FileHash,
  type HashProtocol,
  type HashShare,
  type Unreadable,
} from "./hash-share.js";

export type { FileHash, Unreadable } from "./hash-share.js";

/** Large files that are read at one time. */
const largeAtOnce = 4;

/** Threads that hash at one time: reading keeps no more busy. */
const mostThreads = 4;

/** Files from which on other processors help: starting a thread takes as long as hashing some thousand files. */
const worthHelp = 3000;

/**
 * Hashes files: small ones at one go, with all processors where there are many; then large ones, several at a time and
 * in parts, so that memory stays flat.
 *
 * @param files paths below the folder
 * @returns for every file its hash, or why it cannot be read, by path
 */
export async function hashFiles(
  folder: string,
  files: readonly string[],
): Promise<Map<string, FileHash | Unreadable>> {
  const results = new Map<string, FileHash | Unreadable>();
  const large: string[] = [];
  for (const [index, result] of await hashSmallFiles(folder, files)) {
    const file = files[index] ?? "";
    if (result) results.set(file, result);
    else large.push(file);
  }
  await forEachConcurrent(large, largeAtOnce, async (file) => {
    results.set(file, await hashLarge(path.join(folder, file)));
  });
  return results;
}

async function hashSmallFiles(folder: string, files: readonly string[]): Promise<HashProtocol["result"]> {
  const share: HashShare = { folder, files, next: new Int32Array(new SharedArrayBuffer(4)) };
  const size = files.length < worthHelp ? 0 : Math.min(availableParallelism(), mostThreads) - 1;
  const module = new URL("./worker.ts", import.meta.url);
  const pool = new WorkerPool<HashProtocol>({ kind: "thread", module, size, setup: undefined });
  try {
    const helpers = Promise.all(Array.from({ length: size }, () => pool.run(share)));
    helpers.catch(() => undefined); // a failure is thrown below, after this thread's own share
    return [hashShare(share), ...(await helpers)].flat();
  } finally {
    pool.close();
  }
}

async function hashLarge(file: string): Promise<FileHash | Unreadable> {
  try {
    const digest = createHash("sha256");
    let size = 0;
    for await (const chunk of createReadStream(file, { highWaterMark: smallFile })) {
      const bytes = chunk as Buffer; // a stream without an encoding gives buffers
      size += bytes.length;
      digest.update(bytes);
    }
    return { size, sha256: digest.digest("hex") };
  } catch (error) {
    return { reason: errorCode(error) };
  }
}

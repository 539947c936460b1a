import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import {
  hashShare,
  reasonOf,
  smallFile,
  type FileHash,
  type Hashed,
  type Share,
  type Unreadable,
} from "./hash-share.mjs";

export type { FileHash, Unreadable } from "./hash-share.mjs";

/** Large files that are read at one time. */
const largeAtOnce = 4;

/** Threads that hash at one time: reading keeps no more busy. */
const mostThreads = 4;

/** Files from which on other processors help: starting a thread takes as long as hashing some thousand files. */
const worthHelp = 3000;

/**
 * Hashes files: small ones at one go, with all processors where there are many, then large ones, several at a time and
 * piece by piece, so that memory stays flat.
 *
 * @param files paths below the folder
 * @returns what was found, by path, for every file given
 */
export async function hashFiles(
  folder: string,
  files: readonly string[],
): Promise<Map<string, FileHash | Unreadable>> {
  const next = new Int32Array(new SharedArrayBuffer(4));
  const share: Share = { folder, files, next };
  const others = files.length < worthHelp ? 0 : Math.min(availableParallelism(), mostThreads) - 1;
  const helped = Promise.all(Array.from({ length: others }, () => help(share)));
  helped.catch(() => undefined); // told below, after this thread's own share
  const found = [hashShare(share), ...(await helped)];
  const results = new Map<string, FileHash | Unreadable>();
  const large: string[] = [];
  for (const [index, result] of found.flat()) {
    const file = files[index] ?? "";
    if (result) results.set(file, result);
    else large.push(file);
  }
  const queue = large.values();
  const takeTurns = async () => {
    for (const file of queue) results.set(file, await hashLarge(path.join(folder, file)));
  };
  await Promise.all(Array.from({ length: largeAtOnce }, takeTurns));
  return results;
}

/** Another thread takes files from the same list until it is done. */
function help(share: Share): Promise<Hashed[]> {
  const worker = new Worker(new URL("./hash-share.mjs", import.meta.url), {
    execArgv: [],
    workerData: share,
  });
  return new Promise((resolve, reject) => {
    worker.once("message", (hashed) => resolve(hashed as Hashed[])); // hash-share.mjs sends nothing else
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`hash-share.mjs: exit ${code}`)));
  });
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
    return { reason: reasonOf(error) };
  }
}

import path from "node:path";
import { hashFile, type FileDigest } from "../fs/index.js";
import type { WorkerProtocol } from "../workers/index.js";

/** A file that could not be read. */
export interface Unreadable {
  /** The system's error code (`EACCES`). */
  readonly reason: string;
}

/** Files that several threads hash together. */
export interface HashShare {
  readonly folder: string;
  readonly files: readonly string[];
  /** One number, shared by all threads: the index of the first file that no thread has taken. */
  readonly next: Int32Array<SharedArrayBuffer>;
}

/** A file and its hash. */
export type HashedFile = readonly [file: string, hash: FileDigest | Unreadable];

export interface HashProtocol extends WorkerProtocol {
  readonly task: HashShare;
  readonly result: readonly HashedFile[];
}

/** Number of files that a thread takes at a time. */
const batchSize = 64;

/** Hashes files of a list until none is left. */
export function hashShare({ folder, files, next }: HashShare): HashedFile[] {
  const hashed: HashedFile[] = [];
  for (;;) {
    const start = Atomics.add(next, 0, batchSize);
    if (start >= files.length) return hashed;
    for (const file of files.slice(start, start + batchSize))
      hashed.push([file, hashOrReason(path.join(folder, file))]);
  }
}

function hashOrReason(file: string): FileDigest | Unreadable {
  try {
    return hashFile(file);
  } catch (error) {
    return { reason: error instanceof Error && "code" in error ? String(error.code) : String(error) };
  }
}

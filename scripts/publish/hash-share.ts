import { hash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import path from "node:path";
import type { WorkerProtocol } from "../workers/index.js";

/** The size and the digest of a file. */
export interface FileHash {
  /** In bytes. */
  readonly size: number;
  /** Of its content, 64 small hexadecimal digits. */
  readonly sha256: string;
}

/** A file that could not be read. */
export interface Unreadable {
  /** The system's error code (`EACCES`). */
  readonly reason: string;
}

/** Files that several threads hash together. */
export interface HashShare {
  readonly folder: string;
  readonly files: readonly string[];
  /** One number: the index of the first file that no thread has taken. */
  readonly next: Int32Array<SharedArrayBuffer>;
}

/** A file by its index in the list; undefined for one that is not small. */
export type HashedFile = readonly [index: number, hash: FileHash | Unreadable | undefined];

export interface HashProtocol extends WorkerProtocol {
  readonly task: HashShare;
  readonly result: readonly HashedFile[];
}

/** Bytes below which a file is read at one go, which for small files takes a third of the time of a stream. */
export const smallFile = 1024 * 1024;

/** Files that a thread takes at one time. */
const batchSize = 64;

/** One buffer for every small file, so that reading ten thousand of them leaves no garbage. */
const buffer = Buffer.allocUnsafe(smallFile);

/** Hashes files of a list, as long as there are any that no other thread has taken. */
export function hashShare({ folder, files, next }: HashShare): HashedFile[] {
  const hashed: HashedFile[] = [];
  for (;;) {
    const start = Atomics.add(next, 0, batchSize);
    if (start >= files.length) return hashed;
    for (const [index, file] of files.slice(start, start + batchSize).entries())
      hashed.push([start + index, hashSmall(path.join(folder, file))]);
  }
}

/** @returns undefined for a file that is not small: for one that fills the buffer */
function hashSmall(file: string): FileHash | Unreadable | undefined {
  try {
    const size = readIntoBuffer(file);
    if (size === buffer.length) return undefined;
    return { size, sha256: hash("sha256", buffer.subarray(0, size), "hex") };
  } catch (error) {
    return { reason: errorCode(error) };
  }
}

/** Reads a file until it or the buffer ends; returns the number of bytes. */
function readIntoBuffer(file: string): number {
  const descriptor = openSync(file, "r");
  try {
    let size = 0;
    for (let read = -1; read !== 0; size += read)
      read = readSync(descriptor, buffer, size, buffer.length - size, null);
    return size;
  } finally {
    closeSync(descriptor);
  }
}

/** The system's short form of an error. */
export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

import { createHash, hash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";

/** SHA-256 of bytes, or of a text in UTF-8, as 64 lowercase hexadecimal digits. */
export function sha256(bytes: string | Uint8Array): string {
  return hash("sha256", bytes, "hex");
}

/** A file's content by its size and hash. */
export interface FileDigest {
  /** In bytes. */
  readonly size: number;
  /** SHA-256 of its content, as 64 lowercase hexadecimal digits. */
  readonly sha256: string;
}

/** One buffer for all reading, so that reading ten thousand files allocates it once. */
const buffer = Buffer.allocUnsafe(1024 * 1024);

/**
 * Hashes a file. One that fits in the buffer is hashed in one call, which for small files takes a third of the time of a
 * stream; a larger one a buffer at a time, so that memory stays flat.
 *
 * @throws the file system's error
 */
export function hashFile(file: string): FileDigest {
  const descriptor = openSync(file, "r");
  try {
    let read = fillBuffer(descriptor);
    if (read < buffer.length) return { size: read, sha256: hash("sha256", buffer.subarray(0, read), "hex") };
    const digest = createHash("sha256");
    let size = 0;
    for (; read > 0; read = fillBuffer(descriptor)) {
      digest.update(buffer.subarray(0, read));
      size += read;
    }
    return { size, sha256: digest.digest("hex") };
  } finally {
    closeSync(descriptor);
  }
}

/** Reads on in a file until it or the buffer ends; returns the number of bytes. */
function fillBuffer(descriptor: number): number {
  let size = 0;
  for (let read = -1; read !== 0; size += read)
    read = readSync(descriptor, buffer, size, buffer.length - size, null);
  return size;
}

/**
 * Hash of a plain value with all that is in it, as `sha256` gives it. Maps, sets and records count in the order of their
 * entries. Functions and undefined do not count, so nothing that matters may be kept in them.
 */
export function valueDigest(value: unknown): string {
  return sha256(JSON.stringify([value], replaceCollections));
}

function replaceCollections(_key: string, value: unknown): unknown {
  if (value instanceof Map) return { map: [...(value as Map<unknown, unknown>)] };
  if (value instanceof Set) return { set: [...(value as Set<unknown>)] };
  return value;
}

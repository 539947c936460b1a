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
 * Hashes a file, a buffer at a time.
 *
 * @throws the file system's error
 */
export function hashFile(file: string): FileDigest {
  const descriptor = openSync(file, "r");
  try {
    const digest = createHash("sha256");
    let size = 0;
    for (;;) {
      const read = readSync(descriptor, buffer, 0, buffer.length, null);
      if (read === 0) return { size, sha256: digest.digest("hex") };
      digest.update(buffer.subarray(0, read));
      size += read;
    }
  } finally {
    closeSync(descriptor);
  }
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

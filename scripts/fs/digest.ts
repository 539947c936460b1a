import { createHash, hash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";

/** Returns the SHA-256 of bytes, or of a text in UTF-8, as 64 lowercase hexadecimal digits. */
export function sha256(bytes: string | Uint8Array): string {
  return hash("sha256", bytes, "hex");
}

/** Size and hash of a file's content. */
export interface FileDigest {
  /** In bytes. */
  readonly size: number;
  /** SHA-256 of its content, as 64 lowercase hexadecimal digits. */
  readonly sha256: string;
}

/** One buffer for all reading, so that reading ten thousand files allocates it once. */
const buffer = Buffer.allocUnsafe(1024 * 1024);

/**
 * Hashes a file. A small file is read into the buffer and hashed in one call, which takes a third of the time of a
 * stream; a larger one is read in chunks, so that memory use is constant.
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

/** Reads from a file until it ends or the buffer is full; returns the number of bytes. */
function fillBuffer(descriptor: number): number {
  let size = 0;
  for (let read = -1; read !== 0; size += read)
    read = readSync(descriptor, buffer, size, buffer.length - size, null);
  return size;
}

/**
 * Returns a hash of a plain value with everything in it. The order of entries in maps, sets and records matters.
 * Functions and undefined are ignored, so they must not contain anything that matters.
 */
export function valueDigest(value: unknown): string {
  // Calling a function for each value takes several times as long as looking for collections first.
  return sha256(JSON.stringify([value], holdsCollection([value]) ? replaceCollections : undefined));
}

function holdsCollection(value: object): boolean {
  if (value instanceof Map || value instanceof Set) return true;
  for (const key in value) {
    const inner = (value as Record<string, unknown>)[key];
    if (typeof inner === "object" && inner !== null && holdsCollection(inner)) return true;
  }
  return false;
}

function replaceCollections(_key: string, value: unknown): unknown {
  if (value instanceof Map) return { map: [...(value as Map<unknown, unknown>)] };
  if (value instanceof Set) return { set: [...(value as Set<unknown>)] };
  return value;
}

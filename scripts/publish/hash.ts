import { createHash, hash } from "node:crypto";
import { closeSync, createReadStream, openSync, readSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";

/** A file as it stands on disk. */
export interface FileHash {
  /** In bytes. */
  readonly size: number;
  /** Of its content, 64 small hexadecimal digits. */
  readonly sha256: string;
}

/** A file that could not be read, and why, in the system's short form (`EACCES`). */
export interface Unreadable {
  readonly reason: string;
}

/** What is in a folder, by path with `/`, sorted by code unit. */
export interface Listing {
  readonly files: readonly string[];
  /** Links, devices and whatever else a server would not send as a file of this folder. */
  readonly others: readonly string[];
}

/** Bytes below which a file is read at one go, which for small files takes a third of the time of reading in turns. */
const smallFile = 1024 * 1024;

/** Large files that are read at one time. */
const largeAtOnce = 4;

/** @throws the file system's error when a folder cannot be read */
export async function listFolder(folder: string): Promise<Listing> {
  const files: string[] = [];
  const others: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const file = path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/");
    (entry.isFile() ? files : others).push(file);
  }
  return { files: files.sort(), others: others.sort() };
}

/**
 * Hashes files: small ones at one go, then large ones, several at a time and piece by piece, so that memory stays flat.
 *
 * @param files paths below the folder
 * @returns what was found, by path, for every file given
 */
export async function hashFiles(
  folder: string,
  files: readonly string[],
): Promise<Map<string, FileHash | Unreadable>> {
  const results = new Map<string, FileHash | Unreadable>();
  const large: string[] = [];
  for (const file of files) {
    const result = trySmall(path.join(folder, file));
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

/** One room for every small file, so that reading ten thousand of them leaves no litter. */
const room = Buffer.allocUnsafe(smallFile);

/** Undefined for a file that is not small: for one that does not leave some of the room empty. */
function trySmall(file: string): FileHash | Unreadable | undefined {
  try {
    const size = readInto(file);
    if (size === room.length) return undefined;
    return { size, sha256: hash("sha256", room.subarray(0, size), "hex") };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** Reads a file into the room until either ends; gives the number of bytes. */
function readInto(file: string): number {
  const descriptor = openSync(file, "r");
  try {
    let size = 0;
    for (let read = -1; read !== 0; size += read)
      read = readSync(descriptor, room, size, room.length - size, null);
    return size;
  } finally {
    closeSync(descriptor);
  }
}

async function hashLarge(file: string): Promise<FileHash | Unreadable> {
  try {
    const digest = createHash("sha256");
    let size = 0;
    for await (const piece of createReadStream(file, { highWaterMark: smallFile })) {
      const bytes = piece as Buffer; // a stream without an encoding gives buffers
      size += bytes.length;
      digest.update(bytes);
    }
    return { size, sha256: digest.digest("hex") };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

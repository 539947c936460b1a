import type { Dirent } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { hasCode } from "../../errors/index.js";

/**
 * What stands in a file; undefined when there is no such file.
 *
 * @throws the file system's error when it is there and cannot be read: it must never be taken for a new file
 */
export function readIfThere(file: string): Promise<Buffer | undefined> {
  return readFile(file).catch((error: unknown) => orAbsent(error, undefined));
}

/**
 * What lies in a folder; nothing when there is no such folder.
 *
 * @throws the file system's error when it is there and cannot be read: it must never be taken for empty
 */
export function listIfThere(folder: string): Promise<Dirent[]> {
  return readdir(folder, { withFileTypes: true }).catch((error: unknown) => orAbsent(error, []));
}

function orAbsent<T>(error: unknown, absent: T): T {
  if (hasCode(error, "ENOENT", "ENOTDIR")) return absent;
  throw error;
}

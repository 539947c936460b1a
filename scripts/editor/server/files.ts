import type { Dirent } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { hasCode } from "../../errors/index.js";

/**
 * Reads a file; returns undefined when it does not exist.
 *
 * @throws the file system's error when it exists and cannot be read: it must not be taken for a new file
 */
export function readIfThere(file: string): Promise<Buffer | undefined> {
  return readFile(file).catch((error: unknown) => orAbsent(error, undefined));
}

/**
 * Lists a folder; returns an empty list when it does not exist.
 *
 * @throws the file system's error when it exists and cannot be read: it must not be taken for empty
 */
export function listIfThere(folder: string): Promise<Dirent[]> {
  return readdir(folder, { withFileTypes: true }).catch((error: unknown) => orAbsent(error, []));
}

function orAbsent<T>(error: unknown, absent: T): T {
  if (hasCode(error, "ENOENT", "ENOTDIR")) return absent;
  throw error;
}

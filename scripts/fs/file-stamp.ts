import { lstatSync } from "node:fs";

/**
 * Resolution of file times, which on some file systems is several milliseconds: within one step a file may change again
 * unnoticed.
 */
const stepMs = 100;

/**
 * Returns a file's size, times and inode as one text, which changes with the file. Call it before reading the file, so
 * that a change meanwhile gives another stamp the next time.
 *
 * @returns undefined for a file that has just changed: it may change again under the same stamp
 * @throws the file system's error
 */
export function fileStamp(file: string): string | undefined {
  const { size, mtimeMs, ctimeMs, ino } = lstatSync(file);
  if (Math.max(mtimeMs, ctimeMs) > Date.now() - stepMs) return undefined;
  return [size, mtimeMs, ctimeMs, ino].join(" ");
}

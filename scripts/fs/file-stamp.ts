import { lstatSync } from "node:fs";

/** File systems give times in steps of up to some milliseconds: a file may change again within one without a sign. */
const stepMs = 100;

/**
 * Returns a file's size, times and inode as one text, which is another when the file has changed. Take it before the
 * file is read, so that a change meanwhile gives another stamp the next time.
 *
 * @returns undefined for a file that has just changed: it may change again under the same stamp
 * @throws the file system's error
 */
export function fileStamp(file: string): string | undefined {
  const { size, mtimeMs, ctimeMs, ino } = lstatSync(file);
  if (Math.max(mtimeMs, ctimeMs) > Date.now() - stepMs) return undefined;
  return [size, mtimeMs, ctimeMs, ino].join(" ");
}

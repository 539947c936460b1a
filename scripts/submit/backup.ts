import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";

/** A file whose local version was copied out of the way of the shared one. */
export interface Backup {
  /**
   * Why: somebody else changed the same lines, the file belongs to such a report, or it had uncommitted changes outside of
   * the content.
   */
  readonly reason: "conflict" | "attachment" | "uncommitted";
  /** Path from the top of the work tree. */
  readonly file: string;
  /** Path of the shared version, from the top of the work tree. */
  readonly theirs: string;
  /** The person who changed the shared version; empty when it is no conflict. */
  readonly person: string;
  /** Path of the copy, relative to the current folder where it is below it. */
  readonly copy: string;
}

/**
 * Returns the folder for copies: at the top of the work tree, where people who use no git find it, or beside it when the
 * work tree has nothing but content.
 *
 * @param name of the folder, in the editor's language
 */
export function backupFolder(top: string, prefix: string, name: string, now = new Date()): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const stamp = `${day}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
  return prefix === "" ? path.join(`${top}-${name}`, stamp) : path.join(top, name, stamp);
}

/** Copies a file of the work tree into a folder, under its own path. @returns the path of the copy */
export async function backUp(top: string, file: string, folder: string): Promise<string> {
  const copy = path.join(folder, file);
  await mkdir(path.dirname(copy), { recursive: true });
  await copyFile(path.join(top, file), copy);
  const shown = path.relative(process.cwd(), copy);
  return shown.startsWith("..") ? copy : shown;
}

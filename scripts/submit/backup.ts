import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";

/** A file whose local version was copied out of the way of the shared one. */
export interface Backup {
  /** Path from the top of the work tree. */
  readonly file: string;
  /** Path of the shared version, from the top of the work tree. */
  readonly theirs: string;
  /** The person who changed the shared version. */
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
  const stamp = now
    .toISOString()
    .replace(/\.\d+Z$/, "")
    .replaceAll(":", "")
    .replace("T", "-");
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

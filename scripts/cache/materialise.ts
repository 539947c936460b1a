import { copyFileSync, linkSync, mkdirSync } from "node:fs";
import path from "node:path";
import { hasCode } from "../language/index.js";
import type { Entry } from "./store.js";

/**
 * Puts the files of entries together in one folder, as links to the cache where the file system has such.
 *
 * @param folder is there already
 * @throws Error when two entries have one file, and the file system's error when a file is gone
 */
export function materialise(entries: readonly Pick<Entry, "folder" | "files">[], folder: string): void {
  const made = new Set([""]);
  const makeFolder = (below: string) => {
    if (made.has(below)) return;
    makeFolder(parentOf(below));
    makeOne(path.join(folder, below));
    made.add(below);
  };
  for (const { folder: from, files } of entries) {
    for (const { path: file } of files) {
      makeFolder(parentOf(file));
      linkOrCopy(`${from}/${file}`, `${folder}/${file}`);
    }
  }
}

/** Not recursive: for ten thousand folders that takes several times as long. */
function makeOne(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
  }
}

function parentOf(file: string): string {
  const slash = file.lastIndexOf("/");
  return slash < 0 ? "" : file.slice(0, slash);
}

/** Another file system, or too many links to one file. */
const noLink = new Set(["EXDEV", "EPERM", "EMLINK", "ENOTSUP", "ENOSYS"]);

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!hasCode(error, ...noLink)) throw error;
    copyFileSync(from, to);
  }
}

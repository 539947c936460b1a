import { copyFileSync, linkSync, mkdirSync } from "node:fs";
import path from "node:path";
import { sleepSync } from "../fs/index.js";
import { statOf } from "./folder-snapshot.js";
import { parentOf } from "./paths.js";
import type { ArtifactFiles } from "./artifact.js";
import { hasCode } from "../errors/index.js";

/**
 * Puts the files of entries together in one folder, as links to the cache where the file system has such.
 *
 * @param folder is there already
 * @throws Error when two entries have one file, and the file system's error when a file is gone
 */
export function linkFiles(entries: readonly ArtifactFiles[], folder: string): void {
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
      patiently(from, () => linkOrCopy(`${from}/${file}`, `${folder}/${file}`));
    }
  }
}

/**
 * Another build that makes everything anew may be putting an entry in the place of the same one right now: its folder is
 * gone for a moment, which lasts on a busy machine.
 */
function patiently(folder: string, link: () => void): void {
  for (let tries = 0; ; tries += 1) {
    try {
      link();
      return;
    } catch (error) {
      // The next look may find the new folder; a file that is missing in that one, too, is gone.
      const comes = tries === 0 || !statOf(folder);
      if (!hasCode(error, "ENOENT") || !comes || tries === mostTries) throw error;
      sleepSync(pauseMs);
    }
  }
}
const mostTries = 1000;
const pauseMs = 10;

/** Not recursive: for ten thousand folders that takes several times as long. */
function makeOne(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
  }
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

/** Whether a site is made of links. Where files have to be copied, a second one would take as much room as the first. */
export function isLinked(folder: string): boolean {
  return (statOf(path.join(folder, "index.html"))?.nlink ?? 0) > 1;
}

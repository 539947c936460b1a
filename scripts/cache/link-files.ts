import { copyFileSync, linkSync, mkdirSync } from "node:fs";
import path from "node:path";
import { sleepSync } from "../fs/index.js";
import { statOf } from "./folder-snapshot.js";
import { parentOf } from "./paths.js";
import type { ArtifactFiles } from "./artifact.js";
import { hasCode } from "../errors/index.js";

/**
 * Collects the files of artifacts in one folder, as hard links to the cache where the file system supports them.
 *
 * @param folder must exist
 * @throws Error when two artifacts have the same file, and the file system's error when a file is missing
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
 * Retries while the folder of an artifact is missing: another build with `--force` may be replacing the artifact by the
 * same one.
 */
function patiently(folder: string, link: () => void): void {
  for (let tries = 0; ; tries += 1) {
    try {
      link();
      return;
    } catch (error) {
      // After the last attempt, or when the folder exists without the file, the file is really missing.
      const comes = tries === 0 || !statOf(folder);
      if (!hasCode(error, "ENOENT") || !comes || tries === mostTries) throw error;
      sleepSync(pauseMs);
    }
  }
}
const mostTries = 1000;
const pauseMs = 10;

/** Creates one folder. Creating ten thousand folders with `recursive` would take several times as long. */
function makeOne(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
  }
}

/** Error codes for another file system, or too many links to one file. */
const noLink = new Set(["EXDEV", "EPERM", "EMLINK", "ENOTSUP", "ENOSYS"]);

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!hasCode(error, ...noLink)) throw error;
    copyFileSync(from, to);
  }
}

/**
 * Returns whether a site consists of hard links. If it does not, a second site would take as much disk space as the
 * first.
 */
export function isLinked(folder: string): boolean {
  return (statOf(path.join(folder, "index.html"))?.nlink ?? 0) > 1;
}

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The file that marks a folder as a partial build. */
const mark = "gongkai-units";
/** The folder of a store that contains the artifacts, each named after its cache key. */
const entriesFolder = "entries";
const content =
  "Pieces of a site, made by `npm run build -- --units`; `npm run assemble` puts them together.\n";

/** Returns whether a folder is a partial build. */
export function isPartialBuild(folder: string): boolean {
  try {
    return readFileSync(path.join(folder, mark), "utf8") === content;
  } catch {
    return false;
  }
}

/** Returns the cache keys of the artifacts in a partial build. */
export function partsIn(folder: string): string[] {
  return readdirSync(path.join(folder, entriesFolder));
}

/**
 * Creates a folder for a partial build.
 *
 * @returns false when the folder has other content
 * @throws the file system's error when it cannot be created
 */
export function openPartialBuild(folder: string): boolean {
  if (isPartialBuild(folder)) return true;
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) return false;
  writeFileSync(path.join(folder, mark), content);
  return true;
}

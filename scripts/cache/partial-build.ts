import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** A file by which a folder is known as one of pieces of a site. */
const mark = "gongkai-units";
/** Where a store keeps its entries, each under its fingerprint. */
const entriesFolder = "entries";
const content =
  "Pieces of a site, made by `npm run build -- --units`; `npm run assemble` puts them together.\n";

/** Whether a folder holds pieces of a site. */
export function isPartialBuild(folder: string): boolean {
  try {
    return readFileSync(path.join(folder, mark), "utf8") === content;
  } catch {
    return false;
  }
}

/** The fingerprints of the pieces in a folder of them. */
export function partsIn(folder: string): string[] {
  return readdirSync(path.join(folder, entriesFolder));
}

/**
 * Makes a folder for pieces of a site.
 *
 * @returns false when it holds something else
 * @throws the file system's error when it cannot be made
 */
export function openPartialBuild(folder: string): boolean {
  if (isPartialBuild(folder)) return true;
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) return false;
  writeFileSync(path.join(folder, mark), content);
  return true;
}

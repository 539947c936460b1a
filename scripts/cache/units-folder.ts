import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** A file by which a folder is known as one of pieces of a site. */
const mark = "gongkai-units";
const content =
  "Pieces of a site, made by `npm run build -- --units`; `npm run assemble` puts them together.\n";

/** Whether a folder holds pieces of a site. */
export function isUnitsFolder(folder: string): boolean {
  try {
    return readFileSync(path.join(folder, mark), "utf8") === content;
  } catch {
    return false;
  }
}

/**
 * Makes a folder for pieces of a site.
 *
 * @returns false when it holds something else
 * @throws the file system's error when it cannot be made
 */
export function openUnitsFolder(folder: string): boolean {
  if (isUnitsFolder(folder)) return true;
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) return false;
  writeFileSync(path.join(folder, mark), content);
  return true;
}

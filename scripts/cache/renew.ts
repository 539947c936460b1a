import { lstatSync, readdirSync, rmSync, type Stats } from "node:fs";
import { hasCode } from "../language/index.js";
import { materialise } from "./materialise.js";
import type { DiskPlace, Entry } from "./store.js";

/** The files of an entry, and where they lie. */
export type Files = Pick<Entry, "folder" | "files">;

/**
 * Makes a folder hold the files of entries and nothing else. What is there already stays only where it is the very file
 * of the cache, under another name: to put all of ten thousand pages in their places anew takes longer than to make one.
 *
 * @param folder is there, and may hold anything
 * @throws as `materialise` does
 */
export function renew(entries: readonly Files[], folder: string): void {
  addMissing(entries, folder, removeOthers(entries, folder));
}

/**
 * Adds what is missing to a folder that holds files of these entries and nothing else.
 *
 * @param there paths of those that it holds
 * @throws as `materialise` does
 */
export function addMissing(entries: readonly Files[], folder: string, there: ReadonlySet<string>): void {
  const missing = ({ files }: Files) => files.filter(({ path }) => !there.has(path));
  materialise(
    entries.map((entry) => ({ folder: entry.folder, files: missing(entry) })),
    folder,
  );
}

/** @returns the files that stay */
function removeOthers(entries: readonly Files[], folder: string): ReadonlySet<string> {
  const wanted = new Map<string, Wanted>();
  for (const { folder: from, files } of entries)
    for (const { path, place } of files) wanted.set(path, { file: `${from}/${path}`, place });
  const folders = foldersOf(wanted.keys());
  const there = new Set<string>();
  const visit = (below: string) => {
    for (const found of readdirSync(`${folder}/${below}`, { withFileTypes: true })) {
      const file = below + found.name;
      const place = `${folder}/${file}`;
      const from = wanted.get(file);
      if (found.isDirectory() && folders.has(file)) visit(`${file}/`);
      else if (found.isFile() && from && isSame(place, from)) there.add(file);
      else rmSync(place, { recursive: true, force: true });
    }
  };
  visit("");
  return there;
}

/** The folders that files stand in, and those around them. */
export function foldersOf(files: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const file of files) {
    for (let end = file.lastIndexOf("/"); end > 0; end = file.lastIndexOf("/", end - 1)) {
      const folder = file.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}

/** A file of an entry, and its place on the disk, where that is known. */
interface Wanted {
  readonly file: string;
  readonly place: DiskPlace | undefined;
}

function isSame(there: string, { file, place = stateOf(file) }: Wanted): boolean {
  const found = stateOf(there);
  return found !== undefined && found.ino === place?.ino && found.dev === place.dev;
}

function stateOf(file: string): Stats | undefined {
  try {
    return lstatSync(file);
  } catch (error) {
    if (!hasCode(error, "ENOENT")) throw error;
    return undefined;
  }
}

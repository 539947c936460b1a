import { lstatSync, type Stats } from "node:fs";
import { foldersOf, parentOf } from "./paths.js";
import { isReadableByAll } from "../fs/index.js";
import type { ArtifactFiles, StoredFile } from "./artifact.js";

/** Sizes and times from which a later build sees whether a folder has changed. */
export interface FolderState {
  /**
   * Of files size and time, of folders the time, which changes when an entry is added or removed. Outer folders come
   * first.
   */
  readonly files: readonly (readonly [path: string, size: number, modified: number])[];
  readonly folders: readonly (readonly [path: string, modified: number])[];
}

/**
 * Returns the state of a folder.
 *
 * @param paths of all files in it
 * @param linked artifacts whose files are in the folder as links; these need not be looked at again
 * @throws the file system's error
 */
export function stateOf(
  folder: string,
  paths: readonly string[],
  linked: readonly ArtifactFiles[],
): FolderState {
  const known = new Map<string, StoredFile>();
  for (const entry of linked) for (const file of entry.files) known.set(file.path, file);
  const files = paths.map((below) => {
    const file = known.get(below);
    if (file) return [below, file.size, file.modified] as const;
    const { size, mtimeMs } = lstatSync(`${folder}/${below}`);
    return [below, size, mtimeMs] as const;
  });
  const folders = ["", ...foldersOf(paths)].map(
    (below) => [below, lstatSync(`${folder}/${below}`).mtimeMs] as const,
  );
  return { files, folders };
}

/** Returns whether a folder is unchanged, as far as times and sizes show, and readable by all. */
export function isIntact(folder: string, { files, folders }: FolderState): boolean {
  return (
    folders.every(([below, modified]) => {
      const state = statOf(`${folder}/${below}`);
      return state?.isDirectory() && state.mtimeMs === modified && isReadableByAll(state);
    }) && files.every(([below, size, modified]) => isFileAsLeft(`${folder}/${below}`, size, modified))
  );
}

/**
 * Returns whether a file exists with this size and time, and everybody can read it. Inode and change time are not compared: the cache and the
 * sites share files as hard links, which changes both, and a cache may be unpacked on another machine.
 */
export function isFileAsLeft(file: string, size: number, modified: number): boolean {
  const state = statOf(file);
  return (
    state?.isFile() === true && state.size === size && state.mtimeMs === modified && isReadableByAll(state)
  );
}

/** The folders of a saved state that still exist. */
export interface Remaining {
  /** Folders to which nothing was added and from which nothing was removed. Their subfolders may have changed. */
  readonly asLeft: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
}

/**
 * Compares the folders below a folder with a saved state, by their modification times.
 *
 * @param state saved state of this folder; without it, nothing is known about its content
 */
export function remaining(folder: string, state?: FolderState): Remaining {
  const [asLeft, others] = [new Set<string>(), new Set<string>()];
  for (const [below, modified] of state?.folders ?? [["", NaN]]) {
    // A parent folder may have been replaced by a link to somewhere else.
    if (below !== "" && !asLeft.has(parentOf(below)) && !others.has(parentOf(below))) continue;
    const found = statOf(`${folder}/${below}`);
    if (found?.isDirectory()) (found.mtimeMs === modified ? asLeft : others).add(below);
  }
  return { asLeft, others };
}

/** Returns undefined when the path does not exist or cannot be read; a later access reports the error. */
export function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
}

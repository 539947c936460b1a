import { lstatSync, type Stats } from "node:fs";
import { foldersOf, parentOf } from "./paths.js";
import type { ArtifactFiles, StoredFile } from "./artifact.js";

/** What tells that a folder is as it was left. */
export interface FolderState {
  /** Of files size and time, of folders the time, which changes when something in it comes or goes. Outer folders first. */
  readonly files: readonly (readonly [path: string, size: number, modified: number])[];
  readonly folders: readonly (readonly [path: string, modified: number])[];
}

/**
 * Notes the state of a folder.
 *
 * @param paths of all files there
 * @param linked entries whose files are among them as links, and are not looked at again
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

/** Whether a folder holds what it held, as far as times and sizes tell. */
export function isIntact(folder: string, { files, folders }: FolderState): boolean {
  return (
    folders.every(([below, modified]) => {
      const state = statOf(`${folder}/${below}`);
      return state?.isDirectory() && state.mtimeMs === modified;
    }) && files.every(([below, size, modified]) => isFileAsLeft(`${folder}/${below}`, size, modified))
  );
}

/**
 * Whether a file is there with a size and time. Inode and time of change, which a file's stamp has, say nothing here: the
 * cache and the sites share files as hard links, which change both, and a cache may be unpacked on another machine.
 */
export function isFileAsLeft(file: string, size: number, modified: number): boolean {
  const state = statOf(file);
  return state?.isFile() === true && state.size === size && state.mtimeMs === modified;
}

/** Those of the folders in a folder that are there still. */
export interface Remaining {
  /** Nothing came or went in them. Nothing is said of what lies in the folders below. */
  readonly asLeft: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
}

/** @param state of this folder; without one, nothing is known of what is in it */
export function remaining(folder: string, state?: FolderState): Remaining {
  const [asLeft, others] = [new Set<string>(), new Set<string>()];
  for (const [below, modified] of state?.folders ?? [["", NaN]]) {
    // A link in the place of a folder around it would lead elsewhere.
    if (below !== "" && !asLeft.has(parentOf(below)) && !others.has(parentOf(below))) continue;
    const found = statOf(`${folder}/${below}`);
    if (found?.isDirectory()) (found.mtimeMs === modified ? asLeft : others).add(below);
  }
  return { asLeft, others };
}

/** @returns undefined where nothing is, or nothing that may be looked at: whoever needs it finds out why */
export function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
}

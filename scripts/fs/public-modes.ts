import { chmodSync, lstatSync, type Stats } from "node:fs";
import path from "node:path";
import { hasCode } from "../errors/index.js";

/**
 * Modes of everything published: a server runs as another user, who must be able to read it, whatever the umask of the
 * build and the modes of the files that it copies.
 */
export const publicModes = { file: 0o644, folder: 0o755 } as const;

const permissions = 0o777;

/** Returns whether every user can read a file, or list a folder and open what is in it. */
export function isReadableByAll(state: Stats): boolean {
  const needed = state.isDirectory() ? 0o555 : 0o444;
  return (state.mode & needed) === needed;
}

/**
 * Gives a file or a folder its public mode.
 *
 * @param state the target's, if the caller knows it
 * @throws the file system's error when the mode cannot be changed and others cannot read the target
 */
export function makePublic(target: string, state: Stats = lstatSync(target)): void {
  const mode = state.isDirectory() ? publicModes.folder : publicModes.file;
  if ((state.mode & permissions) === mode) return;
  try {
    chmodSync(target, mode);
  } catch (error) {
    // Some file systems, such as FAT, have one mode for everything.
    if (!hasCode(error, "EPERM", "ENOTSUP", "ENOSYS") || !isReadableByAll(state)) throw error;
  }
}

/**
 * Gives files and folders below a folder, and the folder itself, their public modes.
 *
 * @param below paths relative to the folder
 * @throws the same as `makePublic`
 */
export function makeAllPublic(folder: string, below: Iterable<string>): void {
  makePublic(folder);
  for (const name of below) makePublic(path.join(folder, name));
}

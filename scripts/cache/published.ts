import { lstatSync } from "node:fs";
import path from "node:path";
import { sha256 } from "./digest.js";
import { foldersOf, type Files } from "./renew.js";
import { readSealed, writeSealed, type Kind } from "./sealed.js";
import { isLinked } from "./spare.js";
import type { StoredFile } from "./store.js";

/** What a build left in its folder. */
export interface Published<T> {
  /** Stands for all that the site was made from. */
  readonly key: string;
  /** Of files size and time, of folders the time, which changes when a file in it comes or goes. */
  readonly files: readonly (readonly [path: string, size: number, modified: number])[];
  readonly folders: readonly (readonly [path: string, modified: number])[];
  readonly result: T;
}

/**
 * Remembers what a build put in its place, so that the next need not do it again when nothing changed.
 *
 * @param paths of all files there
 * @param entries whose files are among them, and are not looked at again where they are links to the cache's
 */
export function rememberPublished<T>(
  cache: string,
  out: string,
  kind: Kind<Published<T>>,
  { key, result }: Pick<Published<T>, "key" | "result">,
  paths: readonly string[],
  entries: readonly Files[] = [],
): void {
  const stateOf = (below: string) => lstatSync(`${out}/${below}`);
  const known = new Map<string, StoredFile>();
  if (isLinked(out)) for (const entry of entries) for (const file of entry.files) known.set(file.path, file);
  const files = paths.map((below) => {
    const file = known.get(below);
    if (file) return [below, file.size, file.modified] as const;
    const { size, mtimeMs } = stateOf(below);
    return [below, size, mtimeMs] as const;
  });
  const folders = ["", ...foldersOf(paths)].map((below) => [below, stateOf(below).mtimeMs] as const);
  writeSealed(recordOf(cache, out), kind, { key, files, folders, result });
}

/**
 * What the last build into a folder gave.
 *
 * @returns undefined when it was made from something else, or when the folder is no longer as the build left it
 */
export function recallPublished<T>(
  cache: string,
  out: string,
  kind: Kind<Published<T>>,
  key: string,
): T | undefined {
  const record = readSealed(recordOf(cache, out), kind);
  return record?.key === key && isIntact(out, record) ? record.result : undefined;
}

function isIntact(out: string, { files, folders }: Published<unknown>): boolean {
  try {
    return (
      folders.every(([below, modified]) => {
        const state = lstatSync(path.join(out, below));
        return state.isDirectory() && state.mtimeMs === modified;
      }) &&
      files.every(([below, size, modified]) => {
        const state = lstatSync(`${out}/${below}`);
        return state.size === size && state.mtimeMs === modified && state.isFile();
      })
    );
  } catch {
    return false; // something is gone
  }
}

function recordOf(cache: string, out: string): string {
  return path.join(cache, "published", sha256(path.resolve(out)).slice(0, 16));
}

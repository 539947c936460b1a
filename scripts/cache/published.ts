import { lstatSync } from "node:fs";
import path from "node:path";
import { sha256 } from "./digest.js";
import { foldersOf } from "./renew.js";
import { readSealed, writeSealed, type Kind } from "./sealed.js";

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
 */
export function rememberPublished<T>(
  cache: string,
  out: string,
  kind: Kind<Published<T>>,
  { key, result }: Pick<Published<T>, "key" | "result">,
  paths: readonly string[],
): void {
  const stateOf = (below: string) => lstatSync(`${out}/${below}`);
  const files = paths.map((below) => {
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

import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { readIfThere } from "./files.js";

/** Files of the content folder before a change. */
export interface Transaction {
  /** Content of each; undefined for a file that did not exist. */
  readonly before: readonly (Buffer | undefined)[];
  /** Calls a function that changes the files and commits them. When it fails, the files are restored. */
  readonly orRestore: <T>(work: () => Promise<T>) => Promise<T>;
}

/**
 * Reads the files that a change will write.
 *
 * @param names paths below the content folder
 */
export async function beginTransaction(root: string, names: readonly string[]): Promise<Transaction> {
  const before = await Promise.all(names.map((name) => readIfThere(path.join(root, name))));
  return {
    before,
    async orRestore(work) {
      try {
        return await work();
      } catch (error) {
        for (const [index, name] of names.entries()) await restore(path.join(root, name), before[index]);
        throw error;
      }
    },
  };
}

async function restore(file: string, bytes: Buffer | undefined): Promise<void> {
  if (bytes) await writeFile(file, bytes);
  else await rm(file, { force: true });
}

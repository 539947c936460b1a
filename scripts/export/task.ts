import { writeText, writeTogether } from "./text-file.js";

/** A part of the export that can be written alone. */
export interface ExportTask {
  readonly name: string;
  /** All inputs of the files, beside the program: the files change only when these do. */
  readonly reads: unknown;
  /** Number of files that it writes. */
  readonly files: number;
  readonly write: (folder: string) => Promise<void>;
}

/** Files that are written at the same time. */
export interface ExportFiles {
  readonly count: number;
  readonly write: (folder: string) => Promise<void>;
}

/** Returns one file of text. @param url from the site's root */
export function exportFile(url: string, chunks: Iterable<string>): ExportFiles {
  return { count: 1, write: (folder) => writeText(folder, url, chunks) };
}

/**
 * Returns files whose texts are made together: each chunk contains a part of every file, in the order of the addresses.
 */
export function exportFilesTogether(
  urls: readonly string[],
  chunks: Iterable<readonly string[]>,
): ExportFiles {
  return { count: urls.length, write: (folder) => writeTogether(folder, urls, chunks) };
}

/** Returns the task that writes some files, one after the other. */
export function exportTask(name: string, reads: unknown, ...files: readonly ExportFiles[]): ExportTask {
  return {
    name,
    reads: [name, reads],
    files: files.reduce((sum, { count }) => sum + count, 0),
    write: async (folder) => {
      for (const { write } of files) await write(folder);
    },
  };
}

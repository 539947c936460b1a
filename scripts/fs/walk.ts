import { readdirSync } from "node:fs";
import path from "node:path";

/** A file, a folder, or something else below a folder. */
export interface WalkEntry {
  /** Path below the folder, with `/`. */
  readonly path: string;
  /** `other` are links, devices and sockets. */
  readonly kind: "file" | "folder" | "other";
}

/**
 * Lists everything below a folder, sorted by name within each folder; a folder comes before its content. It reads
 * synchronously, which for many small folders takes less than half of the time.
 *
 * @param unread name of files and folders that are left out at the top level; deeper ones are listed without their
 * content
 * @throws the file system's error
 */
export function* walk(root: string, unread?: string, below = ""): Generator<WalkEntry> {
  const entries = readdirSync(path.join(root, below), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name === unread && below === "") continue;
    const found = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) {
      yield { path: found, kind: "folder" };
      if (entry.name !== unread) yield* walk(root, unread, found);
    } else yield { path: found, kind: entry.isFile() ? "file" : "other" };
  }
}

/** Paths of the files below a folder, and of entries that are neither file nor folder, each sorted by code unit. */
export interface FolderListing {
  readonly files: readonly string[];
  readonly others: readonly string[];
}

/**
 * Lists the files and other entries below a folder.
 *
 * @throws the file system's error when a folder cannot be read
 */
export function listFolder(folder: string): FolderListing {
  const [files, others]: [string[], string[]] = [[], []];
  for (const { path: file, kind } of walk(folder)) {
    if (kind === "file") files.push(file);
    else if (kind === "other") others.push(file);
  }
  return { files: files.sort(), others: others.sort() };
}

import { listFolder } from "../fs/index.js";
import { hashFiles } from "./hash.js";
import { unlisted, type Manifest } from "./manifest.js";

/** How a folder differs from its manifest, by path. */
export interface Differences {
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  /** Files, links and devices that the manifest does not list. */
  readonly added: readonly string[];
  /** Files that are there and could not be read, with the system's reason. */
  readonly unreadable: ReadonlyMap<string, string>;
}

/**
 * Compares every file of a folder with its manifest, by size and hash.
 *
 * @throws the file system's error when the folder cannot be listed
 */
export async function verifyFolder(folder: string, { files }: Manifest): Promise<Differences> {
  const listing = listFolder(folder);
  const present = new Set(listing.files);
  const named = new Set(files.map(({ path }) => path));
  const both = files.filter(({ path }) => present.has(path));
  const found = await hashFiles(
    folder,
    both.map(({ path }) => path),
  );
  const changed: string[] = [];
  const unreadable = new Map<string, string>();
  for (const { path, size, sha256 } of both) {
    const file = found.get(path);
    if (file && "reason" in file) unreadable.set(path, file.reason);
    else if (file?.sha256 !== sha256 || file.size !== size) changed.push(path);
  }
  return {
    changed,
    unreadable,
    missing: files.flatMap(({ path }) => (present.has(path) ? [] : path)),
    added: [...listing.files, ...listing.others].filter((path) => !unlisted.has(path) && !named.has(path)),
  };
}

import { walk } from "../fs/index.js";
import { hashFiles } from "./hash.js";
import type { Manifest } from "./manifest-format.js";
import { unlisted } from "./manifest.js";
import { publishedFile } from "./published-record.js";

/** The differences between a folder and its manifest, by path. */
export interface Differences {
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  /** Files, links and devices that the manifest does not list, and empty folders, which end in a slash. */
  readonly added: readonly string[];
  /** Files that exist and could not be read, with the system's reason. */
  readonly unreadable: ReadonlyMap<string, string>;
}

/**
 * Compares every file of a folder with its manifest, by size and hash.
 *
 * @throws the file system's error when the folder cannot be listed
 */
export async function verifyFolder(folder: string, { files }: Manifest): Promise<Differences> {
  const { present, others } = contentOf(folder);
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
    added: [...present, ...others].filter((path) => !isBeside.has(path) && !named.has(path)).sort(),
  };
}

/** Files that no manifest lists, and that verification handles separately. */
const isBeside: ReadonlySet<string> = new Set([...unlisted, publishedFile]);

/** Returns the files of a folder, and what is neither a file nor a folder with content. */
function contentOf(folder: string): { present: ReadonlySet<string>; others: readonly string[] } {
  const present = new Set<string>();
  const others: string[] = [];
  let last: string | undefined; // a folder in which no content has been found yet
  for (const { path, kind } of walk(folder)) {
    if (last !== undefined && !path.startsWith(last)) others.push(last);
    last = kind === "folder" ? `${path}/` : undefined;
    if (kind === "file") present.add(path);
    else if (kind === "other") others.push(path);
  }
  return { present, others: last === undefined ? others : [...others, last] };
}

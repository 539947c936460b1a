import { readdirSync, rmSync } from "node:fs";
import { statOf, remaining, type FolderState } from "./folder-snapshot.js";
import { foldersOf, parentOf } from "./paths.js";
import { linkFiles } from "./link-files.js";
import type { ArtifactFiles, StoredFile } from "./artifact.js";

/**
 * Makes a folder contain exactly the files of the artifacts. Existing files stay only when they are hard links to those
 * of the cache: linking ten thousand pages again takes longer than making one page.
 *
 * @param folder must exist, and may contain anything
 * @param known state in which a build left the folder; parts that did not change since are not read again
 * @param discard removes a folder
 * @throws the same as `linkFiles`
 */
export function syncFolder(
  entries: readonly ArtifactFiles[],
  folder: string,
  known?: FolderState,
  discard: (folder: string) => void = (folder) => rmSync(folder, { recursive: true, force: true }),
): void {
  addMissing(entries, folder, removeOthers(entries, folder, known, discard));
}

/**
 * Adds missing files to a folder that contains only files of these artifacts.
 *
 * @param there paths of the files that it contains
 * @throws the same as `linkFiles`
 */
export function addMissing(
  entries: readonly ArtifactFiles[],
  folder: string,
  there: ReadonlySet<string>,
): void {
  const missing = ({ files }: ArtifactFiles) => files.filter(({ path }) => !there.has(path));
  linkFiles(
    entries.map((entry) => ({ folder: entry.folder, files: missing(entry) })),
    folder,
  );
}

/** Removes the files that no artifact has. Returns those that stay. */
function removeOthers(
  entries: readonly ArtifactFiles[],
  folder: string,
  known: FolderState | undefined,
  discard: (folder: string) => void,
): ReadonlySet<string> {
  const wanted = new Map<string, Wanted>();
  for (const { folder: from, files } of entries)
    for (const file of files) wanted.set(file.path, { ...file, from: `${from}/${file.path}` });
  const folders = foldersOf(wanted.keys()).add("");
  const there = new Set<string>();
  const { asLeft, others } = remaining(folder, known);
  for (const below of [...asLeft, ...others])
    if (!folders.has(below) && folders.has(parentOf(below))) discard(`${folder}/${below}`);
  for (const [file, size, modified] of known?.files ?? []) {
    if (!asLeft.has(parentOf(file)) || !folders.has(parentOf(file))) continue;
    const from = wanted.get(file);
    if (from?.size === size && from.modified === modified) there.add(file);
    else rmSync(`${folder}/${file}`, { force: true });
  }
  const visit = (below: string) => {
    for (const found of readdirSync(`${folder}/${below}`, { withFileTypes: true })) {
      const file = below === "" ? found.name : `${below}/${found.name}`;
      const from = wanted.get(file);
      if (found.isDirectory() && folders.has(file)) {
        if (!asLeft.has(file) && !others.has(file)) visit(file);
      } else if (found.isDirectory()) discard(`${folder}/${file}`);
      else if (found.isFile() && from && isSame(`${folder}/${file}`, from)) there.add(file);
      else rmSync(`${folder}/${file}`);
    }
  };
  for (const below of others) if (folders.has(below)) visit(below);
  return there;
}

/** A file of an artifact, and its path in the cache. */
interface Wanted extends StoredFile {
  readonly from: string;
}

function isSame(there: string, { from, inode = statOf(from) }: Wanted): boolean {
  const found = statOf(there);
  return found !== undefined && found.ino === inode?.ino && found.dev === inode.dev;
}

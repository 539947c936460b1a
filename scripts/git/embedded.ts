import { existsSync } from "node:fs";
import path from "node:path";
import { UserError } from "../errors/index.js";
import { walk, type WalkEntry } from "../fs/index.js";

/** Name of the folder that makes a folder a repository. */
export const gitName = ".git";

/** Characters that file systems of macOS ignore in names, so that `.g<U+200C>it` is `.git` there. */
const ignored = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;

/** Returns whether some file system treats a name as `.git`. Git has the same checks (core.protectHFS, protectNTFS). */
function isGitName(name: string): boolean {
  return /^(?:\.git|git~\d+)[ .]*$/i.test(name.replace(ignored, ""));
}

/** Names by which git recognises a repository, in lower case, since file systems may ignore case. */
const repositoryNames = new Set(["head", "objects", "refs", "commondir"]);

/**
 * Finds files that git would treat as a repository inside of a content folder. The author of such files would choose
 * git's settings there, and so the programs that git runs. A `.git` at the top is not reported: that folder is a clone
 * or a submodule.
 *
 * @param entries all entries of the content folder
 * @returns paths below the folder, of a `.git` or of a file `HEAD`, in the order of the entries
 * @see is_git_directory in https://github.com/git/git/blob/master/setup.c
 */
export function embeddedRepositories(entries: Iterable<WalkEntry>): string[] {
  const found: string[] = [];
  const names = new Map<string, Map<string, string>>();
  for (const { path: file } of entries) {
    const [folder, name] = [path.posix.dirname(file), path.posix.basename(file)];
    if (isGitName(name)) found.push(file);
    const key = name.toLowerCase();
    if (!repositoryNames.has(key)) continue;
    const there = names.get(folder) ?? new Map<string, string>();
    names.set(folder, there.set(key, file));
  }
  for (const there of names.values()) {
    const head = there.get("head");
    // With `commondir`, objects and refs are in the folder that this file names.
    const isWhole = there.has("commondir") || (there.has("objects") && there.has("refs"));
    if (head !== undefined && isWhole) found.push(head);
  }
  return found;
}

/**
 * Refuses a content folder whose files form a repository for git.
 *
 * @throws UserError that names it; the file system's error when the folder cannot be read
 */
export function refuseEmbedded(content: string): void {
  if (!existsSync(content)) return; // the caller reports it
  const [first] = embeddedRepositories(walk(content, gitName));
  if (first !== undefined) throw new UserError(({ git }) => git.embeddedIn(path.posix.join(content, first)));
}

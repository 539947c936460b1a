import path from "node:path";
import { isInFolder } from "../fs/index.js";
import { readGitFolder } from "./repository-settings.js";

/**
 * Returns the index that git passes to the pre-commit hook in which this process runs, as an absolute path; undefined
 * outside of hooks, and for the index of another repository than the folder's: the content folder may be a submodule.
 */
export function commitIndex(folder: string): string | undefined {
  const named = process.env["GIT_INDEX_FILE"];
  if (named === undefined || named === "") return undefined;
  const index = path.resolve(named); // git runs hooks at the top of the work tree, to which the path is relative
  const here = readGitFolder(process.cwd());
  const isForeign = here !== undefined && isInFolder(index, here) && here !== readGitFolder(folder);
  return isForeign ? undefined : index;
}

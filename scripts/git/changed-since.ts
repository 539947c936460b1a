import { gitOutput } from "./run.js";
import { pathsIn } from "./paths.js";

/**
 * Lists the files below a folder that differ from a revision, and those that are not in git yet.
 *
 * @param folder the content folder, inside a git work tree
 * @param revision any name that git knows a commit by, `origin/main`
 * @returns paths below the folder, or undefined when git knows no such revision or the folder is in no work tree
 */
export async function changedSince(folder: string, revision: string): Promise<Set<string> | undefined> {
  const list = async (...args: string[]) => pathsIn(await gitOutput("reader", folder, ...args));
  try {
    // A revision that starts with a hyphen would be taken for an option.
    await list("rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`);
    const changed = await list(
      "diff",
      "--name-only",
      "-z",
      "--relative",
      "--no-renames",
      revision,
      "--",
      ".",
    );
    const added = await list("ls-files", "--others", "--exclude-standard", "-z", "--", ".");
    return new Set([...changed, ...added]);
  } catch {
    return undefined; // the caller reports it
  }
}

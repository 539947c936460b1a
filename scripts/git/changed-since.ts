import { UserError } from "../errors/index.js";
import type { GitCommand } from "./command.js";
import { gitOutput } from "./run.js";
import { pathsIn } from "./paths.js";

/**
 * Lists the files below a folder that differ from a revision, and those that are not in git yet.
 *
 * @param folder the content folder, inside a git work tree
 * @param revision any name that git knows a commit by, `origin/main`
 * @returns paths below the folder, or undefined when git knows no such revision or the folder is in no work tree
 * @throws UserError where git cannot be run safely
 */
export async function changedSince(folder: string, revision: string): Promise<Set<string> | undefined> {
  const list = async (command: GitCommand) => pathsIn(await gitOutput("reader", folder, command));
  const files = ["."];
  try {
    const options = ["--name-only", "-z", "--relative", "--no-renames"];
    const changed = await list({ name: "diff", options, operands: [`${revision}^{commit}`], files });
    const added = await list({ name: "ls-files", options: ["--others", "--exclude-standard", "-z"], files });
    return new Set([...changed, ...added]);
  } catch (error) {
    if (error instanceof UserError) throw error;
    return undefined; // the caller reports it
  }
}

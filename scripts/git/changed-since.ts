import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * The files below a folder that differ from a revision, those not yet in git too.
 *
 * @param folder the content folder, inside a git work tree
 * @param revision anything that git takes, `origin/main`
 * @returns paths below the folder, or undefined when git knows no such revision or the folder is in no work tree
 */
export async function changedSince(folder: string, revision: string): Promise<Set<string> | undefined> {
  const git = async (...options: string[]) => {
    const { stdout } = await run("git", ["-C", folder, ...options], { maxBuffer: 256 * 1024 * 1024 });
    return stdout.split("\0").filter((file) => file !== "");
  };
  try {
    // A revision that starts with a hyphen would be taken for an option.
    await git("rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`);
    const changed = await git("diff", "--name-only", "-z", "--relative", "--no-renames", revision, "--", ".");
    const added = await git("ls-files", "--others", "--exclude-standard", "-z", "--", ".");
    return new Set([...changed, ...added]);
  } catch {
    return undefined; // the caller says what to do about it
  }
}

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { GitCommand } from "./command.js";
import { resolveLfsPointers } from "./lfs-objects.js";
import { pathsIn } from "./paths.js";
import { collectOutput, gitOutput, startGit } from "./run.js";

/** A copy of the staged files of a folder, as they would be committed. */
export interface StagedCopy {
  readonly folder: string;
  /** Paths below the folder that the commit changes. */
  readonly files: ReadonlySet<string>;
  remove(): Promise<void>;
}

/**
 * Copies the staged files of a folder into a temporary one, so that exactly what will be committed is checked.
 *
 * @throws GitError when the folder is in no work tree
 */
export async function stagedCopy(content: string): Promise<StagedCopy> {
  const git = (command: GitCommand) => gitOutput("hook", content, command);
  const options = ["--cached", "--name-only", "-z", "--relative", "--no-renames"];
  const changed = await git({ name: "diff", options, files: ["."] });
  const below = (await git({ name: "rev-parse", options: ["--show-prefix"] })).replace(/\n$/, "");
  const names = await git({ name: "ls-files", options: ["-z"], files: ["."] });
  const root = await mkdtemp(path.join(tmpdir(), "gongkai-staged-"));
  const remove = () => rm(root, { recursive: true, force: true });
  try {
    const checkout = ["-z", "--stdin", `--prefix=${root}/`];
    await collectOutput(startGit("hook", content, { name: "checkout-index", options: checkout }), names);
    await resolveLfsPointers(
      content,
      pathsIn(names).map((name) => path.join(root, below, name)),
    );
  } catch (error) {
    await remove();
    throw error;
  }
  return { folder: path.join(root, below), files: new Set(pathsIn(changed)), remove };
}

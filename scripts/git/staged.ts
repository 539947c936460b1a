import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathsIn } from "./paths.js";
import { collectOutput, gitOutput, startGit } from "./run.js";

/** A copy of what is staged of a folder, as it would be committed. */
export interface StagedCopy {
  readonly folder: string;
  /** Paths below the folder that the commit changes. */
  readonly files: ReadonlySet<string>;
  remove(): Promise<void>;
}

/**
 * Copies what is staged of a folder into a temporary one, so that exactly what is to be committed is checked.
 *
 * @throws GitError when the folder is in no work tree
 */
export async function stagedCopy(content: string): Promise<StagedCopy> {
  const git = (...args: string[]) => gitOutput("hook", content, ...args);
  const changed = await git("diff", "--cached", "--name-only", "-z", "--relative", "--no-renames", "--", ".");
  const below = (await git("rev-parse", "--show-prefix")).trim();
  const names = await git("ls-files", "-z", "--", ".");
  const root = await mkdtemp(path.join(tmpdir(), "gongkai-staged-"));
  const remove = () => rm(root, { recursive: true, force: true });
  try {
    const copying = startGit("hook", content, "checkout-index", "-z", "--stdin", `--prefix=${root}/`);
    await collectOutput(copying, names);
  } catch (error) {
    await remove();
    throw error;
  }
  return { folder: path.join(root, below), files: new Set(pathsIn(changed)), remove };
}

/** The line that identifies a hook as ours. */
const signature = "# gongkai: checks what is staged before each commit";
const hook = `#!/bin/sh\n${signature}\nexec npm run --silent check -- --staged\n`;

/**
 * Installs a pre-commit hook in the repository of the current folder.
 *
 * @returns the hook's file, and whether it is somebody else's, which is left as it is
 * @throws GitError outside a work tree
 */
export async function installHook(): Promise<{ readonly file: string; readonly inTheWay: boolean }> {
  const file = (await gitOutput("reader", ".", "rev-parse", "--git-path", "hooks/pre-commit")).trim();
  if (existsSync(file) && !readFileSync(file, "utf8").includes(signature)) return { file, inTheWay: true };
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, hook);
  chmodSync(file, 0o755);
  return { file, inTheWay: false };
}

import { execFile } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A copy of what is staged of a folder, as it would be committed. */
export interface Staged {
  readonly folder: string;
  /** Paths below the folder that the commit changes. */
  readonly files: ReadonlySet<string>;
  remove(): Promise<void>;
}

/**
 * Puts what is staged of a folder in a temporary one, so that exactly what is to be committed is checked.
 *
 * @throws git's error when the folder is in no work tree
 */
export async function stagedCopy(content: string): Promise<Staged> {
  const git = async (...options: string[]) =>
    (await run("git", ["-C", content, ...options], { maxBuffer: 256 * 1024 * 1024 })).stdout;
  const changed = await git("diff", "--cached", "--name-only", "-z", "--relative", "--no-renames", "--", ".");
  const below = (await git("rev-parse", "--show-prefix")).trim();
  const names = await git("ls-files", "-z", "--", ".");
  const root = await mkdtemp(path.join(tmpdir(), "gongkai-staged-"));
  const remove = () => rm(root, { recursive: true, force: true });
  try {
    const copying = run("git", ["-C", content, "checkout-index", "-z", "--stdin", `--prefix=${root}/`]);
    copying.child.stdin?.end(names);
    await copying;
  } catch (error) {
    await remove();
    throw error;
  }
  return {
    folder: path.join(root, below),
    files: new Set(changed.split("\0").filter((file) => file !== "")),
    remove,
  };
}

/** The first line that our hook can be told from another's by. */
const signature = "# gongkai: checks what is staged before each commit";
const hook = `#!/bin/sh\n${signature}\nexec npm run --silent check -- --staged\n`;

/**
 * Installs a pre-commit hook in the work tree at hand.
 *
 * @returns where it was written, and whether another's hook stood in the way and was left as it is
 * @throws git's error outside a work tree
 */
export async function installHook(): Promise<{ readonly file: string; readonly inTheWay: boolean }> {
  const { stdout } = await run("git", ["rev-parse", "--git-path", "hooks/pre-commit"]);
  const file = stdout.trim();
  if (existsSync(file) && !readFileSync(file, "utf8").includes(signature)) return { file, inTheWay: true };
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, hook);
  chmodSync(file, 0o755);
  return { file, inTheWay: false };
}

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { text } from "../i18n/index.js";
import { UserError } from "../errors/index.js";

const run = promisify(execFile);
/** The git repository that the content folder is in. */
export interface Repository {
  /** Commits these files alone, whatever else is changed or staged; false when nothing of them has changed. */
  readonly commit: (files: readonly string[], message: string) => Promise<boolean>;
  /** Takes files out of git's index that were put there for a commit that failed. */
  readonly unstage: (files: readonly string[]) => Promise<void>;
}

/**
 * Opens the repository of a folder, and looks whether commits can be made in it.
 *
 * @param folder the content folder; files are named below it
 * @throws UserError when git is missing, the folder is in no repository, or git does not know who commits
 */
export async function openRepository(folder: string): Promise<Repository> {
  const git = (...args: readonly string[]) =>
    run("git", ["-C", folder, "--literal-pathspecs", ...args], { maxBuffer: 2 ** 26 });
  const top = await git("rev-parse", "--show-toplevel").catch((error: unknown) => {
    throw new UserError(
      codeOf(error) === "ENOENT" ? text.admin.server.noGit : text.admin.server.noRepository(folder),
    );
  });
  if (top.stdout.trim() === "") throw new UserError(text.admin.server.noRepository(folder));
  const missing: string[] = [];
  for (const key of ["user.name", "user.email"]) {
    const value = await git("config", "--get", key).catch(() => ({ stdout: "" }));
    if (value.stdout.trim() === "") missing.push(key);
  }
  if (missing.length > 0) throw new UserError(text.admin.server.noAuthor(missing));
  return {
    async commit(files, message) {
      const { stdout } = await git("status", "--porcelain", "--untracked-files=all", "--", ...files);
      if (stdout.trim() === "") return false;
      try {
        await git("add", "--all", "--", ...files);
        await git("commit", "--quiet", "--message", message, "--only", "--", ...files);
      } catch (error) {
        throw new UserError(text.admin.server.notCommitted(saidBy(error)));
      }
      return true;
    },
    async unstage(files) {
      await git("reset", "--quiet", "--", ...files).catch(() => undefined); // what was never staged need not be
    },
  };
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

/** What git, or a hook that it ran, printed when it refused. */
export function saidBy(error: unknown): string {
  const said = ["stderr", "stdout"].map((stream) => {
    const value: unknown = error instanceof Error ? Reflect.get(error, stream) : undefined;
    return typeof value === "string" ? value.trim() : "";
  });
  return said.filter((part) => part !== "").join("\n") || String(error);
}

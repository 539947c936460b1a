import { UserError } from "../errors/index.js";
import { GitError, gitMessage, gitOutput } from "./run.js";

/** The git repository that the content folder is in. */
export interface Repository {
  /** Commits these files alone, whatever else is changed or staged; false when none of them has changed. */
  readonly commit: (files: readonly string[], message: string) => Promise<boolean>;
  /** Removes files from git's index that were added for a commit that failed. */
  readonly unstage: (files: readonly string[]) => Promise<void>;
}

/**
 * Opens the repository of a folder, and checks that commits can be made in it.
 *
 * @param folder the content folder; files are named below it
 * @throws UserError when git is missing, the folder is in no repository, or git does not know who commits
 */
export async function openRepository(folder: string): Promise<Repository> {
  const git = (...args: readonly string[]) => gitOutput("user", folder, "--literal-pathspecs", ...args);
  const top = await git("rev-parse", "--show-toplevel").catch((error: unknown) => {
    const isMissing = error instanceof GitError && error.isMissing;
    throw new UserError(({ admin }) => (isMissing ? admin.server.noGit : admin.server.noRepository(folder)));
  });
  if (top.trim() === "") throw new UserError(({ admin }) => admin.server.noRepository(folder));
  const missing: string[] = [];
  for (const key of ["user.name", "user.email"]) {
    const value = await git("config", "--get", key).catch(() => "");
    if (value.trim() === "") missing.push(key);
  }
  if (missing.length > 0) throw new UserError(({ admin }) => admin.server.noAuthor(missing));
  return {
    async commit(files, message) {
      const status = await git("status", "--porcelain", "--untracked-files=all", "--", ...files);
      if (status.trim() === "") return false;
      try {
        await git("add", "--all", "--", ...files);
        await git("commit", "--quiet", "--message", message, "--only", "--", ...files);
      } catch (error) {
        throw new UserError((messages) => messages.admin.server.notCommitted(gitMessage(error, messages)));
      }
      return true;
    },
    async unstage(files) {
      await git("reset", "--quiet", "--", ...files).catch(() => undefined); // they may never have been staged
    },
  };
}

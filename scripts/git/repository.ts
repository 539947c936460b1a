import { UserError } from "../errors/index.js";
import type { GitCommand } from "./command.js";
import { refuseEmbedded } from "./embedded.js";
import { pathsIn } from "./paths.js";
import { keepGitSettings, readGitSettings, settingOf } from "./repository-settings.js";
import { GitError, gitMessage, gitOutput } from "./run.js";

/** The git repository that contains the content folder. */
export interface Repository {
  /**
   * Commits only these files, whatever else is changed or staged; returns false when none of them has changed. When it
   * fails, git's index is restored.
   */
  readonly commit: (files: readonly string[], message: string) => Promise<boolean>;
}

/**
 * Opens the repository of a folder, and checks that commits can be made in it.
 *
 * @param folder the content folder; files are named relative to it
 * @throws UserError when git is missing, the folder is in no repository or contains one, or git has no author
 */
export function openRepository(folder: string): Promise<Repository> {
  return keepGitSettings(() => open(folder));
}

async function open(folder: string): Promise<Repository> {
  refuseEmbedded(folder);
  const git = (command: GitCommand) => gitOutput("user", folder, command);
  const top = await git({ name: "rev-parse", options: ["--show-toplevel"] }).catch((error: unknown) => {
    if (error instanceof UserError) throw error;
    const isMissing = error instanceof GitError && error.isMissing;
    throw new UserError(({ admin }) => (isMissing ? admin.server.noGit : admin.server.noRepository(folder)));
  });
  if (top.trim() === "") throw new UserError(({ admin }) => admin.server.noRepository(folder));
  const settings = readGitSettings("user", folder);
  const missing = ["user.name", "user.email"].filter((key) => !settingOf(settings, key)?.trim());
  if (missing.length > 0) throw new UserError(({ admin }) => admin.server.noAuthor(missing));
  const list = async (files: readonly string[], ...options: readonly string[]) =>
    new Set(pathsIn(await git({ name: "ls-files", options: [...options, "-z"], files })));
  const commit: Repository["commit"] = async (files, message) => {
    if (files.length === 0) return false; // without files, git would commit everything
    const status = ["--porcelain", "--untracked-files=all"];
    if ((await git({ name: "status", options: status, files })).trim() === "") return false;
    const tracked = await list(files, "--cached");
    const added = [...(await list(files, "--others", "--exclude-standard"))];
    const known = files.filter((file) => tracked.has(file) || added.includes(file));
    try {
      if (added.length > 0) await git({ name: "add", options: ["--intent-to-add"], files: added });
      const options = ["--quiet", `--message=${message}`, "--only"];
      await git({ name: "commit", options, files: known });
    } catch (error) {
      // The reason of the commit's failure is what the person needs; without the reset, files stay marked as new.
      if (added.length > 0)
        await git({ name: "reset", options: ["--quiet"], files: added }).catch(() => undefined);
      throw new UserError((messages) => messages.admin.server.notCommitted(gitMessage(error, messages)));
    }
    return true;
  };
  return { commit: (files, message) => keepGitSettings(() => commit(files, message)) };
}

import { UserError } from "../errors/index.js";
import { gitMessage, gitOutput, readGitSettings, settingOf, type GitCommand } from "../git/index.js";

/** Runs git for the editor, and returns its output. */
export type UserGit = (command: GitCommand) => Promise<string>;

/** Commands that only read. They need no settings of the editor, without which git starts in a third of the time. */
const queries: ReadonlySet<GitCommand["name"]> = new Set([
  "log",
  "ls-files",
  "merge-base",
  "rev-list",
  "rev-parse",
  "symbolic-ref",
]);

/** Returns a function that runs git in a folder, with the editor's settings where it changes anything. */
export function userGit(folder: string): UserGit {
  return (command) => gitOutput(queries.has(command.name) ? "reader" : "user", folder, command);
}

/** The branch of the shared repository that the current branch tracks. */
export interface Upstream {
  readonly remote: string;
  /** `refs/heads/main` */
  readonly branch: string;
}

/**
 * Returns the branch that the current one tracks.
 *
 * @param folder in the work tree
 * @throws UserError when no branch is checked out, or when it tracks none
 */
export async function upstreamOf(git: UserGit, folder: string): Promise<Upstream> {
  const current = await outputOrNothing(
    git({ name: "symbolic-ref", options: ["--quiet", "--short"], operands: ["HEAD"] }),
  );
  if (current === "") throw new UserError(({ submit }) => submit.unfinished);
  const settings = readGitSettings("user", folder);
  const [remote = "", branch = ""] = ["remote", "merge"].map((key) =>
    settingOf(settings, `branch.${current}.${key}`),
  );
  if (remote === "" || branch === "") throw new UserError(({ submit }) => submit.noUpstream(current));
  return { remote, branch };
}

/** Fetches the shared repository. @throws UserError when it cannot be reached */
export async function fetchUpstream(git: UserGit, { remote }: Upstream): Promise<void> {
  await git({ name: "fetch", options: ["--quiet"], operands: [remote] }).catch((error: unknown) => {
    throw new UserError((messages) => messages.submit.unreachable(gitMessage(error, messages)));
  });
}

/** Returns the hash of a commit. */
export async function commitOf(git: UserGit, revision: string): Promise<string> {
  const command: GitCommand = { name: "rev-parse", options: ["--verify", "--quiet", `${revision}^{commit}`] };
  return (await git(command)).trim();
}

/** Returns the numbers of unsent commits, and of fetched ones that are not in the current branch. */
export async function countCommits(
  git: UserGit,
): Promise<{ readonly unsent: number; readonly fetched: number }> {
  const options = ["--count", "--left-right"];
  const counts = await git({ name: "rev-list", options, operands: ["HEAD...@{upstream}"], files: [] });
  const [unsent = 0, fetched = 0] = counts.trim().split("\t").map(Number);
  return { unsent, fetched };
}

/** Returns git's output without white space at its ends; empty when git failed. */
export async function outputOrNothing(output: Promise<string>): Promise<string> {
  return (await output.catch(() => "")).trim();
}

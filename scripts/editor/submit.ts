import path from "node:path";
import { hasErrors } from "../catalogue/index.js";
import { readAndCheck } from "../check/index.js";
import type { Messages } from "../i18n/index.js";
import { gitMessage, gitOutput, openRepository, type GitCommand } from "../git/index.js";
import { UserError } from "../errors/index.js";

/** Attempts to push, since somebody else may push between fetch and push. */
const attempts = 3;

/** Numbers of commits exchanged with the shared repository. */
export interface SubmitResult {
  readonly sent: number;
  /** Fetched commits. */
  readonly taken: number;
}

type UserGit = (command: GitCommand) => Promise<string>;

/**
 * Checks the content folder, commits its changes, rebases the commits on those of others, and pushes them.
 *
 * Content with errors is not pushed, and no work is lost: when two people have changed the same lines, the work tree
 * stays unchanged, and the commit stays on this machine.
 *
 * @param message what was changed, for the commit; readers see it in the report's revisions
 * @throws UserError with the reason why nothing was pushed
 */
export async function submit(
  content: string,
  message: string | undefined,
  messages: Messages,
): Promise<SubmitResult> {
  await openRepository(content);
  const git: UserGit = (command) => gitOutput("user", content, command);
  const { remote, branch } = await upstreamOf(git);
  await refuseErrors(content, "hasErrors", messages);
  await commitAll(git, message);
  let taken = 0;
  for (let attempt = 1; ; attempt += 1) {
    await git(fetching(remote)).catch((error: unknown) => {
      throw new UserError((messages) => messages.submit.unreachable(gitMessage(error, messages)));
    });
    const fetched = await countCommits(git, "HEAD..@{upstream}");
    if (fetched > 0) {
      await rebase(git, messages);
      await refuseErrors(content, "hasErrorsTogether", messages);
    }
    taken += fetched;
    const sent = await countCommits(git, "@{upstream}..HEAD");
    if (sent === 0) return { sent, taken };
    try {
      await git({ name: "push", options: ["--quiet"], operands: [remote, `HEAD:${branch}`] });
      return { sent, taken };
    } catch (error) {
      const isBehind = attempt < attempts && (await hasNewCommits(git, remote));
      if (!isBehind) throw new UserError((messages) => messages.submit.notTaken(gitMessage(error, messages)));
    }
  }
}

/** Returns the shared repository, and the branch that the current one tracks. */
async function upstreamOf(git: UserGit): Promise<{ readonly remote: string; readonly branch: string }> {
  const current = await outputOrNothing(
    git({ name: "symbolic-ref", options: ["--quiet", "--short"], operands: ["HEAD"] }),
  );
  if (current === "") throw new UserError(({ submit }) => submit.unfinished);
  const setting = (key: string) =>
    outputOrNothing(git({ name: "config", options: ["--get"], operands: [`branch.${current}.${key}`] }));
  const [remote, branch] = [await setting("remote"), await setting("merge")];
  if (remote === "" || branch === "") throw new UserError(({ submit }) => submit.noUpstream(current));
  return { remote, branch };
}

async function refuseErrors(
  content: string,
  reason: "hasErrors" | "hasErrorsTogether",
  messages: Messages,
): Promise<void> {
  const { found, counts } = await readAndCheck(content, messages);
  if (hasErrors(found)) throw new UserError(({ submit }) => submit[reason](counts.error));
}

async function commitAll(git: UserGit, message: string | undefined): Promise<void> {
  const files = ["."];
  const status = await git({ name: "status", options: ["--porcelain", "--untracked-files=all"], files });
  if (status.trim() === "") return;
  const changed = status.trimEnd().split("\n");
  if (message === undefined)
    throw new UserError(({ submit }) => submit.noMessage(changed.map((line) => line.slice("?? ".length))), 2);
  try {
    await git({ name: "add", options: ["--all"], files });
    await git({ name: "commit", options: ["--quiet", `--message=${message}`, "--only"], files });
  } catch (error) {
    throw new UserError((messages) => messages.submit.notCommitted(gitMessage(error, messages)));
  }
}

/** Rebases local commits on those fetched, or restores everything. */
async function rebase(git: UserGit, messages: Messages): Promise<void> {
  try {
    await git({ name: "rebase", options: ["--quiet", "--autostash"], operands: ["@{upstream}"] });
  } catch (error) {
    const files = (await git({ name: "diff", options: ["--name-only", "--diff-filter=U", "-z"] }))
      .split("\0")
      .filter(Boolean);
    const top = (await git({ name: "rev-parse", options: ["--show-toplevel"] })).replace(/\n$/, "");
    await git({ name: "rebase", options: ["--abort"] }).catch(() => undefined); // it may not have started
    if (files.length === 0)
      throw new UserError((messages) => messages.submit.notTogether(gitMessage(error, messages)));
    const both = await Promise.all(
      files.map(async (file) => {
        const log = git({
          name: "log",
          options: ["-1", "--format=%an"],
          operands: ["HEAD..@{upstream}"],
          files: [path.resolve(top, file)],
        });
        return messages.submit.changedBy(file, await outputOrNothing(log));
      }),
    );
    throw new UserError(({ submit }) => submit.conflict(both));
  }
}

function fetching(remote: string): GitCommand {
  return { name: "fetch", options: ["--quiet"], operands: [remote] };
}

/** Returns whether somebody else has pushed commits since the last fetch. */
async function hasNewCommits(git: UserGit, remote: string): Promise<boolean> {
  await git(fetching(remote)).catch(() => undefined); // the failed push reports the reason
  return (await countCommits(git, "HEAD..@{upstream}")) > 0;
}

async function countCommits(git: UserGit, range: string): Promise<number> {
  return Number((await git({ name: "rev-list", options: ["--count"], operands: [range], files: [] })).trim());
}

/** Returns git's output without white space at its ends; empty when git failed. */
async function outputOrNothing(output: Promise<string>): Promise<string> {
  return (await output.catch(() => "")).trim();
}

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { hasErrors } from "../catalogue/index.js";
import { readAndCheck } from "../check/index.js";
import { text } from "../i18n/index.js";
import { openRepository, saidBy } from "../git/index.js";
import { UserError } from "../errors/index.js";

const run = promisify(execFile);

/** How often it begins anew when somebody else is quicker. */
const turns = 3;

/** What came of it, in commits. */
export interface Submitted {
  /** Sent to the shared repository. */
  readonly sent: number;
  /** Fetched from it before. */
  readonly taken: number;
}

type Git = (...args: readonly string[]) => Promise<string>;

/**
 * Checks the content folder, commits what has changed in it, puts that on top of what others have sent, and sends it.
 * Nothing with an error is sent, and nothing of anybody is ever lost: where two have changed the same place, all stays
 * as it was, with the commit on this machine alone.
 *
 * @param message what was changed, for the commit; readers see it in the report's revisions
 * @throws UserError that says what stands in the way
 */
export async function submit(content: string, message: string | undefined): Promise<Submitted> {
  await openRepository(content);
  const git: Git = async (...args) =>
    (await run("git", ["-C", content, "-c", "core.quotepath=off", ...args], { maxBuffer: 2 ** 26 })).stdout;
  const { remote, branch } = await whereTo(git);
  await refuseErrors(content, text.submit.hasErrors);
  await commitAll(git, message);
  let taken = 0;
  for (let turn = 1; ; turn += 1) {
    await git("fetch", "--quiet", remote).catch((error: unknown) => {
      throw new UserError(text.submit.unreachable(saidBy(error)));
    });
    const fetched = await commits(git, "HEAD..@{upstream}");
    if (fetched > 0) {
      await putOnTop(git);
      await refuseErrors(content, text.submit.hasErrorsTogether);
    }
    taken += fetched;
    const sent = await commits(git, "@{upstream}..HEAD");
    if (sent === 0) return { sent, taken };
    try {
      await git("push", "--quiet", remote, `HEAD:${branch}`);
      return { sent, taken };
    } catch (error) {
      const late = turn < turns && (await isLate(git, remote));
      if (!late) throw new UserError(text.submit.notTaken(saidBy(error)));
    }
  }
}

/** The repository that all share, and the branch there that this one belongs to. */
async function whereTo(git: Git): Promise<{ readonly remote: string; readonly branch: string }> {
  const here = await answer(git("symbolic-ref", "--quiet", "--short", "HEAD"));
  if (here === "") throw new UserError(text.submit.unfinished);
  const remote = await answer(git("config", "--get", `branch.${here}.remote`));
  const branch = await answer(git("config", "--get", `branch.${here}.merge`));
  if (remote === "" || branch === "") throw new UserError(text.submit.noUpstream(here));
  return { remote, branch };
}

async function refuseErrors(content: string, words: (errors: number) => string): Promise<void> {
  const { found, counts } = await readAndCheck(content);
  if (hasErrors(found)) throw new UserError(words(counts.error));
}

async function commitAll(git: Git, message: string | undefined): Promise<void> {
  const status = await git("status", "--porcelain", "--untracked-files=all", "--", ".");
  if (status.trim() === "") return;
  const changed = status.trimEnd().split("\n");
  if (message === undefined)
    throw new UserError(text.submit.noMessage(changed.map((line) => line.slice("?? ".length))), 2);
  try {
    await git("add", "--all", "--", ".");
    await git("commit", "--quiet", "--message", message, "--only", "--", ".");
  } catch (error) {
    throw new UserError(text.submit.notCommitted(saidBy(error)));
  }
}

/** Puts the commits of this machine on top of those fetched, or leaves all as it was. */
async function putOnTop(git: Git): Promise<void> {
  try {
    await git("rebase", "--quiet", "--autostash", "@{upstream}");
  } catch (error) {
    const files = (await git("diff", "--name-only", "--diff-filter=U", "-z")).split("\0").filter(Boolean);
    await git("rebase", "--abort").catch(() => undefined); // it may not have begun
    if (files.length === 0) throw new UserError(text.submit.notTogether(saidBy(error)));
    const both = await Promise.all(
      files.map(async (file) => {
        const log = git("log", "-1", "--format=%an", "HEAD..@{upstream}", "--", `:(top,literal)${file}`);
        return text.submit.changedBy(file, await answer(log));
      }),
    );
    throw new UserError(text.submit.conflict(both));
  }
}

/** Whether somebody else has sent something in the meantime. */
async function isLate(git: Git, remote: string): Promise<boolean> {
  await git("fetch", "--quiet", remote).catch(() => undefined); // why it was not taken is told then
  return (await commits(git, "HEAD..@{upstream}")) > 0;
}

async function commits(git: Git, range: string): Promise<number> {
  return Number((await git("rev-list", "--count", range)).trim());
}

/** What git answered; nothing where it had no answer. */
async function answer(asked: Promise<string>): Promise<string> {
  return (await asked.catch(() => "")).trim();
}

import { hasErrors, sortDiagnostics, type Diagnostic } from "../catalogue/index.js";
import {
  checkPublished,
  formatDiagnostics,
  isPrivacyRule,
  knownManifest,
  readAndCheck,
} from "../check/index.js";
import { UserError } from "../errors/index.js";
import { changedSince, gitMessage, keepGitSettings, openRepository, sharedCommit } from "../git/index.js";
import type { Messages } from "../i18n/index.js";
import type { Manifest } from "../publish/index.js";
import { combine, type Combined } from "./combine.js";
import { describeCombined, type Exchanged } from "./describe.js";
import { countCommits, fetchUpstream, upstreamOf, userGit, type Upstream, type UserGit } from "./upstream.js";

/** Attempts to push, since others may push between fetch and push. */
const attempts = 8;

/** Most errors that a message lists. */
const mostErrors = 20;

export interface SubmitOptions {
  /** What was changed, for the commit; readers see it in the report's revisions. */
  readonly message?: string | undefined;
  /** The last publication: a manifest file, a folder or an address; see `readPublished`. */
  readonly published?: string | undefined;
  /** Asks whether to send files with these findings of personal data. */
  readonly confirmPersonal: (findings: readonly Diagnostic[]) => Promise<boolean>;
}

export interface SubmitResult extends Combined, Exchanged {
  /** Warnings and notes in the files that were sent. */
  readonly findings: readonly Diagnostic[];
}

/**
 * Checks the content folder, commits its changes, puts the commits on top of those of others, and pushes them.
 *
 * Content with errors is not pushed, and no work is lost: where two people have changed the same lines, the shared
 * version stays, and the local one is copied out of the way.
 *
 * @throws UserError with the reason why nothing was pushed
 */
export function submit(content: string, options: SubmitOptions, messages: Messages): Promise<SubmitResult> {
  return keepGitSettings(() => checkAndSend(content, options, messages));
}

async function checkAndSend(
  content: string,
  { message, published, confirmPersonal }: SubmitOptions,
  messages: Messages,
): Promise<SubmitResult> {
  await openRepository(content);
  const git = userGit(content);
  const upstream = await upstreamOf(git, content);
  const manifest = await knownManifest(published, content, messages);
  const found = await checked(content, manifest, "hasErrors", messages);
  const personal = found.filter(({ rule }) => isPrivacyRule(rule));
  if (personal.length > 0 && !(await confirmPersonal(personal)))
    throw new UserError(({ submit }) => submit.notConfirmed);
  await commitAll(git, message);
  const combined: Exchange["combined"] = { notes: [], backups: [] };
  try {
    return await exchange(content, git, upstream, { manifest, found, combined }, messages);
  } catch (error) {
    // What was done to files must be known, whatever fails afterwards.
    const done = describeCombined(combined, messages);
    if (!(error instanceof UserError) || done.length === 0) throw error;
    throw new UserError((messages) => [...done, "", error.describe(messages)].join("\n"), error.code);
  }
}

interface Exchange {
  readonly manifest: Manifest | undefined;
  /** Findings in the files that are to be sent. */
  readonly found: readonly Diagnostic[];
  /** Receives what is done to files. */
  readonly combined: { notes: Combined["notes"]; backups: Combined["backups"] };
}

/** Fetches, combines and pushes until nobody else has pushed meanwhile. @throws UserError when nothing was pushed */
async function exchange(
  content: string,
  git: UserGit,
  upstream: Upstream,
  { manifest, found, combined }: Exchange,
  messages: Messages,
): Promise<SubmitResult> {
  let findings = found;
  let taken = 0;
  for (let attempt = 1; ; attempt += 1) {
    await fetchUpstream(git, upstream);
    const counted = await countCommits(git);
    let { unsent } = counted;
    const { fetched } = counted;
    if (fetched > 0) {
      const { notes, backups } = await combine(content, git, messages);
      combined.notes = [...combined.notes, ...notes];
      combined.backups = [...combined.backups, ...backups];
      findings = await checked(content, manifest, "hasErrorsTogether", messages);
      ({ unsent } = await countCommits(git));
    }
    taken += fetched;
    if (unsent === 0 || (await push(git, upstream, attempt)))
      return { sent: unsent, taken, ...combined, findings: unsent > 0 ? findings : [] };
  }
}

/**
 * Checks the content.
 *
 * @returns findings in files that differ from the shared ones
 * @throws UserError that lists the errors
 */
async function checked(
  content: string,
  manifest: Manifest | undefined,
  reason: "hasErrors" | "hasErrorsTogether",
  messages: Messages,
): Promise<readonly Diagnostic[]> {
  const commit = sharedCommit(content);
  const { catalogue, found, counts } = await readAndCheck(content, messages);
  const state = { repository: content, state: "files", manifest } as const;
  const vanished = catalogue ? await checkPublished(catalogue, state, content, messages) : [];
  const all = sortDiagnostics<Diagnostic>([...found, ...vanished]);
  if (hasErrors(all)) {
    const errors = all.filter(({ severity }) => severity === "error").slice(0, mostErrors);
    const list = formatDiagnostics(errors, "text", content, messages);
    throw new UserError(({ submit }) => `${list}\n\n${submit[reason](counts.error + vanished.length)}`);
  }
  const sent = commit === undefined ? undefined : await changedSince(content, commit);
  return all.filter(({ file }) => sent?.has(file) ?? true);
}

/** Returns false when others have pushed commits meanwhile. @throws UserError when the push was refused */
async function push(git: UserGit, upstream: Upstream, attempt: number): Promise<boolean> {
  try {
    await git({ name: "push", options: ["--quiet"], operands: [upstream.remote, `HEAD:${upstream.branch}`] });
    return true;
  } catch (error) {
    await fetchUpstream(git, upstream).catch(() => undefined); // the failed push reports the reason
    if (attempt < attempts && (await countCommits(git)).fetched > 0) return false;
    throw new UserError((messages) => messages.submit.notTaken(gitMessage(error, messages)));
  }
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

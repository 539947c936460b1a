import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from "node:child_process";
import type { Messages } from "../i18n/index.js";
import { hasCode, LocalizedError, type Describe } from "../errors/index.js";

/**
 * Variables that lead git to another repository than the folder's own, as git sets them for its hooks.
 *
 * @see git-rev-parse(1), --local-env-vars
 */
const repositoryVariables =
  /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|COMMON_DIR|NAMESPACE|PREFIX|SHALLOW_FILE|GRAFT_FILE|.*PATHSPECS)$/;

/** Variables that carry settings, as `git -c` passes them on. */
const settingVariables = /^GIT_CONFIG(?:_PARAMETERS|_COUNT)?$/;

/**
 * For whom git works, which decides what of the user's environment and settings it sees.
 *
 * - `reader`: output is the same for every user. It has no locale and takes no lock; nothing is fetched and no object
 *   is replaced; settings that change what git prints are overridden.
 * - `hook`: as `reader`, but with the index of the commit that is being made. Git passes it to the pre-commit hook; for
 *   `git commit -a` it is another file than the repository's index.
 * - `user`: commits, fetches and pushes with the user's identity, hooks, credentials, locale and settings. Only what
 *   leads to another repository is removed.
 */
export type GitRole = "reader" | "hook" | "user";

function environmentFor(role: GitRole): NodeJS.ProcessEnv {
  const isKept = (name: string) => {
    if (name === "GIT_INDEX_FILE" && role === "hook") return true;
    return !repositoryVariables.test(name) && (role === "user" || !settingVariables.test(name));
  };
  const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) => isKept(name)));
  if (role === "user") return kept;
  return {
    ...kept,
    LC_ALL: "C",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_LAZY_FETCH: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_TERMINAL_PROMPT: "0",
  };
}

/** Prints paths as they are, whatever characters they have. */
const unquotedPaths = "core.quotepath=off";

/** Settings that make git print the same for every user. */
const readerSettings = [
  unquotedPaths,
  "diff.renameLimit=2000",
  "log.diffMerges=separate",
  "log.showRoot=true",
  "log.showSignature=false",
];

function argumentsFor(role: GitRole, folder: string, args: readonly string[]): string[] {
  const settings = role === "user" ? [unquotedPaths] : readerSettings;
  return ["-C", folder, ...settings.flatMap((setting) => ["-c", setting]), ...args];
}

export interface GitOutput {
  readonly ok: boolean;
  readonly stdout: string;
  readonly stderr: string;
  /** Whether there is no git on this machine. */
  readonly isMissing: boolean;
}

/** Runs a short command of git as a `reader` and waits for it, which takes a few milliseconds. */
export function runGit(folder: string, ...args: readonly string[]): GitOutput {
  const { status, stdout, stderr, error } = spawnSync("git", argumentsFor("reader", folder, args), {
    env: environmentFor("reader"),
    encoding: "utf8",
    maxBuffer: 1024 * 1024 * 1024,
    windowsHide: true,
  });
  if (error) return { ok: false, stdout: "", stderr: error.message, isMissing: hasCode(error, "ENOENT") };
  return { ok: status === 0, stdout, stderr: stderr.trim(), isMissing: false };
}

/** Git failed. */
export class GitError extends LocalizedError {
  constructor(
    describe: Describe,
    /** What git, or a hook that it ran, printed. */
    readonly printed: string,
    /** Whether there is no git on this machine. */
    readonly isMissing = false,
  ) {
    super(describe);
  }
}

/** What git, or a hook that it ran, printed when it failed, on as many lines as it did. */
export function gitMessage(error: unknown, messages: Messages): string {
  return error instanceof GitError ? error.describe(messages) : String(error);
}

/** Characters of git's errors that are kept, the last ones: a hook may print without an end. */
const longestError = 64 * 1024;

/** A running git, whose output is read while it comes. */
export interface GitProcess {
  readonly process: ChildProcessWithoutNullStreams;
  /** Resolves when git has ended. Rejects with a GitError where it failed. */
  readonly ended: Promise<void>;
}

/** Starts git in a role. The caller ends its standard input. */
export function startGit(role: GitRole, folder: string, ...args: readonly string[]): GitProcess {
  const options = { env: environmentFor(role), windowsHide: true };
  const child = spawn("git", argumentsFor(role, folder, args), options);
  let stderr = "";
  child.stderr
    .setEncoding("utf8")
    .on("data", (chunk: string) => (stderr = (stderr + chunk).slice(-longestError)));
  child.stdin.on("error", () => undefined); // it ended before it had read all: `ended` rejects
  const ended = new Promise<void>((resolve, reject) => {
    child.once("error", (error) => reject(new GitError(() => error.message, "", hasCode(error, "ENOENT"))));
    child.once("close", (code) => {
      const printed = stderr.trim();
      if (code === 0) resolve();
      else reject(new GitError(({ history }) => printed || history.gitEnded(String(code)), printed));
    });
  });
  ended.catch(() => undefined); // who reads the output awaits it
  return { process: child, ended };
}

/**
 * Runs git in a role without blocking the event loop.
 *
 * @returns what it printed
 * @throws GitError
 */
export async function gitOutput(role: GitRole, folder: string, ...args: readonly string[]): Promise<string> {
  return (await collectOutput(startGit(role, folder, ...args))).toString("utf8");
}

/**
 * Collects the output of a running git.
 *
 * @param input given to its standard input
 * @throws GitError whose message has standard output, too: hooks print their reasons to either stream
 */
export async function collectOutput({ process: git, ended }: GitProcess, input = ""): Promise<Buffer> {
  const chunks: Buffer[] = [];
  git.stdout.on("data", (chunk: Buffer) => chunks.push(chunk)); // no encoding was set
  git.stdin.end(input);
  const output = () => Buffer.concat(chunks);
  await ended.catch((error: unknown) => {
    if (!(error instanceof GitError)) throw error;
    const printed = [error.printed, output().toString("utf8").trim()].filter(Boolean).join("\n");
    throw new GitError((messages) => printed || error.describe(messages), printed, error.isMissing);
  });
  return output();
}

import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from "node:child_process";
import type { Messages } from "../i18n/index.js";
import { hasCode, LocalizedError, type Describe } from "../errors/index.js";
import { argumentsOf, changesWorkTree, convertsFiles, type GitCommand } from "./command.js";
import { environmentFor, type GitRole } from "./environment.js";
import { commitIndex } from "./commit-index.js";
import { driverOverrides, refuseSettingsIn, settingsFor } from "./overrides.js";
import { forgetGitSettings, readFolders, readGitSettings } from "./repository-settings.js";
import { gitVersion, isOutdated, OutdatedGit } from "./version.js";

/** Arguments and environment of one run of git. */
interface GitInvocation {
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Prepares a run of git, so that the content of the folder cannot choose which programs are run.
 *
 * @throws UserError when git is too old for that, or settings for the user come from the folder itself
 */
function prepare(role: GitRole, folder: string, command: GitCommand): GitInvocation {
  const version = gitVersion();
  if (isOutdated(version)) throw new OutdatedGit(version);
  const folders = role === "user" ? readFolders(folder) : undefined;
  const settings = role === "user" || convertsFiles(command) ? readGitSettings(role, folder) : [];
  if (folders) refuseSettingsIn(folder, settings, folders);
  const env = environmentFor(role, role === "hook" ? commitIndex(folder) : undefined);
  const args = ["-C", folder, "--literal-pathspecs"];
  for (const [key, value] of settingsFor(role, folders)) args.push("-c", `${key}=${value}`);
  for (const [index, [key, value]] of driverOverrides(role, settings).entries()) {
    // A name may contain an equals sign, where -c would split it.
    const variable = `GONGKAI_GIT_SETTING_${String(index)}`;
    args.push(`--config-env=${key}=${variable}`);
    env[variable] = value;
  }
  if (changesWorkTree(command)) forgetGitSettings();
  return { args: [...args, ...argumentsOf(command)], env };
}

/** The result of running git. */
export type GitOutput =
  | { readonly ok: true; readonly stdout: string }
  | {
      readonly ok: false;
      readonly stdout: string;
      /** Output to standard error; empty when there was none. */
      readonly stderr: string;
      /** Why git was not run, or failed. */
      readonly error: LocalizedError;
    };

/** Runs a short command of git as a `reader` and waits for it, which takes a few milliseconds. Does not throw. */
export function runGit(folder: string, command: GitCommand): GitOutput {
  let invocation: GitInvocation;
  try {
    invocation = prepare("reader", folder, command);
  } catch (error) {
    if (error instanceof LocalizedError) return { ok: false, stdout: "", stderr: "", error };
    throw error;
  }
  const { status, stdout, stderr, error } = spawnSync("git", invocation.args, {
    env: invocation.env,
    encoding: "utf8",
    maxBuffer: 1024 * 1024 * 1024,
    windowsHide: true,
  });
  if (error) {
    const isMissing = hasCode(error, "ENOENT");
    return { ok: false, stdout: "", stderr: "", error: new GitError(() => error.message, "", isMissing) };
  }
  if (status === 0) return { ok: true, stdout };
  const printed = stderr.trim();
  const ended = new GitError(({ history }) => printed || history.gitEnded(String(status)), printed);
  return { ok: false, stdout, stderr: printed, error: ended };
}

/** Thrown when git failed. */
export class GitError extends LocalizedError {
  constructor(
    describe: Describe,
    /** Output of git, or of a hook that it ran. */
    readonly printed: string,
    /** Whether git is not installed on this machine. */
    readonly isMissing = false,
  ) {
    super(describe);
  }
}

/** Returns what git, or a hook that it ran, printed when it failed, with its line ends. */
export function gitMessage(error: unknown, messages: Messages): string {
  return error instanceof LocalizedError ? error.describe(messages) : String(error);
}

/** Most characters of git's errors that are kept, from the end: a hook may print endlessly. */
const longestError = 64 * 1024;

/** A running git whose output is read while it arrives. */
export interface GitProcess {
  readonly process: ChildProcessWithoutNullStreams;
  /** Resolves when git has ended successfully; rejects with a GitError when it failed. */
  readonly ended: Promise<void>;
}

/**
 * Starts git in a role. The caller ends its standard input.
 *
 * @throws UserError where git cannot be run safely
 */
export function startGit(role: GitRole, folder: string, command: GitCommand): GitProcess {
  const { args, env } = prepare(role, folder, command);
  const child = spawn("git", args, { env, windowsHide: true });
  let stderr = "";
  child.stderr
    .setEncoding("utf8")
    .on("data", (chunk: string) => (stderr = (stderr + chunk).slice(-longestError)));
  child.stdin.on("error", () => undefined); // it ended before it had read everything: `ended` rejects
  const ended = new Promise<void>((resolve, reject) => {
    child.once("error", (error) => reject(new GitError(() => error.message, "", hasCode(error, "ENOENT"))));
    child.once("close", (code) => {
      const printed = stderr.trim();
      if (code === 0) resolve();
      else reject(new GitError(({ history }) => printed || history.gitEnded(String(code)), printed));
    });
  });
  ended.catch(() => undefined); // the reader of the output awaits `ended`
  return { process: child, ended };
}

/**
 * Runs git in a role without blocking the event loop.
 *
 * @returns its output
 * @throws GitError when git failed, UserError when it cannot be run safely
 */
export async function gitOutput(role: GitRole, folder: string, command: GitCommand): Promise<string> {
  return (await collectOutput(startGit(role, folder, command))).toString("utf8");
}

/**
 * Collects the output of a running git.
 *
 * @param input written to its standard input
 * @throws GitError whose message also has standard output: hooks print reasons to either stream
 */
export async function collectOutput(
  { process: git, ended }: GitProcess,
  input: string | Uint8Array = "",
): Promise<Buffer> {
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

import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from "node:child_process";
import { text } from "../i18n/index.js";

/**
 * What would lead git to another repository than the folder's own, as hooks set it, or change what it answers.
 *
 * @see git-rev-parse(1), --local-env-vars
 */
const foreign =
  /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|COMMON_DIR|NAMESPACE|PREFIX|SHALLOW_FILE|GRAFT_FILE|CONFIG(?:_PARAMETERS|_COUNT)?|.*PATHSPECS)$/;

/** Git that answers alike for everyone: no locale, no lock, nothing fetched from a network. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return {
    ...Object.fromEntries(own),
    LC_ALL: "C",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_LAZY_FETCH: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_TERMINAL_PROMPT: "0",
  };
}

/** Settings of the user that would change what git prints. */
const plain = [
  "core.quotepath=off",
  "diff.renameLimit=2000",
  "log.diffMerges=separate",
  "log.showRoot=true",
  "log.showSignature=false",
];

function withOptions(folder: string, args: readonly string[]): string[] {
  return ["-C", folder, ...plain.flatMap((setting) => ["-c", setting]), ...args];
}

export interface GitOutput {
  readonly ok: boolean;
  readonly out: string;
  /** What git said where it failed. */
  readonly said: string;
  /** Whether there is no git on this machine. */
  readonly missing: boolean;
}

/** Asks git something short, and waits for it: that takes a few thousandths of a second. */
export function runGit(folder: string, ...args: readonly string[]): GitOutput {
  const { status, stdout, stderr, error } = spawnSync("git", withOptions(folder, args), {
    env: environment(),
    encoding: "utf8",
    maxBuffer: 1024 * 1024 * 1024,
    windowsHide: true,
  });
  if (error)
    return { ok: false, out: "", said: error.message, missing: "code" in error && error.code === "ENOENT" };
  return { ok: status === 0, out: stdout, said: stderr.trim(), missing: false };
}

/** A running git, whose output is read while it comes. */
export interface GitProcess {
  readonly process: ChildProcessWithoutNullStreams;
  /** Ends with git. Rejects where it failed, with what it said. */
  readonly ended: Promise<void>;
}

export function startGit(folder: string, ...args: readonly string[]): GitProcess {
  const child = spawn("git", withOptions(folder, args), { env: environment(), windowsHide: true });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (words: string) => (said = (said + words).slice(-2000)));
  child.stdin.on("error", () => undefined); // it ended before it had read all: `ended` tells
  const ended = new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve() : reject(new Error(said.trim() || text.history.gitEnded(String(code)))),
    );
  });
  ended.catch(() => undefined); // whoever reads the output looks at it, too
  return { process: child, ended };
}

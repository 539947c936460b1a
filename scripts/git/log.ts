import { collectOutput, runGit, startGit } from "./run.js";
import type { GitHead } from "./state.js";
import { gitVersion } from "./version.js";

/** A commit of the main line. */
export interface Commit {
  readonly hash: string;
  /** Time of the commit in seconds since 1970. */
  readonly time: number;
  /** The first line of its message. */
  readonly subject: string;
  /** Its index in the log; 0 is the newest. */
  readonly index: number;
}

/** A change of one file by one commit. */
export interface FileChange {
  readonly commit: Commit;
  readonly kind: "added" | "changed" | "removed" | "moved";
  /** Path below the folder after the commit; of a removed file, before it. */
  readonly path: string;
  /** Path before the commit, of a moved file only. */
  readonly from: string | undefined;
  /** Object ids of the content before and after; undefined when there is none. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** First character of a commit's record: no path and no mode starts with it. */
const commitMark = "\u0001";

/** Most characters of a message's first line that are kept. */
const longestSubject = 200;

/** Log of a folder's files up to a commit. It can be saved, and later commits added at its beginning. */
export interface FileLog {
  /** Hash of its newest commit. */
  readonly commit: string;
  /** All other inputs of git's output: its version, the folders, the boundary of a shallow clone. */
  readonly key: string;
  /** Output of `git log --raw -z`, newest commit first. */
  readonly log: Uint8Array;
}

/**
 * Reads the log of the files below a folder, in one run of git.
 *
 * Only first parents are followed: a merge counts as one change with everything that it merged. Each version of a file
 * thus follows from the one before, and no change of a merge is left out. Paths are unquoted, so they may contain any
 * character.
 *
 * @param folder paths are relative to it
 * @param below only files below this folder, such as `reports`
 * @param saved an earlier log; if its commit is reached through first parents, git reads only later commits
 * @returns the same with and without a saved log
 * @throws GitError
 */
export async function readLog(
  folder: string,
  { commit, boundary }: GitHead,
  below: string,
  saved?: FileLog,
): Promise<FileLog> {
  const { stdout: prefix } = runGit(folder, { name: "rev-parse", options: ["--show-prefix"] });
  const key = JSON.stringify([gitVersion(), prefix, below, [...boundary].sort()]);
  const valid = saved?.key === key ? saved : undefined;
  if (valid?.commit === commit) return valid;
  if (!valid || !isAncestor(folder, valid.commit, commit))
    return { commit, key, log: await runLog(folder, commit, below) };
  const newer = await runLog(folder, `${valid.commit}..${commit}`, below);
  return { commit, key, log: Buffer.concat([newer, Uint8Array.of(0), valid.log]) };
}

/** Returns whether first parents lead from a commit back to an earlier one. */
function isAncestor(folder: string, earlier: string, later: string): boolean {
  const { ok, stdout } = runGit(folder, {
    name: "rev-list",
    options: ["--first-parent", "--parents"],
    operands: [`${earlier}..${later}`],
    files: [],
  });
  const [, parent] = stdout.trimEnd().split("\n").at(-1)?.split(" ") ?? [];
  return ok && parent === earlier;
}

function runLog(folder: string, commits: string, below: string): Promise<Buffer> {
  const options = ["--first-parent", "-m", "--raw", "-z", "-M", "--no-abbrev", "--relative", "--no-color"];
  const format = [
    "--no-notes",
    "--no-mailmap",
    "-O/dev/null", // no order of files from the user's settings
    "--encoding=UTF-8",
    "--format=%x01%H%x00%ct%x00%s",
  ];
  return collectOutput(
    startGit("reader", folder, {
      name: "log",
      options: [...options, ...format],
      operands: [commits],
      files: [below],
    }),
  );
}

/** Splits bytes at their NULs. */
function* splitAtNul(bytes: Uint8Array): Generator<string, void, undefined> {
  const log = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let start = 0;
  for (let end = log.indexOf(0); end >= 0; end = log.indexOf(0, start)) {
    yield log.toString("utf8", start, end);
    start = end + 1;
  }
}

/** Parses a log into changes, newest first. */
export function* fileChanges({ log }: FileLog): Generator<FileChange, void, undefined> {
  const stream = splitAtNul(log);
  const next = () => stream.next().value ?? "";
  let commit: Commit | undefined;
  let index = 0;
  for (let token = stream.next(); !token.done; token = stream.next()) {
    const words = token.value.replace(/^\n+/, "");
    if (words.startsWith(commitMark)) {
      const [time, subject] = [Number(next()), next().slice(0, longestSubject)];
      commit = { hash: words.slice(1), time, subject, index };
      index += 1;
    } else if (words.startsWith(":") && commit) {
      const [, , before = "", after = "", letter = ""] = words.split(" ");
      const first = next();
      const second = /^[RC]/.test(letter) ? next() : undefined;
      yield {
        commit,
        kind: kindOf(letter),
        path: second ?? first,
        from: second === undefined ? undefined : first,
        before: objectIdOf(before),
        after: objectIdOf(after),
      };
    }
  }
}

function kindOf(letter: string): FileChange["kind"] {
  const kinds: Readonly<Record<string, FileChange["kind"]>> = {
    A: "added",
    C: "added",
    D: "removed",
    R: "moved",
  };
  return kinds[letter.charAt(0)] ?? "changed";
}

/** Returns undefined for a hash of zeros, with which git says that there is no content. */
function objectIdOf(hash: string): string | undefined {
  return /^0*$/.test(hash) ? undefined : hash;
}

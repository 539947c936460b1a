import { runGit, startGit } from "./run.js";
import type { GitState } from "./state.js";

/** A commit of the main line. */
export interface Commit {
  readonly hash: string;
  /** When it was committed, in seconds since 1970. */
  readonly time: number;
  /** The first line of its message. */
  readonly subject: string;
  /** Its place in the log: 0 is the newest. */
  readonly place: number;
}

/** What a commit did to one file. */
export interface FileChange {
  readonly commit: Commit;
  readonly kind: "added" | "changed" | "removed" | "moved";
  /** Path below the folder, as it was after the commit; of a removed file, before it. */
  readonly path: string;
  /** The path before, of a moved file. */
  readonly from: string | undefined;
  /** Content before and after, by git's name for it. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Marks the start of a commit: no path and no mode starts with it. */
const mark = "\u0001";

/** Characters of a message's first line that are kept. */
const longestSubject = 200;

/** What git told of a folder's files, up to a commit. It can be kept, and gone on from. */
export interface FileLog {
  /** The newest commit of it. */
  readonly commit: string;
  /** Stands for all else that git's answer depends on. */
  readonly key: string;
  /** In git's own form, newest first. */
  readonly log: Uint8Array;
}

/**
 * Asks git what happened to the files below a folder, in one run.
 *
 * The main line is followed alone: a merge counts as one change, what it brought in. So each version of a file follows
 * from the one before, and nothing that a merge changed is left out. Paths come unquoted, whatever is in them.
 *
 * @param folder paths are below it
 * @param below only files below this, `reports`
 * @param known an earlier answer: where the main line leads back to it, git is asked for what came after it alone
 * @returns the same whether or not something was known
 * @throws Error with git's words when git fails
 */
export async function readLog(
  folder: string,
  { commit, boundary }: GitState & { readonly known: true },
  below: string,
  known?: FileLog,
): Promise<FileLog> {
  const { out: version } = runGit(folder, "--version");
  const { out: prefix } = runGit(folder, "rev-parse", "--show-prefix");
  const key = JSON.stringify([version, prefix, below, [...boundary].sort()]);
  const good = known?.key === key ? known : undefined;
  if (good?.commit === commit) return good;
  if (!good || !leadsTo(folder, commit, good.commit))
    return { commit, key, log: await askLog(folder, commit, below) };
  const newer = await askLog(folder, `${good.commit}..${commit}`, below);
  return { commit, key, log: Buffer.concat([newer, Uint8Array.of(0), good.log]) };
}

/** Whether an earlier commit is on the main line of a later one. */
function leadsTo(folder: string, later: string, earlier: string): boolean {
  const { ok, out } = runGit(folder, "rev-list", "--first-parent", "--parents", `${earlier}..${later}`);
  const [, parent] = out.trimEnd().split("\n").at(-1)?.split(" ") ?? [];
  return ok && parent === earlier;
}

async function askLog(folder: string, commits: string, below: string): Promise<Buffer> {
  const options = ["--first-parent", "-m", "--raw", "-z", "-M", "--no-abbrev", "--relative", "--no-color"];
  const format = [
    "--no-notes",
    "--no-mailmap",
    "--no-ext-diff",
    "-O/dev/null", // no order of files that a user's settings ask for
    "--encoding=UTF-8",
    "--format=%x01%H%x00%ct%x00%s",
  ];
  const { process: git, ended } = startGit(folder, "log", ...options, ...format, commits, "--", below);
  git.stdin.end();
  const chunks: Buffer[] = [];
  for await (const chunk of git.stdout) chunks.push(chunk as Buffer); // no encoding was set
  await ended;
  return Buffer.concat(chunks);
}

/** Parts bytes at their NULs. */
function* tokens(bytes: Uint8Array): Generator<string, void, undefined> {
  const log = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let start = 0;
  for (let end = log.indexOf(0); end >= 0; end = log.indexOf(0, start)) {
    yield log.toString("utf8", start, end);
    start = end + 1;
  }
}

/** All changes that a log tells of, newest first. */
export function* fileChanges({ log }: FileLog): Generator<FileChange, void, undefined> {
  const stream = tokens(log);
  const next = () => stream.next().value ?? "";
  let commit: Commit | undefined;
  let place = 0;
  for (let token = stream.next(); !token.done; token = stream.next()) {
    const words = token.value.replace(/^\n+/, "");
    if (words.startsWith(mark)) {
      const [time, subject] = [Number(next()), next().slice(0, longestSubject)];
      commit = { hash: words.slice(1), time, subject, place };
      place += 1;
    } else if (words.startsWith(":") && commit) {
      const [, , before = "", after = "", letter = ""] = words.split(" ");
      const first = next();
      const second = /^[RC]/.test(letter) ? next() : undefined;
      yield {
        commit,
        kind: kindOf(letter),
        path: second ?? first,
        from: second === undefined ? undefined : first,
        before: contentOf(before),
        after: contentOf(after),
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

/** A content's name; git writes zeros for none. */
function contentOf(name: string): string | undefined {
  return /^0*$/.test(name) ? undefined : name;
}

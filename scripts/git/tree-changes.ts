import type { GitCommand } from "./command.js";
import { gitOutput, runGit } from "./run.js";

/** A file of a commit. */
export interface TreeFile {
  /** Git's mode of the file: `100644` for an ordinary one. */
  readonly mode: string;
  /** Git's hash of its content. */
  readonly objectId: string;
}

/** A file that differs between two commits. A moved file is one that is missing, and one that is added. */
export interface TreeChange {
  /** Path from the top of the work tree. */
  readonly path: string;
  /** Undefined for an added file. */
  readonly before: TreeFile | undefined;
  /** Undefined for a removed file. */
  readonly after: TreeFile | undefined;
}

/** A commit and its changes from its parent. */
export interface ReadCommit {
  /** `Name <e-mail> seconds zone`. */
  readonly author: string;
  readonly message: string;
  readonly changes: readonly TreeChange[];
}

/** Options by which git lists changes with object ids, each path ended by a NUL. */
const rawOptions = ["--raw", "-z", "--no-abbrev", "--no-renames"];

/**
 * Returns the files that differ between two commits.
 *
 * @param folder in the work tree
 * @throws GitError
 */
export async function treeChanges(folder: string, from: string, to: string): Promise<TreeChange[]> {
  const output = await gitOutput("reader", folder, {
    name: "diff",
    options: rawOptions,
    operands: [from, to],
    files: [],
  });
  const tokens = output.split("\0");
  return changesIn(tokens, 0).changes;
}

/** A file of a commit that the work tree or the index no longer has, or has with another content. */
export interface ChangedFile {
  /** Path below the folder. */
  readonly path: string;
  /** Git's hash of its content in the commit. */
  readonly objectId: string;
}

/**
 * Returns the files of a commit that were changed or removed since.
 *
 * @param folder in the work tree
 * @param state compared with the commit: the files of the folder, or those staged for the next commit
 * @throws GitError
 */
export async function changedFiles(
  folder: string,
  commit: string,
  state: "files" | "staged",
): Promise<ChangedFile[]> {
  const options = [...rawOptions, "--relative", ...(state === "staged" ? ["--cached"] : [])];
  const command: GitCommand = { name: "diff", options, operands: [commit], files: ["."] };
  const output = await gitOutput(state === "staged" ? "hook" : "reader", folder, command);
  return changesIn(output.split("\0"), 0).changes.flatMap(({ path, before }) =>
    before ? [{ path, objectId: before.objectId }] : [],
  );
}

/** The branch that the current one tracks. */
const upstreamBranch = "@{upstream}";

/**
 * The main branch of the shared repository, which a clone knows: reports on a branch that waits for review are not
 * published yet.
 */
const mainBranch = "refs/remotes/origin/HEAD";

/** Returns the newest commit that a folder has in common with a branch; undefined when there is none. */
export function sharedCommit(folder: string, branch = upstreamBranch): string | undefined {
  const { ok, stdout } = runGit(folder, { name: "merge-base", operands: ["HEAD", branch] });
  return ok ? stdout.trim() : undefined;
}

/** Returns the branch whose content is published. */
function publishedBranch(folder: string): string {
  const command = { name: "rev-parse", options: ["--verify", "--quiet"], operands: [mainBranch] } as const;
  return runGit(folder, command).ok ? mainBranch : upstreamBranch;
}

/** Returns the newest published commit that a folder is based on; undefined when it has no shared repository. */
export function publishedCommit(folder: string): string | undefined {
  return sharedCommit(folder, publishedBranch(folder));
}

/** Returns whether a commit is published. */
export function isPublished(folder: string, commit: string): boolean {
  const operands = [commit, publishedBranch(folder)];
  return runGit(folder, { name: "merge-base", options: ["--is-ancestor"], operands }).ok;
}

/** Starts each commit's record: no mode and no path of a change starts with it. */
const commitMark = "\u0001";

/**
 * Reads the commits that lead from one commit to another, oldest first; merges are left out.
 *
 * @param folder in the work tree
 * @throws GitError
 */
export async function commitsBetween(folder: string, from: string, to: string): Promise<ReadCommit[]> {
  const format = "--format=%x01%an <%ae> %ad%x00%B%x00";
  const command: GitCommand = {
    name: "log",
    options: [
      ...rawOptions,
      "--reverse",
      "--topo-order",
      "--no-merges",
      "--no-color",
      "--no-notes",
      "--date=raw",
      "--encoding=UTF-8",
      format,
    ],
    operands: [`${from}..${to}`],
    files: [],
  };
  const tokens = (await gitOutput("reader", folder, command)).split("\0");
  const commits: ReadCommit[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = (tokens[at] ?? "").replace(/^\n+/, "");
    if (!token.startsWith(commitMark)) {
      at += 1;
      continue;
    }
    const message = tokens[at + 1] ?? "";
    const { changes, next } = changesIn(tokens, at + 2);
    commits.push({ author: token.slice(1), message, changes });
    at = next;
  }
  return commits;
}

/** Parses the changes from a token on, up to the first token that is no change. */
function changesIn(tokens: readonly string[], start: number): { changes: TreeChange[]; next: number } {
  const changes: TreeChange[] = [];
  let at = start;
  while ((tokens[at] ?? "").trim() === "" && at < tokens.length) at += 1;
  for (; at + 1 < tokens.length; at += 2) {
    const header = /^\n*:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) [A-Z]\d*$/.exec(tokens[at] ?? "");
    if (!header) break;
    const [, modeBefore = "", modeAfter = "", idBefore = "", idAfter = ""] = header;
    changes.push({
      path: tokens[at + 1] ?? "",
      before: fileOf(modeBefore, idBefore),
      after: fileOf(modeAfter, idAfter),
    });
  }
  return { changes, next: at };
}

/** Returns undefined for a hash of zeros, by which git says that there is no file. */
function fileOf(mode: string, objectId: string): TreeFile | undefined {
  return /^0*$/.test(objectId) ? undefined : { mode, objectId };
}

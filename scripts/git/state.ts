import { readFileSync } from "node:fs";
import path from "node:path";
import type { Describe, LocalizedError } from "../errors/index.js";
import { pathsIn } from "./paths.js";
import { GitError, runGit } from "./run.js";
import { OutdatedGit } from "./version.js";

/** Why a folder has no readable history. */
export type NoHistoryReason = "noGit" | "oldGit" | "noRepository" | "refused" | "noCommit";

/** A folder in no repository, or in one without a commit. */
interface WithoutCommit {
  readonly available: false;
  readonly reason: NoHistoryReason;
  /** Git's output, when it helps. */
  readonly message: Describe;
}

/** The commit that is checked out in a folder. */
export interface GitHead {
  readonly available: true;
  /** Its hash. */
  readonly commit: string;
  /** In a shallow clone, its oldest commits; empty in a complete clone. */
  readonly boundary: ReadonlySet<string>;
}

/** Returns the commit that is checked out in a folder, and whether the clone has all earlier ones. */
export function gitState(folder: string): GitHead | WithoutCommit {
  const workTree = runGit(folder, {
    name: "rev-parse",
    options: ["--is-inside-work-tree", "--git-path", "shallow"],
  });
  const [inside, shallow = ""] = workTree.stdout.split("\n");
  if (!workTree.ok) {
    const { error, stderr } = workTree;
    return { available: false, reason: reasonOf(error, stderr), message: error.describe };
  }
  if (inside !== "true") return { available: false, reason: "noRepository", message: () => "" };
  const head = runGit(folder, {
    name: "rev-parse",
    options: ["--verify", "--quiet"],
    operands: ["HEAD^{commit}"],
  });
  if (!head.ok) return { available: false, reason: "noCommit", message: () => head.stderr };
  return { available: true, commit: head.stdout.trim(), boundary: linesOf(path.resolve(folder, shallow)) };
}

/** Returns a part of a build's cache key, which changes when the history of the folder changes. */
export function gitKey(folder: string): unknown {
  const state = gitState(folder);
  return state.available ? [state.commit, [...state.boundary].sort()] : state.reason;
}

function reasonOf(error: LocalizedError, stderr: string): NoHistoryReason {
  if (error instanceof OutdatedGit) return "oldGit";
  if (error instanceof GitError && error.isMissing) return "noGit";
  return stderr === "" || /not a git repository/i.test(stderr) ? "noRepository" : "refused";
}

function linesOf(file: string): ReadonlySet<string> {
  try {
    return new Set(readFileSync(file, "utf8").split("\n").filter(Boolean));
  } catch {
    return new Set(); // a complete clone has no such file
  }
}

/** Lists the files below a folder that differ from the commit that is checked out; new files are not among them. */
export function changedSinceCommit(folder: string): ReadonlySet<string> {
  const options = ["--name-only", "-z", "--no-renames", "--relative"];
  const { ok, stdout } = runGit(folder, { name: "diff", options, operands: ["HEAD"], files: ["."] });
  return new Set(ok ? pathsIn(stdout) : []);
}

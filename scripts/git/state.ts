import { readFileSync } from "node:fs";
import path from "node:path";
import { runGit } from "./run.js";

/** Why there is no history to read. */
export type NoHistory = "noGit" | "noRepository" | "refused" | "noCommit";

/** What git knows of a folder. */
export type GitState =
  | {
      readonly known: false;
      readonly reason: NoHistory;
      /** In git's own words, where they help. */
      readonly said: string;
    }
  | {
      readonly known: true;
      /** The commit that is checked out. */
      readonly commit: string;
      /** In a shallow clone, the commits before which nothing is known; empty in a whole one. */
      readonly boundary: ReadonlySet<string>;
    };

/** Looks whether a folder is in a git repository, and whether that holds all of its history. */
export function gitState(folder: string): GitState {
  const found = runGit(folder, "rev-parse", "--is-inside-work-tree", "--git-path", "shallow");
  const [inside, shallow = ""] = found.out.split("\n");
  if (!found.ok || inside !== "true") return { known: false, reason: reasonOf(found), said: found.said };
  const head = runGit(folder, "rev-parse", "--verify", "--quiet", "HEAD^{commit}");
  if (!head.ok) return { known: false, reason: "noCommit", said: head.said };
  return { known: true, commit: head.out.trim(), boundary: linesOf(path.resolve(folder, shallow)) };
}

/** Stands for what git knows of a folder: as long as it is the same, so is the history. */
export function gitKey(folder: string): unknown {
  const state = gitState(folder);
  return state.known ? [state.commit, [...state.boundary].sort()] : state.reason;
}

function reasonOf({ missing, said }: { readonly missing: boolean; readonly said: string }): NoHistory {
  if (missing) return "noGit";
  return said === "" || /not a git repository/i.test(said) ? "noRepository" : "refused";
}

function linesOf(file: string): ReadonlySet<string> {
  try {
    return new Set(readFileSync(file, "utf8").split("\n").filter(Boolean));
  } catch {
    return new Set(); // a whole clone has no such file
  }
}

/** Files below a folder whose content is not what the commit at hand has; new files are not among them. */
export function changedSinceCommit(folder: string): ReadonlySet<string> {
  const { ok, out } = runGit(
    folder,
    "diff",
    "--name-only",
    "-z",
    "--no-ext-diff",
    "--no-renames",
    "--relative",
    "HEAD",
    "--",
    ".",
  );
  return new Set(ok ? out.split("\0").filter(Boolean) : []);
}

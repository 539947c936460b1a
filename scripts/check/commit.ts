import { execFileSync } from "node:child_process";

/** What git knows of a content folder; asked only when a rule needs it. */
export interface CommitFacts {
  /** The latest day that it was anywhere on earth at the last commit; undefined without git or without a commit. */
  readonly day: string | undefined;
  /** Those of some files, by path below the folder, that stand as they were committed. */
  committed(files: readonly string[]): ReadonlySet<string>;
}

/** @param folder the content folder */
export function commitFacts(folder: string): CommitFacts {
  const git = (...options: string[]): string | undefined => {
    try {
      return execFileSync("git", ["-C", folder, ...options], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
        maxBuffer: 256 * 1024 * 1024,
      });
    } catch {
      return undefined; // no git, no work tree, no commit: nothing is known, and nothing is said
    }
  };
  const list = (files: readonly string[], ...options: string[]) =>
    git(...options, "-z", "--", ...files)
      ?.split("\0")
      .filter((file) => file !== "");
  let day: string | undefined;
  let asked = false;
  return {
    get day() {
      if (!asked) day = latestDay(git("log", "-1", "--format=%ct", "HEAD"));
      asked = true;
      return day;
    },
    committed(files) {
      const tracked = list(files, "ls-files");
      const changed = list(files, "diff", "--name-only", "--relative", "--no-renames", "HEAD");
      if (!tracked || !changed) return new Set();
      const touched = new Set(changed);
      return new Set(tracked.filter((file) => !touched.has(file)));
    },
  };
}

/** In the time zone that is furthest ahead (UTC+14) the day begins first. */
function latestDay(seconds: string | undefined): string | undefined {
  const time = Number(seconds?.trim() || Number.NaN);
  return Number.isFinite(time) ? new Date((time + 14 * 3600) * 1000).toISOString().slice(0, 10) : undefined;
}

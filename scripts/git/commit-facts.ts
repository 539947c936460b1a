import type { GitCommand } from "./command.js";
import { pathsIn } from "./paths.js";
import { runGit } from "./run.js";

/** Facts of the commit that is checked out. Git is run when a rule first needs one. */
export interface CommitFacts {
  /**
   * The latest day that it was in any time zone at the time of the last commit; undefined without git or without a
   * commit.
   */
  readonly day: string | undefined;
  /** Returns those of these files, given by path below the folder, that are unchanged since their commit. */
  committed(files: readonly string[]): ReadonlySet<string>;
}

/**
 * Returns facts of a folder's commit. Without git, a work tree or a commit the facts are empty, which is not an error.
 *
 * @param folder the content folder
 */
export function commitFacts(folder: string): CommitFacts {
  const list = (command: GitCommand) => {
    const { ok, stdout } = runGit(folder, command);
    return ok ? pathsIn(stdout) : undefined;
  };
  let day: string | undefined;
  let isDayKnown = false;
  return {
    get day() {
      if (!isDayKnown) {
        const { ok, stdout } = runGit(folder, {
          name: "log",
          options: ["-1", "--format=%ct"],
          operands: ["HEAD"],
          files: [],
        });
        day = ok ? latestDay(Number(stdout.trim() || Number.NaN)) : undefined;
      }
      isDayKnown = true;
      return day;
    },
    committed(files) {
      const tracked = list({ name: "ls-files", options: ["-z"], files });
      const options = ["--name-only", "-z", "--relative", "--no-renames"];
      const changed = list({ name: "diff", options, operands: ["HEAD"], files });
      if (!tracked || !changed) return new Set();
      const touched = new Set(changed);
      return new Set(tracked.filter((file) => !touched.has(file)));
    },
  };
}

/**
 * Returns the latest day that it is anywhere on earth at a time: the day in the time zone UTC+14.
 *
 * @param time in seconds since 1970
 */
function latestDay(time: number): string | undefined {
  return Number.isFinite(time) ? new Date((time + 14 * 3600) * 1000).toISOString().slice(0, 10) : undefined;
}

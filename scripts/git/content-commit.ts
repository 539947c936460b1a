import { runGit } from "./run.js";

/** The commit that is identical with the content of a folder, by which readers recognise what a site was built from. */
export interface ContentCommit {
  /** Its hash. */
  readonly commit: string;
  /** The day of the commit in the committer's time zone (ISO 8601). */
  readonly day: string;
}

/** Returns the commit that is checked out in a folder; undefined without git, or where the folder differs from it. */
export function contentCommit(folder: string): ContentCommit | undefined {
  const log = runGit(folder, {
    name: "log",
    options: ["-1", "--format=%H %cs"],
    operands: ["HEAD"],
    files: [],
  });
  const [commit = "", day = ""] = log.stdout.trim().split(" ");
  if (!log.ok || day === "") return undefined;
  const status = runGit(folder, {
    name: "status",
    options: ["--porcelain", "--untracked-files=all"],
    files: ["."],
  });
  return status.ok && status.stdout === "" ? { commit, day } : undefined;
}

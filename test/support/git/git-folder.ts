import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Files below a content folder, by path. */
type Files = Readonly<Record<string, string | Uint8Array>>;

/** A content folder in a git repository of its own, whose commits have the times given by a test. */
export class GitFolder {
  /** The content folder in the repository. */
  readonly content: string;

  /**
   * @param root the repository
   */
  constructor(readonly root = mkdtempSync(path.join(tmpdir(), "gongkai-git-"))) {
    this.content = path.join(root, "content");
    mkdirSync(this.content, { recursive: true });
    this.git("init", "--quiet", "--initial-branch=main");
  }

  git(...options: readonly string[]): string {
    return execFileSync("git", ["-C", this.root, ...options], {
      env: environment,
      encoding: "utf8",
      stdio: "pipe",
    });
  }

  /** Writes files below the content folder. */
  write(files: Files): void {
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(this.content, file)), { recursive: true });
      writeFileSync(path.join(this.content, file), content);
    }
  }

  /**
   * Commits all changes.
   *
   * @param date in a format of git, `2024-05-01T10:00:00+0800`
   */
  commit(date: string, message = "样例"): void {
    environment["GIT_AUTHOR_DATE"] = environment["GIT_COMMITTER_DATE"] = date;
    this.git("add", "--all");
    this.git("commit", "--quiet", "--message", message);
  }

  /** Makes a commit without any change. */
  commitNothing(date: string): void {
    environment["GIT_AUTHOR_DATE"] = environment["GIT_COMMITTER_DATE"] = date;
    this.git("commit", "--quiet", "--allow-empty", "--message", "样例：空提交");
  }

  /** Commits an earlier state, and then the current one. */
  live(past: Files, now: Files): void {
    this.write(past);
    this.commit("2024-04-01T23:30:00+0000", "样例：收入目录");
    for (const file of Object.keys(past)) if (!(file in now)) rmSync(path.join(this.content, file));
    this.write(now);
    this.commit("2024-06-02T10:00:00+0800", "样例：更正会议次数和办结率");
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }
}

/** Ignores the machine's own settings. */
const environment: Record<string, string | undefined> = {
  PATH: process.env["PATH"],
  HOME: "/nonexistent",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "样例",
  GIT_AUTHOR_EMAIL: "yangli@example.org",
  GIT_COMMITTER_NAME: "样例",
  GIT_COMMITTER_EMAIL: "yangli@example.org",
};

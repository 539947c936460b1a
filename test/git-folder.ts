import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A content folder in a git repository of its own, whose commits have the times that a test gives them. */
export class GitFolder {
  /** The repository. */
  readonly root = mkdtempSync(path.join(tmpdir(), "gongkai-git-"));
  /** The content folder in it. */
  readonly content = path.join(this.root, "content");

  constructor() {
    mkdirSync(this.content);
    this.git("init", "--quiet", "--initial-branch=main");
  }

  /** @param date as git takes it, `2024-05-01T10:00:00+0800` */
  git(...options: readonly string[]): string {
    return execFileSync("git", ["-C", this.root, ...options], {
      env: environment,
      encoding: "utf8",
      stdio: "pipe",
    });
  }

  /** Writes files below the content folder. */
  write(files: Readonly<Record<string, string | Uint8Array>>): void {
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(this.content, file)), { recursive: true });
      writeFileSync(path.join(this.content, file), content);
    }
  }

  /** Commits all that changed. */
  commit(date: string, message = "样例"): void {
    environment["GIT_AUTHOR_DATE"] = environment["GIT_COMMITTER_DATE"] = date;
    this.git("add", "--all");
    this.git("commit", "--quiet", "--message", message);
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }
}

/** Nothing of the machine's own settings. */
const environment: Record<string, string | undefined> = {
  PATH: process.env["PATH"],
  HOME: "/nonexistent",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "样例",
  GIT_AUTHOR_EMAIL: "yangli@example.org",
  GIT_COMMITTER_NAME: "样例",
  GIT_COMMITTER_EMAIL: "yangli@example.org",
};

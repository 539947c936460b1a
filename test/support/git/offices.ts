import type { Diagnostic } from "../../../scripts/catalogue/index.js";
import { execFileSync } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { readAndCheck, checkPublished } from "../../../scripts/check/index.js";
import { defaultMessages } from "../../../scripts/i18n/index.js";
import { submit, type SubmitResult } from "../../../scripts/submit/index.js";
import { contentFolder } from "../check/check-folder.js";

/** Runs git in a folder without the machine's own settings, and returns its output. */
export function git(folder: string, ...args: readonly string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  const all = ["-C", folder, "-c", "core.quotepath=off", ...args];
  return execFileSync("git", all, { env, encoding: "utf8", stdio: "pipe" });
}

/** The clone of one office. */
export class Office {
  /** Its content folder. */
  readonly content: string;

  constructor(
    readonly name: string,
    readonly root: string,
  ) {
    this.content = path.join(root, "content");
  }

  git(...args: readonly string[]): string {
    return git(this.root, ...args);
  }

  /** Submits without anybody to ask about personal data. */
  submit(message: string | undefined = "改动"): Promise<SubmitResult> {
    return submit(this.content, { message, confirmPersonal: () => Promise.resolve(false) }, defaultMessages);
  }

  /** Returns the errors of the content, with published addresses that would vanish. */
  async errors(): Promise<Diagnostic[]> {
    const { catalogue, found } = await readAndCheck(this.content, defaultMessages);
    const state = { repository: this.content, state: "files" } as const;
    const vanished = catalogue ? await checkPublished(catalogue, state, "content", defaultMessages) : [];
    return [...found, ...vanished].filter(({ severity }) => severity === "error");
  }
}

/** A shared repository with one commit, and the clones of several offices. */
export interface Offices {
  readonly shared: string;
  readonly offices: readonly Office[];
  /** Copies all of it, so that each test changes a copy. */
  copy(): Promise<Offices>;
  remove(): Promise<void>;
}

/** @param files below the content folder, beside default settings */
export async function openOffices(
  names: readonly string[],
  files: Readonly<Record<string, string>>,
): Promise<Offices> {
  const folder = await mkdtemp(path.join(tmpdir(), "gongkai-offices-"));
  const first = path.join(folder, "start");
  await cp(await contentFolder(files), path.join(first, "content"), { recursive: true });
  git(first, "init", "--quiet", "--initial-branch=main");
  setName(first, "样例");
  git(first, "add", "--all");
  git(first, "commit", "--quiet", "--message", "样例：开始");
  git(first, "clone", "--quiet", "--bare", first, path.join(folder, "shared.git"));
  git(first, "remote", "add", "origin", "../shared.git");
  git(first, "fetch", "--quiet", "origin");
  git(first, "branch", "--quiet", "--set-upstream-to=origin/main");
  for (const [index, name] of names.entries()) {
    const root = path.join(folder, `office-${index}`);
    await cp(first, root, { recursive: true });
    setName(root, name);
  }
  return at(folder, names);
}

function at(folder: string, names: readonly string[]): Offices {
  return {
    shared: path.join(folder, "shared.git"),
    offices: names.map((name, index) => new Office(name, path.join(folder, `office-${index}`))),
    async copy() {
      const target = await mkdtemp(path.join(tmpdir(), "gongkai-offices-"));
      await cp(folder, target, { recursive: true });
      return at(target, names);
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

function setName(root: string, name: string): void {
  git(root, "config", "user.name", name);
  git(root, "config", "user.email", "yangli@example.gov.cn");
  git(root, "config", "core.autocrlf", "false");
}

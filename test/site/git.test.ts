import { execFileSync } from "node:child_process";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { applyFixes, diffOf } from "../../scripts/check/index.js";
import {
  changedSince,
  gitOutput,
  keepGitSettings,
  openRepository,
  readGitSettings,
  settingOf,
  stagedCopy,
} from "../../scripts/git/index.js";
import { checkFolder, contentFolder, removeFolders, report } from "../support/check/check-folder.js";
import { GitFolder } from "../support/git/git-folder.js";

const file = "reports/2024/a.md";
let folder: GitFolder;
beforeEach(() => {
  folder = new GitFolder();
  folder.git("config", "user.name", "样例甲");
  folder.git("config", "user.email", "yangli@example.org");
  folder.write({ [file]: "一\n" });
  folder.commit("2024-03-01T10:00:00+0800");
});
afterEach(async () => {
  await removeFolders();
  vi.unstubAllEnvs();
  folder.remove();
});

/** Runs a check of staged files as git runs its pre-commit hook: with variables that name a repository. */
async function stagedInHook(content: string, variables: Readonly<Record<string, string>>) {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  const copy = await stagedCopy(content);
  try {
    return { files: [...copy.files], text: readFileSync(path.join(copy.folder, file), "utf8") };
  } finally {
    await copy.remove();
  }
}

describe("a copy of staged files", () => {
  test("has the staged text, not that of the work tree", async () => {
    folder.write({ [file]: "二\n" });
    folder.git("add", "--all");
    folder.write({ [file]: "三\n" });
    expect(await stagedInHook(folder.content, {})).toEqual({ files: [file], text: "二\n" });
  });

  test("has what `git commit --all` commits, which uses an index of its own", async () => {
    folder.write({ [file]: "二\n" });
    const index = path.join(folder.root, ".git/index");
    const before = readFileSync(index);
    folder.git("add", "--all");
    writeFileSync(path.join(folder.root, ".git/next-index"), readFileSync(index));
    writeFileSync(index, before);
    const variables = { GIT_INDEX_FILE: path.join(folder.root, ".git/next-index"), GIT_PREFIX: "" };
    expect(await stagedInHook(folder.content, variables)).toEqual({ files: [file], text: "二\n" });
  });

  test("has the content folder of a linked work tree, to whose hook git passes its repository", async () => {
    const linked = path.join(folder.root, "linked");
    folder.git("worktree", "add", "--quiet", linked);
    writeFileSync(path.join(linked, "content", file), "二\n");
    folder.git("-C", linked, "add", "--all");
    const repository = path.join(folder.root, ".git/worktrees/linked");
    const variables = { GIT_DIR: repository, GIT_INDEX_FILE: path.join(repository, "index") };
    const staged = await stagedInHook(path.join(linked, "content"), variables);
    expect(staged).toEqual({ files: [file], text: "二\n" });
  });
});

describe("git", () => {
  test("reads the folder's own repository when a hook names another one", async () => {
    const other = new GitFolder();
    other.write({ "b.md": "二\n" });
    other.commit("2024-03-01T10:00:00+0800");
    vi.stubEnv("GIT_DIR", path.join(other.root, ".git"));
    folder.write({ "c.md": "三\n" });
    expect(await changedSince(folder.content, "HEAD")).toEqual(new Set(["c.md"]));
    other.remove();
  });

  test("uses the settings that a caller passes for a commit, but not for reading", async () => {
    for (const [name, value] of [
      ["GIT_CONFIG_COUNT", "1"],
      ["GIT_CONFIG_KEY_0", "user.name"],
      ["GIT_CONFIG_VALUE_0", "样例乙"],
    ] as const)
      vi.stubEnv(name, value);
    const nameFor = (role: "user" | "reader") =>
      gitOutput(role, folder.content, { name: "config", options: ["--get"], operands: ["user.name"] });
    expect(await nameFor("user")).toBe("样例乙\n");
    expect(await nameFor("reader")).toBe("样例甲\n");
  });

  test("reports all output of a hook that refuses a commit, from both streams", async () => {
    const hook = path.join(folder.root, ".git/hooks/pre-commit");
    writeFileSync(hook, "#!/bin/sh\necho 第一行\necho 第二行\necho 第三行 >&2\nexit 1\n");
    chmodSync(hook, 0o755);
    const repository = await openRepository(folder.content);
    folder.write({ [file]: "二\n" });
    await expect(repository.commit([file], "改")).rejects.toThrow(
      /第一行\n.*第二行\n.*第三行|第三行\n.*第一行\n.*第二行/s,
    );
  });
});

test("git applies the diff of `check --fix`, whatever path names the content folder", async () => {
  const content = await contentFolder({ "reports/2022/a.md": report(1, {}, "样例,文字。") });
  const fixed = applyFixes(await checkFolder(content), content);
  const [around, name] = [path.dirname(content), path.basename(content)];
  for (const [current, named] of [
    [around, content],
    [around, `${content}/../${name}/`],
    [content, content],
  ] as const) {
    const diff = diffOf(fixed, named, current);
    const apply = (...options: string[]) =>
      execFileSync("git", ["apply", ...options, "-"], { cwd: current, input: diff });
    apply();
    const file = path.join(content, "reports/2022/a.md");
    expect(readFileSync(file, "utf8")).toContain("样例，文字。");
    apply("--reverse");
  }
  expect(diffOf(fixed, content, folder.root)).toContain("+++ b/reports/2022/a.md");
});

test("settings are read once while they are kept, and again after git has changed the work tree", async () => {
  const value = () => settingOf(readGitSettings("user", folder.content), "sample.value");
  const set = (text: string) => folder.git("config", "sample.value", text);
  set("一");
  await keepGitSettings(async () => {
    expect(value()).toBe("一");
    set("二");
    expect(value()).toBe("一");
    const options = ["--quiet", "--keep", "HEAD"];
    await gitOutput("user", folder.content, { name: "reset", options });
    expect(value()).toBe("二");
  });
  set("三");
  expect(value()).toBe("三");
});

import { execFileSync } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { submit } from "../../scripts/editor/index.js";
import { contentFolder, removeFolders, report } from "../support/check/check-folder.js";
import { defaultMessages } from "../../scripts/i18n/index.js";

/** A shared repository, and the working copies of two people. */
let folder: string;
let mine: string;
let theirs: string;

/** One commit, in all three, which each test copies. */
let pristine: string;
beforeAll(async () => {
  pristine = await mkdtemp(path.join(tmpdir(), "gongkai-submit-"));
  const content = await contentFolder({
    "reports/2022/a.md": report(1, {}, "第一段。\n\n样例文字。\n\n第三段。"),
  });
  const first = path.join(pristine, "mine");
  await cp(content, path.join(first, "content"), { recursive: true });
  git(first, "init", "--quiet", "--initial-branch=main");
  name(first, "样例甲");
  git(first, "add", "--all");
  git(first, "commit", "--quiet", "--message", "样例：开始");
  git(first, "clone", "--quiet", "--bare", first, path.join(pristine, "shared.git"));
  git(first, "remote", "add", "origin", "../shared.git");
  git(first, "fetch", "--quiet", "origin");
  git(first, "branch", "--quiet", "--set-upstream-to=origin/main");
  await cp(first, path.join(pristine, "theirs"), { recursive: true });
  name(path.join(pristine, "theirs"), "样例乙");
});
beforeEach(async () => {
  folder = `${pristine}-one`;
  await cp(pristine, folder, { recursive: true });
  mine = path.join(folder, "mine/content");
  theirs = path.join(folder, "theirs/content");
});
afterEach(() => rm(folder, { recursive: true }));
afterAll(async () => {
  await rm(pristine, { recursive: true });
  await removeFolders();
});

function git(at: string, ...args: readonly string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  return execFileSync("git", ["-C", at, "-c", "core.quotepath=off", ...args], { env, encoding: "utf8" });
}

function name(at: string, person: string): void {
  git(at, "config", "user.name", person);
  git(at, "config", "user.email", "yangli@example.gov.cn");
  git(at, "config", "core.autocrlf", "false");
}

const file = "reports/2022/a.md";
const shared = () => path.join(folder, "shared.git");
const sharedLog = () => git(shared(), "log", "--format=%an %s").trim().split("\n");

async function change(content: string, from: string, to: string): Promise<void> {
  const text = await readFile(path.join(content, file), "utf8");
  await writeFile(path.join(content, file), text.replace(from, to));
}

test("changes are checked, committed and pushed", async () => {
  await change(mine, "第一段", "首段");
  await writeFile(path.join(mine, "reports/2022/样例.md"), report(2));
  expect(await submit(mine, "改首段", defaultMessages)).toEqual({ sent: 1, taken: 0 });
  expect(sharedLog()).toEqual(["样例甲 改首段", "样例甲 样例：开始"]);
  expect(git(shared(), "show", "--stat", "--format=", "main")).toContain("样例.md");
  expect(await submit(mine, undefined, defaultMessages)).toEqual({ sent: 0, taken: 0 });
});

test("earlier commits of somebody else are kept, and both are in the shared repository", async () => {
  await change(theirs, "第三段", "末段");
  await submit(theirs, "改末段", defaultMessages);
  await change(mine, "第一段", "首段");
  expect(await submit(mine, "改首段", defaultMessages)).toEqual({ sent: 1, taken: 1 });
  expect(sharedLog()).toEqual(["样例甲 改首段", "样例乙 改末段", "样例甲 样例：开始"]);
  expect(await readFile(path.join(mine, file), "utf8")).toMatch(/首段[^]*末段/);
});

test("on a conflict the message names the person and the file; nothing is pushed and nothing is lost", async () => {
  await change(theirs, "样例文字", "他的文字");
  await submit(theirs, "改文字", defaultMessages);
  await change(mine, "样例文字", "我的文字");
  await expect(submit(mine, "也改文字", defaultMessages)).rejects.toThrow(`content/${file}（样例乙）`);
  expect(sharedLog()[0]).toBe("样例乙 改文字");
  expect(git(mine, "log", "-1", "--format=%s")).toBe("也改文字\n");
  expect(git(mine, "status", "--porcelain")).toBe("");
  expect(await readFile(path.join(mine, file), "utf8")).toContain("我的文字");
});

test("content with errors is not committed, alone or together with commits of others", async () => {
  await change(mine, "published: 2022-05-31", "published: 2022-05-32");
  await expect(submit(mine, "改日期", defaultMessages)).rejects.toThrow("检查有 1 处错误，没有提交");
  expect(git(mine, "status", "--porcelain")).toContain(file);

  git(mine, "checkout", "--quiet", ".");
  await writeFile(path.join(theirs, "reports/2022/b.md"), report(2));
  await submit(theirs, "公开样例", defaultMessages);
  await writeFile(path.join(mine, "reports/2022/c.md"), report(2));
  await expect(submit(mine, "也公开样例", defaultMessages)).rejects.toThrow("两份报告用了同一个索引号");
  expect(sharedLog()[0]).toBe("样例乙 公开样例");
});

test("when the shared repository cannot be reached, the changes stay committed on this machine", async () => {
  await change(mine, "第一段", "首段");
  await rm(shared(), { recursive: true });
  await expect(submit(mine, "改首段", defaultMessages)).rejects.toThrow("没有连上共用的仓库");
  expect(git(mine, "log", "-1", "--format=%s")).toBe("改首段\n");
});

test("the command asks what was changed, and where to push", async () => {
  await change(mine, "第一段", "首段");
  await expect(submit(mine, undefined, defaultMessages)).rejects.toThrow(`有改动的文件：\n  content/${file}`);
  git(mine, "branch", "--quiet", "--unset-upstream");
  await expect(submit(mine, "改首段", defaultMessages)).rejects.toThrow("还没有设好送到哪里");
  expect(git(mine, "log", "-1", "--format=%s")).toBe("样例：开始\n");
});

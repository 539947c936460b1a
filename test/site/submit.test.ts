import { execFileSync } from "node:child_process";
import { copyFile, cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { describeSubmit, submit, type SubmitResult } from "../../scripts/submit/index.js";
import { contentFolder, removeFolders, report } from "../support/check/check-folder.js";
import { runCommand } from "../support/run-command.js";
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

/** Submits without anybody to ask about personal data. */
function send(content: string, message?: string): Promise<SubmitResult> {
  return submit(content, { message, confirmPersonal: () => Promise.resolve(false) }, defaultMessages);
}

async function change(content: string, from: string, to: string): Promise<void> {
  const text = await readFile(path.join(content, file), "utf8");
  await writeFile(path.join(content, file), text.replace(from, to));
}

test("changes are checked, committed and pushed", async () => {
  await change(mine, "第一段", "首段");
  await writeFile(path.join(mine, "reports/2022/样例.md"), report(2));
  expect(await send(mine, "改首段")).toMatchObject({ sent: 1, taken: 0 });
  expect(sharedLog()).toEqual(["样例甲 改首段", "样例甲 样例：开始"]);
  expect(git(shared(), "show", "--stat", "--format=", "main")).toContain("样例.md");
  expect(await send(mine)).toMatchObject({ sent: 0, taken: 0 });
});

test("earlier commits of somebody else are kept, and both are in the shared repository", async () => {
  await change(theirs, "第三段", "末段");
  await send(theirs, "改末段");
  await change(mine, "第一段", "首段");
  expect(await send(mine, "改首段")).toMatchObject({ sent: 1, taken: 1 });
  expect(sharedLog()).toEqual(["样例甲 改首段", "样例乙 改末段", "样例甲 样例：开始"]);
  expect(await readFile(path.join(mine, file), "utf8")).toMatch(/首段[^]*末段/);
});

test("where two have changed the same lines, the shared version stays, the other is kept, and all else is sent", async () => {
  await change(theirs, "样例文字", "他的文字");
  await send(theirs, "改文字");
  await change(mine, "样例文字", "我的文字");
  await writeFile(path.join(mine, "reports/2022/b.md"), report(2));
  const result = await send(mine, "也改文字");
  expect(result).toMatchObject({ sent: 1, taken: 1 });
  const [backup] = result.backups;
  expect(backup).toMatchObject({ file: `content/${file}`, person: "样例乙" });
  expect(await readFile(backup?.copy ?? "", "utf8")).toContain("我的文字");
  expect(describeSubmit(result, defaultMessages)).toMatch(/您和样例乙改了同一处[^]*没有送出的改动[^]*已送到/);
  expect(await readFile(path.join(mine, file), "utf8")).toContain("他的文字");
  expect(git(shared(), "show", "--stat", "--format=", "main")).toContain("b.md");
  expect(git(mine, "status", "--porcelain", ".")).toBe("");

  await copyFile(backup?.copy ?? "", path.join(mine, file)); // as the message says
  expect(await send(mine, "以我的为准")).toMatchObject({ sent: 1, backups: [] });
  expect(git(shared(), "show", `main:content/${file}`)).toContain("我的文字");
});

test("content with errors is not committed, and the errors are listed", async () => {
  await change(mine, "published: 2022-05-31", "published: 2022-05-32");
  await expect(send(mine, "改日期")).rejects.toThrow(/reports\/2022\/a\.md:5[^]*检查有 1 处错误，没有提交/);
  expect(git(mine, "status", "--porcelain")).toContain(file);
});

test("commits that together with those of others have errors are not pushed", async () => {
  const alias = (text: string) => text.replace("openness:", "aliases: /old/\nopenness:");
  await writeFile(path.join(theirs, "reports/2022/b.md"), alias(report(2)));
  await send(theirs, "公开样例");
  await writeFile(path.join(mine, "reports/2022/c.md"), alias(report(3)));
  await expect(send(mine, "也公开样例")).rejects.toThrow(/\/old\/[^]*取回同事的改动以后，检查有 1 处错误/);
  expect(sharedLog()[0]).toBe("样例乙 公开样例");
});

test("a new report whose name and number somebody else has used gets others, with its attachment and its links", async () => {
  const name = "reports/2022/yangli-000002";
  await writeFile(path.join(theirs, `${name}.md`), report(2, { title: "他的报告" }, "见[附表](表.csv)。"));
  await writeFile(path.join(theirs, "reports/2022/表.csv"), "他,的\n");
  await send(theirs, "公开样例");
  await writeFile(
    path.join(mine, `${name}.md`),
    report(2, { title: "我的报告" }, "见[附表](表.csv)，索引号 113307037368775858/2022-000002。"),
  );
  await writeFile(path.join(mine, "reports/2022/表.csv"), "我,的\n");
  await writeFile(
    path.join(mine, "reports/2022/b.md"),
    report(3, { replaces: "113307037368775858/2022-000002" }, "见[前一份](/reports/2022/yangli-000002/)。"),
  );
  const result = await send(mine, "公开三份");
  expect(result).toMatchObject({ sent: 1, taken: 1, backups: [] });
  const printed = describeSubmit(result, defaultMessages);
  expect(printed).toContain("索引号 113307037368775858/2022-000002 同事已经用了");
  expect(printed).toContain("《我的报告》改用下一个号 113307037368775858/2022-000004");
  expect(printed).toContain("content/reports/2022/yangli-000004.md");
  expect(printed).toContain("您的改名为 content/reports/2022/表-2.csv");
  const now = (path: string) => git(shared(), "show", `main:content/${path}`);
  expect(now(`${name}.md`)).toContain("title: 他的报告");
  const renamed = now("reports/2022/yangli-000004.md");
  expect(renamed).toContain("index_number: 113307037368775858/2022-000004");
  expect(renamed).toContain("见[附表](表-2.csv)，索引号 113307037368775858/2022-000004。");
  expect(now("reports/2022/表-2.csv")).toBe("我,的\n");
  expect(now("reports/2022/b.md")).toMatch(/replaces: \S*2022-000004[^]*\/reports\/2022\/yangli-000004\//);
});

test("one report that two have made stays one; the second version is kept", async () => {
  await writeFile(path.join(theirs, "reports/2022/yangli-2.md"), report(2, {}, "他写的。"));
  await send(theirs, "公开样例");
  await writeFile(path.join(mine, "reports/2022/2.md"), report(2, {}, "我写的，见[附表](2-表.csv)。"));
  await writeFile(path.join(mine, "reports/2022/2-表.csv"), "甲,乙\n");
  const result = await send(mine, "也公开");
  expect(result.backups).toMatchObject([
    { reason: "conflict", theirs: "content/reports/2022/yangli-2.md" },
    { reason: "attachment", file: "content/reports/2022/2-表.csv" },
  ]);
  expect(result.sent).toBe(0);
});

test("changes follow a report that somebody else has renamed, in both directions", async () => {
  const move = async (content: string) => {
    const text = await readFile(path.join(content, file), "utf8");
    await writeFile(
      path.join(content, "reports/2022/z.md"),
      text.replace("openness:", "aliases: /reports/2022/a/\nopenness:"),
    );
    await rm(path.join(content, file));
  };
  const moved = () => git(shared(), "show", "main:content/reports/2022/z.md");
  await move(theirs);
  await send(theirs, "改名");
  await change(mine, "第一段", "首段");
  expect(describeSubmit(await send(mine, "改首段"), defaultMessages)).toContain(
    "改名为 content/reports/2022/z.md",
  );
  expect(moved()).toMatch(/aliases: \/reports\/2022\/a\/[^]*首段/);
  expect(git(shared(), "ls-tree", "-r", "--name-only", "main")).not.toContain("/a.md");
});

test("a draft that one deletes and another changes stays", async () => {
  await writeFile(path.join(mine, "reports/2022/d.md"), report(4, { draft: "true" }));
  await writeFile(path.join(mine, "reports/2022/e.md"), report(5, { draft: "true" }));
  await send(mine, "两份草稿");
  await send(theirs);
  const publish = async (content: string, draft: string) => {
    const text = await readFile(path.join(content, draft), "utf8");
    await writeFile(path.join(content, draft), text.replace("draft: true\n", ""));
  };
  await publish(theirs, "reports/2022/d.md");
  await rm(path.join(theirs, "reports/2022/e.md"));
  await send(theirs, "公开一份，删去一份");
  await rm(path.join(mine, "reports/2022/d.md"));
  await publish(mine, "reports/2022/e.md");
  const printed = describeSubmit(await send(mine, "反过来"), defaultMessages);
  expect(printed).toContain("您删去的 content/reports/2022/d.md，同事刚刚改过");
  expect(printed).toContain("您改过的 content/reports/2022/e.md，同事刚刚删去了");
  expect(git(shared(), "ls-tree", "-r", "--name-only", "main")).toMatch(/d\.md\n[^]*e\.md\n/);
});

test("an uncommitted change outside of the content stops nothing, and is kept", async () => {
  const lock = path.join(folder, "theirs/package-lock.json");
  const commit = async (text: string) => {
    await writeFile(lock, text);
    git(theirs, "add", "--all", "..");
    git(theirs, "commit", "--quiet", "--message", "程序");
    git(theirs, "push", "--quiet", "origin", "HEAD:main");
  };
  await commit("1\n");
  await send(mine);
  await commit("2\n");
  await writeFile(path.join(folder, "mine/package-lock.json"), "我的\n");
  await change(mine, "第一段", "首段");
  const result = await send(mine, "改首段");
  expect(result).toMatchObject({ sent: 1, backups: [{ file: "package-lock.json" }] });
  expect(await readFile(result.backups[0]?.copy ?? "", "utf8")).toBe("我的\n");
  expect(await readFile(path.join(folder, "mine/package-lock.json"), "utf8")).toBe("2\n");
});

test("when the shared repository cannot be reached, the changes stay committed on this machine", async () => {
  await change(mine, "第一段", "首段");
  await rm(shared(), { recursive: true });
  await expect(send(mine, "改首段")).rejects.toThrow("没有连上共用的仓库");
  expect(git(mine, "log", "-1", "--format=%s")).toBe("改首段\n");
});

test("the command asks what was changed, and where to push", async () => {
  await change(mine, "第一段", "首段");
  await expect(send(mine)).rejects.toThrow(`有改动的文件：\n  content/${file}`);
  git(mine, "branch", "--quiet", "--unset-upstream");
  await expect(send(mine, "改首段")).rejects.toThrow("还没有设好送到哪里");
  expect(git(mine, "log", "-1", "--format=%s")).toBe("样例：开始\n");
});

test("findings in the sent files are listed; what may be personal data is sent only after a question", async () => {
  await writeFile(path.join(mine, "reports/2022/b.md"), report(2, {}, "样例电话13800138000，，见上。"));
  await expect(send(mine, "公开样例")).rejects.toThrow("没有提交，也没有送出");
  const refused = await runCommand("submit", ["--content", mine, "公开样例"]);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toMatch(/mobile-number[^]*138\*+[^]*在命令里加上 --send-personal/);
  expect(git(mine, "status", "--porcelain", ".")).toContain("b.md");
  const sent = await runCommand("submit", ["--content", mine, "公开样例", "--send-personal"]);
  expect(sent.stdout).toContain("已送到共用的仓库：提交 1 次。");
  expect(sent.stderr).toMatch(/还有这些提醒[^]*doubled-punctuation/);
  expect(sent.stderr).not.toContain("13800138000");
});

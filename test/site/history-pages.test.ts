import { execFileSync } from "node:child_process";
import { mkdir, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GitFolder } from "../support/git/git-folder.js";
import { contentOf } from "../support/site/site-files.js";
import { runHereFine } from "../support/run-here.js";

/** A site in three languages whose reports were changed; one change is withheld. */

const file = "reports/2024/a.md";
const report = (text: string, more = "") => `---
title: 样例 <b> 报告
index_number: 113307037368775858/2024-00001
agency: 样例乡
published: 2024-03-01
openness: 主动公开
${more}---
本文是样例。${text}
`;
const site =
  "name: 样例目录\npublisher: 样例乡\nurl: https://example.gov.cn\nlanguages: [zh-CN, en, zh-TW]\n";

let folder: GitFolder;

beforeAll(async () => {
  folder = new GitFolder();
  folder.write({
    "site.yaml": site,
    "agencies.yaml": "- { slug: yangli, name: 样例乡 }\n",
    "topics.yaml": "[]\n",
    [file]: report("办结率80%。"),
  });
  folder.commit("2024-03-01T10:00:00+0800", "样例：公开");
  folder.write({ [file]: report("办结率75%。<img src=x onerror=alert(1)>") });
  folder.commit("2024-04-01T10:00:00+0800", "样例：</p><script>alert(2)</script>");
  folder.write({ [file]: report("办结率75%。联系人样例甲，某街某号。") });
  folder.commit("2024-05-01T10:00:00+0800");
  folder.write({ [file]: report("办结率75%。", "status: 失效\n") });
  folder.commit("2024-06-01T10:00:00+0800");
  const withheld = folder.git("log", "-2", "--format=  %h: 含有个人信息，已经删除");
  folder.write({ "site.yaml": `${site}withheld_revisions:\n${withheld}` });
  folder.commit("2024-06-02T10:00:00+0800");
  await build(folder.root, "site");
});
afterAll(() => folder.remove());

async function build(
  root: string,
  out: string,
  environment: Record<string, string> = {},
  ...more: string[]
): Promise<string> {
  const options = ["--content", path.join(root, "content"), "--out", path.join(folder.root, out)];
  return (await runHereFine("build", [...options, ...more], { env: environment })).stderr;
}
const read = (page: string, out = "site") => readFile(path.join(folder.root, out, page), "utf8");

test("old texts and messages are text on the page, never markup", async () => {
  const page = await read("reports/2024/a/history/index.html");
  expect(page).toContain("&lt;img src=x onerror=alert(1)&gt;");
  expect(page).toContain("&lt;/p&gt;&lt;script&gt;alert(2)&lt;/script&gt;");
  expect(page).not.toMatch(/<img|<script>alert/);
  expect(page).toContain("<del");
  expect(page).toContain("<ins");
});

test("a withheld comparison shows the reason, and nothing of the change", async () => {
  const page = await read("reports/2024/a/history/index.html");
  expect(page.match(/这一次的对照不公开：含有个人信息，已经删除/g)).toHaveLength(2);
  for (const name of await readdir(path.join(folder.root, "site"), { recursive: true }))
    if (name.endsWith(".html")) expect(await read(name), name).not.toContain("样例甲");
});

test("the pages are in the site's languages", async () => {
  const english = await read("en/reports/2024/a/history/index.html");
  expect(english).toContain("Text changed");
  expect(english).toMatch(/<p class="diff__line" lang="zh-CN">/);
  expect(english).toContain("status changed from “In force” to “Expired”");
  expect(await read("zh-TW/changes/index.html")).toContain("變更記錄");
  expect(await read("en/changes/2024-06/index.html")).toContain("Changes in June 2024");
});

test("the same commit gives the same bytes in another clone, time zone and language", async () => {
  const clone = path.join(folder.root, "elsewhere/clone");
  execFileSync("git", ["clone", "--quiet", folder.root, clone]);
  await build(clone, "again", { TZ: "America/Los_Angeles", LANG: "zh_CN.GB18030", LC_ALL: "C" });
  const again = await contentOf(path.join(folder.root, "again"));
  expect(again).toEqual(await contentOf(path.join(folder.root, "site")));
});

test("a shallow clone is reported once by the build, and on each page; comparisons may be missing then", async () => {
  const clone = path.join(folder.root, "shallow");
  execFileSync("git", ["clone", "--quiet", "--depth=1", `file://${folder.root}`, clone]);
  const said = await build(clone, "from-shallow", {}, "--published", path.join(folder.root, "site"));
  expect(said.match(/修订记录不完整/g)).toHaveLength(1);
  expect(said).toContain("git fetch --unshallow");
  const page = await read("reports/2024/a/index.html", "from-shallow");
  expect(page).toContain("修订记录不完整：生成网站时只有最近一段 git 记录");
  expect(page).toContain("现存的记录从这次开始");
});

test("history: false leaves out all of it", async () => {
  const other = path.join(folder.root, "off");
  await mkdir(other);
  execFileSync("git", ["clone", "--quiet", folder.root, path.join(other, "clone")]);
  const off = new GitFolder(path.join(other, "clone"));
  off.write({ "site.yaml": `${site}history: false\n` });
  expect(await build(off.root, "without")).not.toContain("修订记录");
  expect(await read("reports/2024/a/index.html", "without")).not.toContain("修订记录");
  const files = await readdir(path.join(folder.root, "without"), { recursive: true });
  expect(files.filter((name) => /changes|history/.test(name))).toEqual([]);
});

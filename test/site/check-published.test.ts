import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { applyFixes, checkPublished, readAndCheck, writeFixes } from "../../scripts/check/index.js";
import { defaultMessages } from "../../scripts/i18n/index.js";
import { removeFolders, report } from "../support/check/check-folder.js";
import { openOffices, type Office, type Offices } from "../support/git/offices.js";

const a = "reports/2022/a.md";
let pristine: Offices;
let copy: Offices;
let office: Office;
beforeAll(async () => {
  pristine = await openOffices(["样例甲"], {
    [a]: report(1, { aliases: "/old/1/" }, "见[附表](a-表.csv)。"),
    "reports/2022/a-表.csv": "甲,乙\n",
    "reports/2022/d.md": report(2, { draft: "true" }),
  });
});
beforeEach(async () => {
  copy = await pristine.copy();
  [office] = copy.offices as [Office];
});
afterEach(() => copy.remove());
afterAll(async () => {
  await pristine.remove();
  await removeFolders();
});

const file = (name: string) => path.join(office.content, name);
const change = async (name: string, from: string, to: string) =>
  writeFile(file(name), (await readFile(file(name), "utf8")).replace(from, to));

test("a report that was deleted is an error with the remedies, and submit sends nothing", async () => {
  await rm(file(a));
  await rm(file("reports/2022/a-表.csv"));
  const [error, ...others] = await office.errors();
  expect(others).toEqual([]);
  expect(error).toMatchObject({ file: a, rule: "published-address" });
  expect(error?.message).toContain("/reports/2022/a/、/reports/2022/a/a-表.csv、/old/1/");
  expect(error?.hint).toMatch(
    /status: 废止[^]*aliases:[^]*git checkout [0-9a-f]{12} -- "content\/reports\/2022\/a\.md"/,
  );
  await expect(office.submit()).rejects.toThrow(/已经公开的网址会消失[^]*检查有 1 处错误，没有提交/);
  const command = /git (checkout .*)$/.exec(error?.hint ?? "")?.[1] ?? "";
  office.git(...command.replaceAll('"', "").split(" "));
  expect(await office.errors()).toEqual([]);
});

test("a draft may be deleted; a published report cannot become a draft", async () => {
  await rm(file("reports/2022/d.md"));
  expect(await office.errors()).toEqual([]);
  await change(a, "openness:", "draft: true\nopenness:");
  const [error, ...others] = await office.errors();
  expect(others).toEqual([]);
  expect(error).toMatchObject({ file: a, line: 6 });
  expect(error?.message).toContain("已经公开的报告不能改回草稿，网址会消失：/reports/2022/a/");
});

test("--fix names the old address of a renamed report, which then answers with its attachments", async () => {
  await mkdir(file("reports/2023"), { recursive: true });
  await change(a, "published: 2022-05-31", "published: 2023-05-31");
  await rename(file(a), file("reports/2023/b.md"));
  await rename(file("reports/2022/a-表.csv"), file("reports/2023/a-表.csv"));
  const { catalogue } = await readAndCheck(office.content, defaultMessages);
  if (!catalogue) throw new Error("the content cannot be read");
  const state = { repository: office.content, state: "files" } as const;
  const found = await checkPublished(catalogue, state, "content", defaultMessages);
  expect(found).toMatchObject([
    { file: "reports/2023/b.md", line: 7, paste: "aliases: [/old/1/, /reports/2022/a/]" },
  ]);
  writeFixes(applyFixes(found, office.content), office.content);
  expect(await readFile(file("reports/2023/b.md"), "utf8")).toContain(
    "\naliases: [/old/1/, /reports/2022/a/]\n",
  );
  expect(await office.errors()).toEqual([]);
  expect(await office.submit("改名")).toMatchObject({ sent: 1 });
});

test("a removed alias and a removed attachment are errors; other offices' new reports are not", async () => {
  await change(a, "aliases: /old/1/\n", "");
  await change(a, "见[附表](a-表.csv)。", "没有附表。");
  await rm(file("reports/2022/a-表.csv"));
  expect((await office.errors()).map(({ message }) => message)).toEqual([
    "公开过的旧网址从 aliases 里去掉了，会消失：/old/1/",
    "已经公开的附件会消失：/reports/2022/a/a-表.csv",
  ]);
});

test("a manifest of the last publication is compared, too", async () => {
  const { catalogue } = await readAndCheck(office.content, defaultMessages);
  if (!catalogue) throw new Error("the content cannot be read");
  const names = ["en/reports/2022/z/index.html", "reports/2022/a/index.html", "reports/2022/gone/index.html"];
  const files = [...names, "reports/2022/gone/index.md", "years/2022/index.html"].map((name) => {
    return { path: name, size: 1, sha256: "0".repeat(64) };
  });
  const manifest = { root: "0".repeat(64), files };
  const state = { repository: office.content, state: "files", manifest } as const;
  expect(await checkPublished(catalogue, state, "content", defaultMessages)).toMatchObject([
    { file: "reports/2022/gone.md", message: "已经公开的网址会消失：/reports/2022/gone/" },
  ]);
});

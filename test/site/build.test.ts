import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve, type Served } from "../support/browser/serve-folder.js";
import { runFine } from "../support/run-command.js";
import { runHere } from "../support/run-here.js";

let folder: string;
let served: Served;
let base: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-site-"));
  await runFine("build", site());
  served = await serve(path.join(folder, "site"));
  base = `${served.base}/gongkai`;
});
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

const site = () => ["--out", path.join(folder, "site/gongkai"), "--path-prefix", "/gongkai/"];
const page = (file: string) => readFile(path.join(folder, "site/gongkai", file), "utf8");

test("the report's page contains its metadata, and the year pages list it", async () => {
  const html = await page("reports/2022/fazhi-2018/index.html");
  for (const value of [
    "113307037368775858/2022-144431",
    "单位审核公开",
    "源东乡",
    "2022-05-31",
    "主动公开",
  ]) {
    expect(html).toContain(value);
  }
  expect(html).toContain("(一)强化组织领导。</h3><p>源东乡政府成立了");
  expect(html).not.toContain("扫一扫");
  for (const list of ["years/2022", "report-years/2018", "catalogue", "agencies/yuandong", "topics/fazhi"]) {
    expect(await page(`${list}/index.html`)).toContain('href="/gongkai/reports/2022/fazhi-2018/"');
  }
});

const queries: [string, number, string[]][] = [
  ["外聘政府法律顾问", 1, ["外聘政府法律顾问"]],
  ["治政府建", 1, ["治政府建"]],
  ["2022-144431", 1, ["2022-144431"]],
  ["源东乡 最多跑一次", 1, ["源东乡", "最多跑一次"]],
  ["２０１８年", 1, ["2018年"]],
  ["源", 1, ["源"]],
  ["组织领导源东乡政府", 0, []],
  ["法治治法", 0, []],
  ["。", 0, []],
];
test.each(queries)("searching for %s finds %i", async (query, count, marked) => {
  const tab = await served.browser.newPage();
  await tab.goto(`${base}/search/?q=${encodeURIComponent(query)}`);
  await tab.waitForSelector("#result-count[data-count]");
  expect(await tab.getAttribute("#result-count", "data-count")).toBe(String(count));
  expect(await tab.locator("#results a[data-result]").count()).toBe(count);
  const marks = await tab.locator("#results mark").allInnerTexts();
  for (const phrase of marks) expect(marked).toContain(phrase);
  expect(marks.length > 0).toBe(count > 0);
  await tab.close();
});

test("no page requests another host", async () => {
  const tab = await served.browser.newPage();
  const asked: string[] = [];
  tab.on("request", (request) => asked.push(new URL(request.url()).origin));
  for (const url of [
    "/",
    "/years/2022/",
    "/reports/2022/fazhi-2018/",
    "/search/?q=%E6%B3%95%E6%B2%BB",
    "/guide/",
  ]) {
    await tab.goto(base + url, { waitUntil: "networkidle" });
  }
  expect([...new Set(asked)]).toEqual([new URL(base).origin]);
  await tab.close();
});

test("without JavaScript a reader gets from home to the report", async () => {
  const context = await served.browser.newContext({ javaScriptEnabled: false });
  const tab = await context.newPage();
  await tab.goto(`${base}/`);
  await tab.locator("main a.title").first().click();
  expect(tab.url()).toBe(`${base}/reports/2022/fazhi-2018/`);
  await tab.goto(`${base}/search/`);
  expect(await tab.locator(".without-script a").count()).toBeGreaterThan(0);
  await context.close();
});

test("an invalid report stops the build with its position, without a stack trace, and the old site stays", async () => {
  const content = path.join(folder, "content");
  await cp("content", content, { recursive: true });
  const before = await page("index.html");
  await writeFile(path.join(content, "reports/2022/x.md"), "---js\n{}\n---\n");
  await writeFile(path.join(content, "x.11ty.js"), "process.exit(7)");
  const failed = await runHere("build", ["--content", content, ...site()]);
  expect(failed.code).toBe(1);
  expect(failed.stderr).toContain("reports/2022/x.md:1:1");
  expect(failed.stderr).toContain("x.11ty.js:1:1");
  expect(failed.stderr).not.toMatch(/\n\s+at /);
  expect(await page("index.html")).toBe(before);
  expect(before).toContain("fazhi-2018");
});

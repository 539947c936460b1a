import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startEditing, type EditServer } from "../support/editor/edit-server.js";
import { closeContexts, sharedChromium } from "../../scripts/dev/browser/chromium.js";
import { patience } from "../../scripts/dev/browser/open-site.js";
import { runCommand, runFine } from "../support/run-command.js";

let server: EditServer;
let browser: Browser;
let page: Page;
/** Hosts requested by the page, other than our own. */
const foreign: string[] = [];

beforeAll(async () => {
  server = await startEditing();
  browser = await sharedChromium();
  page = await browser.newPage({ locale: "zh-CN", viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(patience);
  page.on("request", (request) => {
    if (/^https?:/.test(request.url()) && new URL(request.url()).origin !== new URL(server.url).origin)
      foreign.push(request.url());
  });
});

afterAll(async () => {
  await closeContexts(browser);
  await server.close();
});

const seed = "content/reports/2022/fazhi-2018.md";
const inRepository = (file: string) => path.join(server.folder, file);

/** Saves the open form, and waits for the message that it was saved. */
async function publish(): Promise<void> {
  await page.getByRole("button", { name: "保存" }).first().click();
  await page.getByRole("menuitem", { name: "立即保存" }).click();
  await page.getByText("修改已保存").waitFor();
}

async function siteShows(url: string, words: string): Promise<void> {
  const shown = async () => (await fetch(new URL(url, server.url))).text();
  await expect.poll(shown, { interval: 500 }).toContain(words);
}

test("a changed summary is the only change in its file, and the site shows it", async () => {
  const before = await readFile(inRepository(seed), "utf8");
  await page.goto(server.url);
  expect(page.url()).not.toContain("key=");
  await page.getByRole("link", { name: "2022 年" }).click();
  await page.getByText("源东乡2018年法治政府建设工作情况汇报").click();
  await page.getByLabel("内容概述").fill("源东乡 2018 年推进法治政府建设的情况。");
  await publish();
  const after = await readFile(inRepository(seed), "utf8");
  const line = "summary: 源东乡 2018 年推进法治政府建设的情况。\n";
  expect(after).toContain(line);
  expect(after.replace(line, "")).toBe(before);
  expect(await server.git("log", "-1", "--format=%an <%ae> %s")).toBe(
    "样例编辑 <bianji@example.gov.cn> 修改《源东乡2018年法治政府建设工作情况汇报》\n",
  );
  await siteShows("/reports/2022/fazhi-2018/", "推进法治政府建设的情况");
  const link = page.getByRole("link", { name: "看网页" });
  expect(await link.getAttribute("href")).toBe(new URL("/reports/2022/fazhi-2018/", server.url).href);
});

test("a new report with an attachment is committed, passes the check, and is on the site", async () => {
  await page.goto(new URL("/admin/#/collections/reports-2022/new", server.url).href);
  const titleField = page.getByLabel("名称", { exact: true }).first();
  await expect.poll(() => titleField.inputValue()).toBe(""); // before that it is the previous form
  await titleField.fill("源东乡2021年政务公开工作总结");
  await page.getByLabel("索引号").first().fill("113307037368775858/2022-144432");
  await page.getByLabel("公开日期").fill("2022-06-01");
  await page.getByRole("button", { name: "新增附件" }).click();
  await page.getByRole("button", { name: "选择文件" }).click();
  const attachment = {
    name: "144432-附表.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("事项,件\n公开,3\n"),
  };
  await page.locator("input[type=file]").setInputFiles(attachment);
  await page.getByRole("button", { name: "用选中的文件" }).click();
  await page.getByLabel("正文").fill("## 一、开展情况\n\n全年公开三件。\n");
  await publish();
  const file = "content/reports/2022/yuandong-144432.md";
  expect(await readFile(inRepository(file), "utf8")).toBe(
    [
      "---",
      "title: 源东乡2021年政务公开工作总结",
      "index_number: 113307037368775858/2022-144432",
      "agency: 源东乡",
      "published: 2022-06-01",
      "openness: 主动公开",
      "attachments:",
      "  - file: 144432-附表.csv",
      "---",
      "",
      "## 一、开展情况",
      "",
      "全年公开三件。",
      "",
    ].join("\n"),
  );
  const committed = await server.git("show", "--name-only", "--format=%s", "-z", "HEAD");
  expect(committed.split(/[\0\n]+/).filter((part) => part !== "")).toEqual([
    "新增《源东乡2021年政务公开工作总结》",
    "content/reports/2022/144432-附表.csv",
    file,
  ]);
  expect(await server.git("status", "--porcelain", "content")).toBe("");
  await runFine("check", ["--content", inRepository("content")]);
  await siteShows("/reports/2022/yuandong-144432/", "144432-附表.csv");
});

test("a report that the check refuses is not written, and the page says what to fix", async () => {
  await page.goto(new URL("/admin/#/collections/reports-2022", server.url).href);
  await page.getByText("源东乡2018年法治政府建设工作情况汇报").click();
  const titleField = page.getByLabel("名称", { exact: true }).first();
  await expect.poll(() => titleField.inputValue()).toBe("源东乡2018年法治政府建设工作情况汇报"); // before that it is the previous form
  await page.getByLabel("索引号").first().fill("113307037368775859/2022-144431");
  await page.getByRole("button", { name: "保存" }).first().click();
  await page.getByRole("menuitem", { name: "立即保存" }).click();
  const message = page.getByRole("alert").filter({ hasText: "没有保存，请先改正" });
  await message.getByText("索引号：代码的校验位不对：末位应为 8，现为 9").waitFor();
  expect(await server.git("status", "--porcelain", "content")).toBe("");
  expect(await page.locator("body").innerText()).not.toMatch(/error|undefined/i);
  await message.getByRole("button", { name: "关闭" }).click();
  expect(await message.count()).toBe(0);
});

test("list and form fit on a phone", async () => {
  const phone = await browser.newPage({ locale: "zh-CN", viewport: { width: 390, height: 844 } });
  phone.setDefaultTimeout(patience);
  await phone.goto(server.url);
  const inside = () => phone.evaluate<boolean>("document.documentElement.scrollWidth <= innerWidth");
  await phone.getByRole("link", { name: "2022 年" }).click();
  await phone.getByText("源东乡2018年法治政府建设工作情况汇报").click({ trial: true });
  expect(await inside()).toBe(true);
  await phone.getByText("源东乡2018年法治政府建设工作情况汇报").click();
  await phone.getByLabel("内容概述").waitFor();
  expect(await inside()).toBe(true);
  await phone.close();
});

test("no other host was requested", () => {
  expect(foreign).toEqual([]);
});

/** Opens the form of a new report of 2022. */
async function openNew(): Promise<void> {
  await page.goto("about:blank"); // a form with changes would ask whether to leave it
  await page.goto(new URL("/admin/#/collections/reports-2022/new", server.url).href);
}

/** Waits for the index number that is proposed when the form opens with its only agency, and returns its serial. */
async function proposedSerial(): Promise<string> {
  const number = () => page.getByLabel("索引号").first().inputValue();
  await expect.poll(number).toMatch(/^113307037368775858\/2022-1444\d\d$/);
  const serial = (await number()).slice(-6);
  const earlier = await server.git(
    "grep",
    "-h",
    "--only-matching",
    "2022-1444[0-9][0-9]$",
    "--",
    "content/reports/2022",
  );
  expect(Number(serial)).toBe(
    Math.max(
      ...earlier
        .trim()
        .split("\n")
        .map((line) => Number(line.slice(-6))),
    ) + 1,
  );
  return serial;
}

test("a new report gets the next index number of its agency, and what the check finds is shown beside its fields", async () => {
  await openNew();
  await proposedSerial();
  await page.getByLabel("名称", { exact: true }).first().fill("样例2022年工作总结");
  await page.getByLabel("公开日期").fill("2022-07-01");
  await page.getByLabel("正文").fill("\n## 一、开展情况\n\n样例,,样例。\n");
  await publish();
  const beside = page.locator(".field-findings");
  await beside.filter({ hasText: "正文第 4 行" }).first().waitFor();
  await page.getByRole("status").filter({ hasText: "正文第 4 行" }).waitFor();
  await page.getByRole("status").getByRole("button", { name: "关闭" }).click();
  expect(await page.getByRole("button", { name: "附件", exact: true }).count()).toBe(0);
});

test("personal data is not saved without a reason, which becomes a waiver", async () => {
  await openNew();
  const serial = await proposedSerial();
  await page.getByLabel("名称", { exact: true }).first().fill("样例2022年联系人公告");
  await page.getByLabel("公开日期").fill("2022-07-02");
  await page.getByLabel("正文").fill("联系人样某，手机13800138000。\n");
  const save = async () => {
    await page.getByRole("button", { name: "保存" }).first().click();
    await page.getByRole("menuitem", { name: "立即保存" }).click();
  };
  const file = `content/reports/2022/yuandong-${serial}.md`;
  await save();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("手机号码").waitFor();
  await dialog.getByRole("button", { name: "仍要保存" }).click();
  expect(await dialog.count()).toBe(1); // a reason is needed
  await dialog.getByRole("button", { name: "回去改正" }).click();
  await page.locator("#failure").filter({ hasText: "没有保存" }).waitFor();
  await page.locator(".field-findings").filter({ hasText: "手机号码" }).waitFor();
  await expect(readFile(inRepository(file), "utf8")).rejects.toThrow("ENOENT");
  await save();
  await dialog.getByLabel("仍要保存，理由").fill("经本人同意公开");
  await dialog.getByRole("button", { name: "仍要保存" }).click();
  await page.getByText("修改已保存").waitFor();
  expect(await readFile(inRepository(file), "utf8")).toContain("waive:\n  mobile-number: 经本人同意公开\n");
});

test("after that, submit lists the findings of the saved files in the terminal", async () => {
  const remote = path.join(server.folder, "remote.git");
  await server.git("init", "--bare", "--quiet", "--initial-branch", "main", remote);
  await server.git("remote", "add", "origin", remote);
  const [root = ""] = (await server.git("rev-list", "--max-parents=0", "HEAD")).split("\n");
  await server.git("push", "--quiet", "origin", `${root}:refs/heads/main`);
  await server.git("fetch", "--quiet", "origin");
  await server.git("branch", "--quiet", "--set-upstream-to", "origin/main");
  const { code, stderr } = await runCommand("submit", ["--content", inRepository("content")]);
  expect(code, stderr).toBe(0);
  expect(stderr).toMatch(/reports\/2022\/yuandong-\d+\.md:\d+:\d+ {2}提醒 {2}punctuation/);
  expect(stderr).not.toContain("mobile-number");
});

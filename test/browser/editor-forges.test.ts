import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { startLocalServer, staticFiles } from "../../scripts/server/index.js";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { writeAdmin } from "../../scripts/editor/index.js";
import { openFolder } from "../support/editor/content-with-settings.js";
import { draftKept } from "../support/editor/kept-draft.js";
import { repository, startForge, token, type Forge, type ForgeName } from "../support/editor/forge.js";
import { closeContexts, sharedChromium } from "../../scripts/dev/browser/chromium.js";
import { patience } from "../../scripts/dev/browser/open-site.js";
import { defaultMessages } from "../../scripts/i18n/index.js";

const seed = "content/reports/2022/fazhi-2018.md";
const title = "源东乡2018年法治政府建设工作情况汇报";
let before: string;
let browser: Browser;
const started: { close: () => unknown }[] = [];

beforeAll(async () => {
  before = await readFile(seed, "utf8");
  browser = await sharedChromium();
});
afterAll(() => closeContexts(browser));
afterEach(async () => {
  for (const one of started.splice(0).reverse()) await one.close();
});

interface EditorStage {
  readonly forge: Forge;
  readonly page: Page;
  /** Origins requested by the page, other than those of the site and the git host. */
  readonly foreign: string[];
  readonly home: string;
}

/** Opens a published /admin/ on one host; the git host named in site.yaml is another. */
async function open(name: ForgeName): Promise<EditorStage> {
  const forge = await startForge(name, new Map([[seed, before]]));
  started.push(forge);
  const folder = await mkdtemp(path.join(tmpdir(), "gongkai-forge-"));
  started.push({ close: () => rm(folder, { recursive: true }) });
  const yaml = `admin:\n  forge: ${name}\n  repository: ${repository}\n  url: ${forge.url}\n`;
  const { catalogue } = await openFolder(folder, yaml);
  if (!catalogue) throw new Error("the content cannot be read");
  await writeAdmin(catalogue, path.join(folder, "site"), defaultMessages);
  const server = await startLocalServer(staticFiles(path.join(folder, "site")));
  started.push(server);
  const origin = server.base;
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1280, height: 900 } });
  started.push(context);
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const foreign: string[] = [];
  page.on("request", (request) => {
    const asked = new URL(request.url());
    if (/^https?:$/.test(asked.protocol) && ![origin, forge.url].includes(asked.origin))
      foreign.push(request.url());
  });
  const home = `${origin}/admin/`;
  await page.goto(home);
  return { forge, page, foreign, home };
}

async function signIn(page: Page, given = token): Promise<void> {
  await page.getByLabel("访问令牌").fill(given);
  await page.getByRole("button", { name: "登录" }).click();
}

async function openReport(page: Page): Promise<void> {
  await page.getByRole("link", { name: "2022 年" }).click();
  await page.getByText(title).click();
  await page.getByLabel("内容概述").waitFor();
}

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "保存" }).first().click();
  await page.getByRole("menuitem", { name: "立即保存" }).click();
}

describe.each<ForgeName>(["github", "gitea", "gitlab"])("%s", (name) => {
  test("a changed summary makes a commit that changes one line, a new report a commit with its attachment", async () => {
    const { forge, page, foreign, home } = await open(name);
    await signIn(page);
    await openReport(page);
    await page.getByLabel("内容概述").fill("样例概述。");
    await save(page);
    await page.getByText("修改已保存").waitFor();
    expect(forge.files.get(seed)).toBe(before.replace("genre: 报告\n", "genre: 报告\nsummary: 样例概述。\n"));
    expect(forge.commits).toEqual([`修改报告：${seed}`]);

    await page.goto(`${home}#/collections/reports-2022/new`);
    const titleField = page.getByLabel("名称", { exact: true }).first();
    await expect.poll(() => titleField.inputValue()).toBe(""); // before that it is the form of the previous report
    await titleField.fill("样例报告");
    await page.getByLabel("索引号").first().fill("113307037368775858/2022-144432");
    await page.getByLabel("公开日期").fill("2022-06-01");
    await page.getByRole("button", { name: "新增附件" }).click();
    await page.getByRole("button", { name: "选择文件" }).click();
    const attachment = { name: "144432-表.csv", mimeType: "text/csv", buffer: Buffer.from("甲,乙\n") };
    await page.locator("input[type=file]").setInputFiles(attachment);
    await page.getByRole("button", { name: "用选中的文件" }).click();
    await page.getByLabel("正文").fill("样例正文。");
    await save(page);
    await page.getByText("修改已保存").waitFor();
    expect(forge.files.get("content/reports/2022/yuandong-144432.md")).toContain("title: 样例报告\n");
    expect(forge.files.get("content/reports/2022/144432-表.csv")).toBe("甲,乙\n");
    expect(forge.commits).toHaveLength(2);
    expect(foreign).toEqual([]);
  });

  test("a wrong token is explained, and so is a conflict with another person's change", async () => {
    const { forge, page } = await open(name);
    await signIn(page, "cuo");
    await page.locator("form").getByText("平台不认这个访问令牌").waitFor();
    await signIn(page);
    await openReport(page);
    await page.getByLabel("内容概述").fill("样例概述。");
    forge.files.set(seed, `${before}别人的改动。\n`);
    await save(page);
    await page.getByRole("alert").getByText("别人刚刚也改了").waitFor();
    expect(forge.files.get(seed)).toBe(`${before}别人的改动。\n`);
    expect(forge.commits).toEqual([]);
  });

  test("a stored draft does not overwrite what somebody else has changed since", async () => {
    const { forge, page, home } = await open(name);
    await signIn(page);
    await openReport(page);
    await page.getByLabel("内容概述").fill("过时的概述。");
    await draftKept(page, "fazhi-2018", "过时的概述。");
    const later = await page.context().newPage();
    await page.close(); // as after a crash
    later.on("dialog", (dialog) => void dialog.accept());
    forge.files.set(seed, `${before}别人的改动。\n`);
    await later.goto(`${home}#/collections/reports-2022/entries/fazhi-2018`);
    await expect.poll(() => later.getByLabel("内容概述").inputValue()).toBe("过时的概述。");
    await save(later);
    await later.getByRole("alert").getByText("别人刚刚也改了").waitFor();
    expect(forge.files.get(seed)).toBe(`${before}别人的改动。\n`);
    expect(forge.commits).toEqual([]);
  });
});

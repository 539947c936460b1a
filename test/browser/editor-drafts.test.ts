import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, BrowserContext, Page, Route } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { draftKept } from "../support/editor/kept-draft.js";
import { startEditing, type EditServer } from "../support/editor/edit-server.js";
import { closeContexts, sharedChromium } from "../../scripts/dev/browser/chromium.js";
import { patience } from "../../scripts/dev/browser/open-site.js";

const seed = "content/reports/2022/fazhi-2018.md";
let server: EditServer;
let browser: Browser;
let context: BrowserContext;
let file: string;

beforeAll(async () => {
  server = await startEditing();
  file = path.join(server.folder, seed);
  browser = await sharedChromium();
});
afterAll(async () => {
  await closeContexts(browser);
  await server.close();
});
beforeEach(async () => {
  context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  await page.goto(server.url); // the key becomes a cookie
  await page.close();
});
afterEach(() => context.close());

/** Opens a page with the report's form, or another form; it accepts every confirmation dialog. */
async function open(prepare?: (page: Page) => Promise<void>, position = "entries/fazhi-2018"): Promise<Page> {
  const page = await context.newPage();
  page.on("dialog", (dialog) => void dialog.accept());
  await prepare?.(page);
  await page.goto(new URL(`/admin/#/collections/reports-2022/${position}`, server.url).href);
  return page;
}

const summary = (page: Page) => page.getByLabel("内容概述");
const filled = (page: Page) => expect.poll(() => page.getByLabel("索引号").first().inputValue()).not.toBe("");

/** Changes the summary, and closes the page when the browser has stored the draft, as after a crash. */
async function leaveDraft(words: string): Promise<void> {
  const page = await open();
  await filled(page);
  await summary(page).fill(words);
  await draftKept(page, "fazhi-2018", words);
  await page.close();
}

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "保存" }).first().click();
  await page.getByRole("menuitem", { name: "立即保存" }).click();
}

async function colleagueWrites(): Promise<void> {
  const before = await readFile(file, "utf8");
  await writeFile(file, `${before}\n同事补的一句。\n`);
  await server.git("commit", "--quiet", "--all", "--message", "同事的修改");
}

/** Holds requests for one action before they reach the server, until they are released. */
class HeldBack {
  readonly #held: Route[] = [];
  #go = false;

  constructor(private readonly action: string) {}

  async hold(page: Page): Promise<void> {
    await page.route("**/admin/api", async (route) => {
      const asked = route.request().postData()?.includes(`"${this.action}"`) === true;
      if (asked && !this.#go) this.#held.push(route);
      else await route.continue();
    });
  }

  /** Waits until a request is held. */
  async asked(): Promise<void> {
    await expect.poll(() => this.#held.length).toBe(1);
  }

  async letGo(): Promise<void> {
    this.#go = true;
    for (const route of this.#held.splice(0)) await route.continue();
  }
}

test("a draft is offered after the form was filled, and saved with later changes", async () => {
  await leaveDraft("写到一半的概述。");
  const loading = new HeldBack("getEntry");
  let asked = 0;
  const page = await open(async (opened) => {
    opened.on("dialog", () => (asked += 1));
    await loading.hold(opened);
  });
  await loading.asked();
  await page.waitForTimeout(1000); // if the draft were offered before the form is filled, it would be by now
  expect(asked).toBe(0);
  await loading.letGo();
  await expect.poll(() => summary(page).inputValue()).toBe("写到一半的概述。");
  await save(page);
  await page.getByText("修改已保存").waitFor();
  expect(await readFile(file, "utf8")).toContain("summary: 写到一半的概述。\n");
  await summary(page).fill("写完的概述。");
  await save(page);
  await expect.poll(() => readFile(file, "utf8")).toContain("summary: 写完的概述。\n");
});

test("a draft does not overwrite what somebody else has changed since", async () => {
  await leaveDraft("过时的概述。");
  await colleagueWrites();
  const theirs = await readFile(file, "utf8");
  const page = await open();
  await expect.poll(() => summary(page).inputValue()).toBe("过时的概述。");
  await save(page);
  await page.getByRole("alert").getByText("被别处改过").waitFor();
  expect(await readFile(file, "utf8")).toBe(theirs);
});

test("a list read after the form was filled does not become the base of the draft", async () => {
  const listing = new HeldBack("entriesByFolder");
  const page = await open((opened) => listing.hold(opened));
  await filled(page);
  await listing.asked();
  await colleagueWrites();
  const theirs = await readFile(file, "utf8");
  const listed = page.waitForResponse((response) =>
    Boolean(response.request().postData()?.includes('"entriesByFolder"')),
  );
  await listing.letGo();
  await (await listed).finished();
  await summary(page).fill("另一份概述。");
  await save(page);
  await page.getByRole("alert").getByText("被别处改过").waitFor();
  expect(await readFile(file, "utf8")).toBe(theirs);
});

test("the draft of a new report is offered, and saved as a new file", async () => {
  const titleField = (page: Page) => page.getByLabel("名称", { exact: true }).first();
  const page = await open(undefined, "new");
  await page.getByText("主动公开", { exact: true }).waitFor(); // initial values of a new form
  await titleField(page).fill("源东乡2021年政务公开工作总结");
  await page.getByLabel("索引号").first().fill("113307037368775858/2022-144432");
  await page.getByLabel("公开日期").fill("2022-06-01");
  await page.getByLabel("正文").fill("全年公开三件。");
  await draftKept(page, undefined, "全年公开三件。");
  await page.close();
  const later = await open(undefined, "new");
  await expect.poll(() => titleField(later).inputValue()).toBe("源东乡2021年政务公开工作总结");
  await save(later);
  await later.getByText("修改已保存").waitFor();
  const saved = await readFile(path.join(server.folder, "content/reports/2022/yuandong-144432.md"), "utf8");
  expect(saved).toContain("全年公开三件。");
});

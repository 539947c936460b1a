import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { countyContent, countyPast } from "../../scripts/dev/samples/index.js";
import { openSite, type TestSite } from "../../scripts/dev/browser/open-site.js";
import { defaultMessages } from "../../scripts/i18n/index.js";
import { readDocx } from "../../scripts/import/formats/docx/read-docx.js";

/** A report on a phone: where its text starts, its contents, settings, reading aloud, and the Word document. */

let site: TestSite;
let page: Page;
const url = "/reports/2024/fazhi-dongyuan/";
const phone = { viewport: { width: 390, height: 844 } };

beforeAll(async () => {
  site = await openSite(countyContent(), countyPast());
});
afterAll(() => site.close());
afterEach(() => page.context().close());

/** Replaces the title by the longest that the schema allows. */
const longestTitle = `(() => {
  const title = document.querySelector(".report__title");
  title.classList.add("report__title--longest");
  title.textContent = "样例县人民政府办公室关于印发重点任务分工方案的通知".repeat(9).slice(0, 200);
})()`;

/** Pixels from the page's top to the bottom of the first line of its first paragraph. */
const firstLine = `(() => {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector(".prose p"));
  return range.getClientRects()[0].bottom + scrollY;
})()`;

test("the first sentence is in the first screen, also below the longest title and in large print", async () => {
  page = await site.open(phone);
  await page.goto(site.base + url);
  expect(await page.evaluate(firstLine)).toBeLessThan(700);
  await page.evaluate(longestTitle);
  expect(await page.evaluate(firstLine)).toBeLessThan(700);
  await page.getByRole("button", { name: "大字版" }).click();
  expect(await page.evaluate(firstLine)).toBeLessThan(1000);
  await page.getByRole("button", { name: "栏目" }).click();
  expect(await page.isVisible(".site-menu__link")).toBe(true);
});

test("what is folded above the text is unfolded by its line, and by links from elsewhere", async () => {
  page = await site.open(phone);
  await page.goto(site.base + url);
  expect(await page.isVisible("#about")).toBe(false);
  await page.locator(".about > summary").click();
  expect(await page.innerText("#about")).toContain("主动公开");
  await page.locator(".about > summary").click();
  await page.goto(`${site.base}${url}#about`);
  expect(await page.isVisible("#about")).toBe(true);
  await page.locator(".report-tools-fold > summary").click();
  expect(await page.isVisible("[data-docx]")).toBe(true);
});

test("the contents stay in the window, name the section being read, and close after a choice", async () => {
  page = await site.open(phone);
  await page.goto(site.base + url);
  await page.evaluate("document.getElementById('s3').scrollIntoView()");
  await expect.poll(() => page.innerText(".contents__current")).toBe("三、存在的问题和下一步打算");
  const summary = page.locator(".contents--folded > summary");
  const box = await summary.boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect(box?.y).toBeLessThan(100);
  await summary.click();
  await page.locator(".contents--folded a[href='#s2']").click();
  await expect.poll(() => page.innerText(".contents__current")).toBe("二、重点工作");
  expect(await page.locator(".contents--folded[open]").count()).toBe(0);
  // The heading is below the line of the contents, not behind it.
  expect((await page.locator("#s2").boundingBox())?.y).toBeGreaterThan(
    (await summary.boundingBox())?.y ?? 844,
  );
});

test("text size and colours are chosen above the text, and kept for the next page before it is drawn", async () => {
  page = await site.open(phone);
  await page.goto(site.base + url);
  await page.getByRole("link", { name: "字号与配色" }).click();
  await page.getByRole("radio", { name: "最大（200%）" }).check();
  await page.getByRole("radio", { name: "黑底黄字" }).check();
  await page.getByRole("checkbox", { name: "阅读线" }).check();
  await page.waitForSelector(".reading-line", { state: "attached" });
  await page.keyboard.press("Escape");
  expect(await page.evaluate("document.activeElement.textContent")).toBe("字号与配色");
  await page.addInitScript(`
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      window.whenBodyCame = { ...document.documentElement.dataset };
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  `);
  await page.goto(`${site.base}/`);
  expect(await page.evaluate("window.whenBodyCame")).toMatchObject({ size: "200", scheme: "contrast" });
  const style = "getComputedStyle(document.body)";
  expect(await page.evaluate(`[parseFloat(${style}.fontSize), ${style}.color]`)).toEqual([
    34,
    "rgb(255, 255, 0)",
  ]);
});

/** A voice that speaks when it is asked to: `window.said` holds the sentences, `window.finish()` ends one. */
const voice = `
  window.said = [];
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.defineProperty(window, "speechSynthesis", { value: {
    getVoices: () => [],
    cancel() { window.current = undefined; },
    speak(utterance) { window.current = utterance; window.said.push(utterance.text); utterance.onstart(); },
  } });
  window.finish = () => window.current.onend();
`;

test("a report is read aloud paragraph by paragraph, with a pause", async () => {
  page = await site.open(phone);
  await page.addInitScript(voice);
  await page.goto(site.base + url);
  await page.getByRole("button", { name: "朗读" }).click();
  const marked = () => page.locator(".spoken").allInnerTexts();
  await expect.poll(marked).toEqual(["样例县东源乡人民政府2023年度法治政府建设工作报告"]);
  await page.evaluate("window.finish()");
  expect((await marked())[0]).toMatch(/^本文是样例/);
  await page.getByRole("button", { name: "暂停" }).click();
  expect(await page.evaluate("window.current")).toBeUndefined();
  await page.getByRole("button", { name: "继续" }).click();
  const said = await page.evaluate<string[]>("window.said");
  expect(said.at(-1)).toBe(said.at(-2));
  await page.getByRole("button", { name: "下一段" }).click();
  expect(await marked()).toEqual(["一、主要做法和成效"]);
  await page.getByRole("button", { name: "停止" }).click();
  expect(await marked()).toEqual([]);
});

test("a browser that cannot speak offers no reading aloud", async () => {
  page = await site.open(phone);
  await page.addInitScript("delete window.speechSynthesis; delete Window.prototype.speechSynthesis");
  await page.goto(site.base + url);
  expect(await page.evaluate("'speechSynthesis' in window")).toBe(false);
  expect(await page.isVisible("#read-aloud")).toBe(false);
});

test("a Word document is made when it is asked for, and holds the text of the page", async () => {
  page = await site.open();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(site.base + url);
  expect(asked.filter((address) => address.includes("docx"))).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "下载 Word（公文格式）" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("样例县东源乡人民政府2023年度法治政府建设工作报告.docx");
  const { blocks } = readDocx(await readFile(await download.path()), defaultMessages);
  const words = (text: string) => text.replace(/\s/g, "");
  const made = words(JSON.stringify(blocks));
  const paragraphs = await page.locator(".prose > p:not(.known-fault), .prose h2, .prose td").allInnerTexts();
  expect(paragraphs.length).toBeGreaterThan(10);
  expect(made).not.toContain("CSV"); // a tool of the page
  for (const paragraph of paragraphs) expect(made).toContain(words(paragraph).replace(/\[\d+\]/g, ""));
});

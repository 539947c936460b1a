import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { countyContent, countyPast } from "../../scripts/dev/samples/index.js";
import { launchChromium } from "../../scripts/dev/browser/chromium.js";
import { patience } from "../../scripts/dev/browser/open-site.js";
import { openSite, openWhole, type TestSite } from "../../scripts/dev/browser/open-site.js";

/** What a reader can do with the keyboard alone. */

let site: TestSite;
let page: Page;

beforeAll(async () => {
  site = await openSite(countyContent(), countyPast());
});
afterAll(() => site.close());
beforeEach(async () => {
  page = await site.open({ viewport: { width: 1280, height: 900 } });
});
afterEach(() => page.context().close());

/** Presses Tab until the focused element matches. */
async function tabTo(selector: string): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
  }
  throw new Error(`Tab never reaches ${selector}`);
}

test("from home to a report by search", async () => {
  await page.goto(`${site.base}/`);
  await page.keyboard.press("/");
  await page.keyboard.type("森林防火");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#result-count[data-count]"); // the hits are in their final order
  await page.keyboard.press("/");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/reports/2022/yingji-tongzhi/**");
});

test("from home to a report by year, with a working skip link", async () => {
  await page.goto(`${site.base}/`);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await page.evaluate("document.activeElement.id")).toBe("main");
  await tabTo("a[href$='/years/2021/']");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/years/2021/");
  await tabTo("a.title");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/reports/2021/**");
});

test("large print is turned on, is active on the next page before anything is drawn, and is turned off", async () => {
  await page.goto(`${site.base}/`);
  const sizeOf = () => page.evaluate<number>("parseFloat(getComputedStyle(document.body).fontSize)");
  const normal = await sizeOf();
  await tabTo("button[data-setting=large]");
  await page.keyboard.press("Space");
  expect(await sizeOf()).toBeCloseTo(normal * 1.5);
  await page.addInitScript(`
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      window.whenBodyCame = document.documentElement.hasAttribute("data-large");
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  `);
  await tabTo("a[href$='/guide/']");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/guide/");
  expect(await page.evaluate("window.whenBodyCame")).toBe(true);
  expect(await page.getAttribute("button[data-setting=large]", "aria-pressed")).toBe("true");
  await tabTo("button[data-setting=large]");
  await page.keyboard.press("Enter");
  await page.reload();
  expect(await sizeOf()).toBe(normal);
});

test("without JavaScript the switch leads to a page that explains how to enlarge", async () => {
  const plain = await site.open({ javaScriptEnabled: false });
  await plain.goto(`${site.base}/`);
  await plain.getByRole("link", { name: "大字版", exact: true }).click();
  await plain.waitForURL("**/reading/");
  expect(await plain.isVisible("text=按加号键放大")).toBe(true);
  expect(await plain.isVisible("input[data-setting]")).toBe(false);
  await plain.context().close();
});

test("the key / can be disabled", async () => {
  await page.goto(`${site.base}/reading/`);
  await tabTo("#setting-shortcut");
  await page.keyboard.press("Space");
  await page.goto(`${site.base}/`);
  await page.keyboard.press("/");
  expect(await page.evaluate("document.activeElement.tagName")).toBe("BODY");
  expect(await page.getAttribute("#home-search-words", "aria-keyshortcuts")).toBeNull();
});

test("the link of a paragraph is copied, and so is the citation with the current day", async () => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const address = `${site.base}/reports/2024/fazhi-dongyuan/`;
  await page.goto(address);
  await tabTo(".anchor[href='#p3']");
  await page.keyboard.press("Enter");
  const clipboard = () => page.evaluate("navigator.clipboard.readText()");
  await expect.poll(clipboard).toBe(`${address}#p3`);
  expect(page.url()).toBe(`${address}#p3`);
  await tabTo("button[data-copy=cite-standard]");
  await page.keyboard.press("Enter");
  await expect
    .poll(clipboard)
    .toMatch(/^样例县东源乡人民政府\. .*\[R\/OL\]\. \(2024-\d\d-\d\d\)\[\d{4}-\d\d-\d\d\]\. https:\S+\.$/);
});

test("the table of contents highlights the section being read", async () => {
  await page.goto(`${site.base}/reports/2024/fazhi-dongyuan/`);
  const current = () => page.locator(".contents--side [aria-current]").allInnerTexts();
  await expect.poll(current).toEqual(["一、主要做法和成效"]);
  await page.evaluate("document.getElementById('s3').scrollIntoView({ block: 'start' })");
  await expect.poll(current).toEqual(["三、存在的问题和下一步打算"]);
});

test("a report is printed as a document: metadata, text, address and page numbers, without menus and tools", async () => {
  await page.goto(`${site.base}/reports/2024/fazhi-dongyuan/`);
  const pdf = await getDocument({
    data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })),
    verbosity: 0,
  }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    texts.push(items.map((item) => ("str" in item ? item.str : "")).join(""));
  }
  // Chromium writes some characters as the radicals that look like them.
  const text = texts.join("").replace(/\s+/g, "").normalize("NFKC");
  const address = "https://www.yangli.example/gongkai/reports/2024/fazhi-dongyuan/";
  for (const part of ["索引号", "2024-00080", "一、主要做法和成效", "原文如此", address, "用手机打开"]) {
    expect(text).toContain(part);
  }
  expect(text).toContain("—1—");
  for (const part of ["打印或存为", "大字版", "上一份", "复制", "全部目录"]) expect(text).not.toContain(part);
});

test("a picture among the attachments can be viewed on the page, and is not loaded before", async () => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(request.url()));
  await openWhole(page, `${site.base}/reports/2024/fazhi-office/`);
  expect(fetched.filter((url) => url.endsWith("tuli.gif"))).toEqual([]);
  await tabTo(".attachments__preview summary");
  await page.keyboard.press("Enter");
  const width = () => page.evaluate<number>("document.querySelector('.attachments__media').naturalWidth");
  await expect.poll(width).toBe(1);
  expect(await page.locator(".attachments__preview").count()).toBe(2); // of four
});

test("an attached PDF can be viewed on the page, and is not loaded before", async () => {
  // The headless shell shows no PDF files.
  const whole = await launchChromium("whole");
  await page.context().close();
  page = await whole.newPage({ locale: "zh-CN", reducedMotion: "reduce" });
  page.setDefaultTimeout(patience);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("fubiao.pdf")) asked.push(request.url());
  });
  const refused: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") refused.push(message.text());
  });
  await openWhole(page, `${site.base}/reports/2024/fazhi-office/`);
  await page.locator(".with-pdf").scrollIntoViewIfNeeded();
  expect(asked).toEqual([]);
  await tabTo(".with-pdf > summary");
  await page.keyboard.press("Enter");
  await expect.poll(() => asked.length).toBeGreaterThan(0); // the browser's viewer may read it again
  await page.waitForLoadState("networkidle");
  expect(new Set(asked).size).toBe(1);
  expect(refused).toEqual([]);
  await whole.close();
});

test("a browser without a PDF viewer offers no preview", async () => {
  await page.addInitScript("Object.defineProperty(navigator, 'pdfViewerEnabled', { value: false })");
  await page.goto(`${site.base}/reports/2024/fazhi-office/`);
  await page.getByRole("link", { name: "样例附表" }).waitFor();
  expect(await page.locator(".with-pdf").isVisible()).toBe(false);
});

import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sequence } from "../../scripts/dev/samples/index.js";
import { launchChromium } from "../../scripts/dev/browser/chromium.js";
import { patience } from "../../scripts/dev/browser/open-site.js";
import { buildFor, Publisher } from "../support/browser/publishers.js";

/** A page that is open while its site is published again, or while its host sends other files than were published. */

const publisher = new Publisher();
let folder: string;
let browser: Browser;

/** Text of so many different pairs that the index has several files of postings: a page that is open has not read all. */
const next = sequence(1);
const filler = () => Array.from({ length: 8000 }, () => String.fromCharCode(0x4e00 + next(0x5000))).join("");

const site = "name: 样例目录\npublisher: 山乡\nurl: https://example.gov.cn\noffline: true\n";
const contentOf = (reports: number, word: string): Record<string, string> => ({
  "site.yaml": site,
  "agencies.yaml": "- { slug: shan, name: 山乡 }\n",
  "topics.yaml": "[]\n",
  ...Object.fromEntries(
    Array.from({ length: reports }, (_, serial) => [
      `reports/2022/r${serial}.md`,
      `---\ntitle: ${word}报告${serial}\nindex_number: 113307037368775858/2022-${serial}\nagency: 山乡\npublished: 2022-03-05\nopenness: 主动公开\n---\n样例文字。${word}工作有序推进。\n\n${filler()}\n`,
    ]),
  ),
});

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-deployment-"));
  await publisher.start();
  await buildFor(publisher, path.join(folder, "first"), contentOf(3, "法治"));
  await buildFor(publisher, path.join(folder, "second"), contentOf(5, "政务"));
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await publisher.stop();
  await rm(folder, { recursive: true });
});

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  publisher.publish(path.join(folder, "first/site"));
  await publisher.repair();
  const context = await browser.newContext({ locale: "zh-CN", reducedMotion: "reduce", ...options });
  context.setDefaultTimeout(patience);
  return context.newPage();
}

const shows = (page: Page, count: number) => page.waitForSelector(`#result-count[data-count="${count}"]`);

async function ask(page: Page, words: string): Promise<void> {
  await page.fill("#search-box-words", words);
  await page.keyboard.press("Enter");
}

test("an open search page answers from the index of a publication that came after", async () => {
  const page = await open({ serviceWorkers: "block" });
  await page.goto(`${publisher.url}search/?q=样例文字`);
  await shows(page, 3);
  publisher.publish(path.join(folder, "second/site"));
  await ask(page, "工作有序");
  await shows(page, 5);
  expect(await page.locator("#search-failure").isVisible()).toBe(false);
  expect(await page.locator("#results a[data-result]").first().innerText()).toContain("政务报告");
  await page.context().close();
});

test("suggestions on an open page come from the index of a publication that came after", async () => {
  const page = await open({ serviceWorkers: "block" });
  await page.goto(`${publisher.url}search/`);
  await page.locator("#search-box-words").pressSequentially("法治报告");
  await page.getByRole("option").filter({ hasText: "法治报告0" }).waitFor();
  publisher.publish(path.join(folder, "second/site"));
  await page.fill("#search-box-words", "");
  await page.locator("#search-box-words").pressSequentially("政务报告");
  await page.getByRole("option").filter({ hasText: "政务报告4" }).waitFor();
  await page.context().close();
});

test("a page that a firewall sends in the place of index files is not kept, and search recovers with the host", async () => {
  const page = await open();
  const index = path.join(folder, "first/site/search-index");
  const files = (await readdir(index, { recursive: true })).filter((file) => /[/.](?:bin|txt)$/.test(file));
  expect(files.length).toBeGreaterThan(2);
  const wall = "<html><title>安全验证</title></html>";
  publisher.tampered = Object.fromEntries(files.map((file) => [`/search-index/${file}`, wall]));
  await page.goto(publisher.url);
  await page.evaluate("navigator.serviceWorker.ready");
  await page.goto(`${publisher.url}search/?q=样例文字`);
  await page.locator("#search-failure").getByRole("button").waitFor();
  await publisher.repair();
  await page.locator("#search-failure").getByRole("button").click();
  await shows(page, 3);
  await page.context().setOffline(true);
  await page.reload();
  await shows(page, 3);
  await page.context().close();
});

test("a page that a firewall sends in the place of a report does not take the place of the one that is kept", async () => {
  const page = await open();
  const report = `${publisher.url}reports/2022/r0/`;
  await page.goto(publisher.url);
  await page.evaluate("navigator.serviceWorker.ready");
  await page.goto(report);
  const isKept = `caches.match(${JSON.stringify(report)}).then((found) => found !== undefined)`;
  await expect.poll(() => page.evaluate(isKept)).toBe(true);
  publisher.tampered = { "/reports/2022/r0/": "<html><meta charset=utf-8><title>安全验证</title><p>请稍候" };
  await page.reload();
  expect(await page.title()).toBe("安全验证"); // a reader may have to answer it
  await page.context().setOffline(true);
  await page.reload();
  expect(await page.innerText("h1")).toContain("法治报告0");
  await page.context().close();
});

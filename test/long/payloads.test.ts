import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import type { Page } from "playwright-core";
import readXlsx from "read-excel-file/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve, type Served } from "../support/browser/serve-folder.js";
import { drawn } from "../support/long-sample.js";
import { buildSite, writeFiles } from "../support/site/build-command.js";
import { formulas, payloadContent, payloads } from "../support/site/payload-content.js";

/** In `npm test` two and some others, in `npm run test:long` all of them. */
const tried = [...new Set([...payloads.slice(0, 3), ...drawn("payloads", payloads)])];
let folder: string;
let site: string;
let files: string[];
let served: Served;
let page: Page;
/** Payloads that ran, with the address of the page. */
const ran: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-payloads-"));
  site = path.join(folder, "site");
  await writeFiles(path.join(folder, "content"), payloadContent(tried));
  await buildSite(path.join(folder, "content"), site);
  const all = await readdir(site, { recursive: true, withFileTypes: true });
  files = all
    .filter((entry) => entry.isFile())
    .map((entry) => path.posix.join(path.relative(site, entry.parentPath), entry.name));
  served = await serve(site);
  // Without the pages' own policy, which would block much of it: the HTML has to be harmless by itself.
  const context = await served.browser.newContext({ locale: "zh-CN", bypassCSP: true });
  await context.exposeFunction("__ran", (address: string) => void ran.push(address));
  // Reports from every frame of every page when the mark is set.
  await context.addInitScript(
    'Object.defineProperty(window, "__xss", { set() { window.__ran(location.href); }, get() { return 0; } });',
  );
  context.on("page", (tab) =>
    tab.on("dialog", (dialog) => {
      ran.push(`${tab.url()} ${dialog.message()}`);
      void dialog.dismiss();
    }),
  );
  page = await context.newPage();
});
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

const below = (...kinds: readonly string[]) => files.filter((file) => kinds.includes(path.extname(file)));
const address = (file: string) => `${served.base}/${file.split("/").map(encodeURIComponent).join("/")}`;

/** Returns attributes that run code, and link targets that are not addresses, anywhere in the page. */
const dangers = `(() => {
  const found = [];
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name) || name === "srcdoc") found.push(element.outerHTML.slice(0, 200));
      if (/^(?:href|src|action|formaction|data|xlink:href)$/i.test(name)
        && !/^(?:https?|mailto):$/.test(new URL(value, document.baseURI).protocol)) found.push(value.slice(0, 200));
    }
    if (element.localName === "script" && !element.src
      && !/^application\\/(?:ld\\+)?json$/.test(element.type)) found.push(element.outerHTML.slice(0, 200));
  }
  return found;
})()`;

test("there are forty payloads, and each that is tried is in every field", () => {
  expect(new Set(payloads).size).toBe(40);
  const reports = below(".html").filter((file) => file.startsWith("reports/"));
  expect(reports).toHaveLength(tried.length + formulas.length);
});

test("the detection works: a page with such a script is reported", async () => {
  await page.goto(`${served.base}/`);
  await page.evaluate("document.body.innerHTML = '<img src=x onerror=window.__xss=1>'");
  await expect.poll(() => ran, { timeout: 60_000 }).toEqual([`${served.base}/`]); // the machine may be busy
  ran.length = 0;
  expect(await page.evaluate(dangers)).toEqual(['<img src="x" onerror="window.__xss=1">']);
});

test("no page runs any", async () => {
  for (const file of below(".html")) {
    await page.goto(address(file));
    const payload = tried[Number(/^reports\/2022\/r(\d+)\//.exec(file)?.[1] ?? tried.length)];
    // Every payload is present as text, so it was tested.
    if (payload !== undefined) expect((await page.locator("h1").textContent())?.trim()).toBe(payload.trim());
    expect({ file, dangers: await page.evaluate(dangers) }).toEqual({ file, dangers: [] });
    // Triggers event handlers: hovers and focuses everything possible.
    await page.evaluate(
      'for (const one of document.querySelectorAll("main *")) { one.dispatchEvent(new MouseEvent("mouseover", { bubbles: true })); one.focus?.(); }',
    );
  }
  expect(ran).toEqual([]);
});

test("no feed and no export runs any when opened directly", async () => {
  // The lists of one agency and one topic are enough: the same code writes all of them.
  const exports = below(".xml", ".json", ".jsonld", ".ttl", ".ndjson", ".md", ".txt", ".svg").filter(
    (file) => !/^(?:agencies|topics)\/(?!p[01]\/)/.test(file),
  );
  expect(exports.length).toBeGreaterThan(tried.length + formulas.length);
  // Files that a browser downloads instead of opening run nothing.
  // A download that is still beginning would interrupt the next navigation of the page, so they have one of their own.
  const tab = await page.context().newPage();
  for (const file of exports) await tab.goto(address(file)).catch(() => undefined);
  await tab.close();
  expect(ran).toEqual([]);
});

test("feeds are valid, and contain no HTML that would run in a reader", async () => {
  const feeds = files.filter((file) => file.endsWith("feed.xml"));
  const jsonFeeds = files.filter((file) => file.endsWith("feed.json"));
  // How many there are depends on the payloads drawn; one of each kind is always there.
  expect(feeds).toEqual(
    expect.arrayContaining([
      "feed.xml",
      "agencies/a1/feed.xml",
      "agencies/p0/feed.xml",
      "topics/p1/feed.xml",
    ]),
  );
  await page.goto(`${served.base}/`);
  await page.evaluate(`(async () => {
    const show = (html) => { document.body.innerHTML = html; };
    for (const address of ${JSON.stringify(feeds.map(address))}) {
      const xml = new DOMParser().parseFromString(await (await fetch(address)).text(), "application/xml");
      if (xml.querySelector("parsererror, script")) throw new Error(address);
      for (const one of xml.querySelectorAll("[type=html]")) show(one.textContent);
    }
    for (const address of ${JSON.stringify(jsonFeeds.map(address))}) {
      for (const { content_html } of (await (await fetch(address)).json()).items) if (content_html) show(content_html);
    }
  })()`);
  expect(ran).toEqual([]);
});

test("no search runs any, from the address or typed, nor do hits and suggestions", async () => {
  for (const text of tried) {
    await page.goto(`${served.base}/search/?q=${encodeURIComponent(text)}`);
    await page.waitForSelector("#result-count[data-count]");
    expect(await page.evaluate(dangers)).toEqual([]);
  }
  const filters = ["agency", "topic", "year", "sort", "from"].map(
    (name, index) => `${name}=${encodeURIComponent(tried[(index + 21) % tried.length] ?? "")}`,
  );
  await page.goto(`${served.base}/search/?q=${encodeURIComponent("样例")}&${filters.join("&")}`);
  await page.waitForSelector("#result-count");
  await page.goto(`${served.base}/search/?q=${encodeURIComponent("样例")}`);
  await page.waitForSelector("#results a[data-result]");
  expect(await page.evaluate(dangers)).toEqual([]);
  for (const text of ["<script", "<img", '">', "javascript"]) {
    await page.fill("main input[type=search]", "");
    await page.locator("main input[type=search]").pressSequentially(text);
    await page.waitForSelector("[role=option]");
    expect(await page.evaluate(dangers)).toEqual([]);
  }
  expect(ran).toEqual([]);
});

test("a report opened from a search marks the words and runs nothing", async () => {
  for (const [index, text] of tried.entries()) {
    await page.goto(`${served.base}/reports/2022/r${index}/#hl=${encodeURIComponent(text)}`);
    expect(await page.evaluate(dangers)).toEqual([]);
  }
  expect(ran).toEqual([]);
});

test("no cell of a table is a formula", async () => {
  const tables = below(".csv");
  expect(tables.length).toBeGreaterThan(2);
  for (const file of tables) {
    const data = parseCsv(await readFile(path.join(site, file)), { bom: true });
    expect(data.flat().filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
  }
  const whole = await readFile(path.join(site, "catalogue.csv"), "utf8");
  for (const text of formulas) expect(whole).toContain(text.trim().slice(0, 5));
  const [sheet] = await readXlsx(path.join(site, "catalogue.xlsx"));
  expect(JSON.stringify(sheet)).toContain("SUM(1+1)");
});

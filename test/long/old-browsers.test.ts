import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test, type TestContext } from "vitest";
import { openSite, type TestSite } from "../../scripts/dev/browser/open-site.js";
import {
  launchBrowser,
  missingFor,
  readerBrowsers,
  type DrivenPage,
} from "../../scripts/dev/browser/old-browsers.js";
import { countyContent, countyPast } from "../../scripts/dev/samples/index.js";
import { drawn } from "../support/long-sample.js";

/**
 * A reader's way through a site in the oldest supported Chromium, in those of widespread apps, in the current one and in
 * Firefox ESR: home, a list, search with suggestions, hits and filters, a report with the marks of the search, its
 * settings, and large print.
 */

const name = "old browsers";
const query = "法治政府建设";

const taken = drawn(name, readerBrowsers);
const missing = new Map(taken.map((browser) => [browser, missingFor(browser)]));

let site: TestSite;
beforeAll(async () => {
  if ([...missing.values()].includes(undefined)) site = await openSite(countyContent(), countyPast());
});
afterAll(() => (site as TestSite | undefined)?.close());

/** Milliseconds until something must be on the page; the machine may be busy. */
const patience = 60_000;

/** A page in one of the browsers. Expressions are code that runs in it. */
class Reader {
  constructor(
    private readonly page: DrivenPage,
    private readonly browser: string,
  ) {}

  get canCompile(): boolean {
    return !/^\d\d$/u.test(this.browser);
  }

  async open(address: string): Promise<void> {
    await this.page.goto("about:blank"); // a change of the fragment alone would not load the page
    await this.page.goto(address.startsWith("http") ? address : site.base + address);
  }

  /** Returns the value of an expression; undefined while the page is being replaced by the next one. */
  async value(expression: string): Promise<unknown> {
    try {
      return await this.page.evaluate(expression);
    } catch (error) {
      if (/navigat|context/iu.test(String(error))) return undefined;
      throw error;
    }
  }

  /** Waits until an expression is neither false, null, 0 nor empty, and returns its value. */
  async until(expression: string): Promise<unknown> {
    for (const end = Date.now() + patience; ; await wait(100)) {
      const value = await this.value(expression);
      if (value) return value;
      if (Date.now() > end) throw new Error(`${this.browser}: not within ${patience} ms: ${expression}`);
    }
  }

  resize(width: number): Promise<void> {
    return this.page.setViewport({ width, height: 844 });
  }

  click(selector: string): Promise<unknown> {
    return this.value(`document.querySelector(${JSON.stringify(selector)}).click()`);
  }

  /** Types into the search box as an input method does: value, then event. */
  type(text: string): Promise<unknown> {
    return this.value(`(() => {
      const box = document.querySelector("#search-box-words");
      box.focus();
      box.value = ${JSON.stringify(text)};
      box.dispatchEvent(new InputEvent("input", { bubbles: true }));
    })()`);
  }

  /** Keeps screenshots of a step, on a phone and on a desktop, in the folder that the variable SCREENS names. */
  async show(step: string): Promise<void> {
    expect([
      step,
      await this.value("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
    ]).toEqual([step, 0]);
    const { SCREENS: folder } = process.env;
    if (folder === undefined) return;
    await this.page.screenshot({ path: `${folder}/${this.browser}-${step}.png` });
    await this.resize(1280);
    await this.page.screenshot({ path: `${folder}/${this.browser}-${step}-wide.png` });
    await this.resize(390);
  }
}

const count = (selector: string) => `document.querySelectorAll(${JSON.stringify(selector)}).length`;
const style = (selector: string, property: string) =>
  `getComputedStyle(document.querySelector(${JSON.stringify(selector)})).${property}`;

/** Without its styles, a page is white, its menu is a list with dots, and its search box is not beside the button. */
async function home(reader: Reader): Promise<void> {
  await reader.open("/");
  expect(await reader.until(style("body", "backgroundColor"))).toBe("rgb(253, 252, 249)");
  expect(await reader.value(style(".site-menu ul", "listStyleType"))).toBe("none");
  expect(await reader.value(style(".search-form__row", "display"))).toBe("flex");
  expect(await reader.value(count(".topics a"))).toBeGreaterThan(3);
  await reader.show("home");
}

async function list(reader: Reader): Promise<void> {
  await reader.open("/catalogue/");
  await reader.until(`${count(".reports a.title")} > 5`);
  await reader.show("list");
  await reader.click(".narrowing a, .counted-link a");
  await reader.until(`location.pathname !== "/gongkai/catalogue/" && ${count(".reports a.title")} > 0`);
  await reader.show("narrowed");
}

async function suggestions(reader: Reader): Promise<void> {
  await reader.open("/search/");
  await reader.until("document.querySelector('#search-box-words') !== null");
  await reader.type("法治");
  await reader.until(count("[role=option]"));
  await reader.show("suggestions");
  // By sound where the browser can compile Pagefind's WebAssembly; elsewhere nothing appears, and no message either.
  await reader.type("fazhi");
  if (reader.canCompile) await reader.until(count("[role=option]"));
  else await wait(1500);
  expect(await reader.value("document.querySelector('#search-box').textContent")).not.toMatch(
    /失败|网络|太旧/u,
  );
}

async function search(reader: Reader): Promise<void> {
  await reader.open(`/search/?q=${encodeURIComponent(query)}`);
  const hits = Number(await reader.until("document.querySelector('#result-count').dataset.count"));
  expect(hits).toBeGreaterThan(10);
  await reader.until(count("#results mark"));
  expect(await reader.value("document.querySelector('#search-failure').hidden")).toBe(true);
  await reader.show("search");
  await reader.resize(1280);
  // A hit's title has the space that the day beside it leaves.
  await reader.until("document.querySelector('#results .report-line__title').offsetWidth > 500");
  await reader.resize(390);
  const shown = Number(await reader.value(count("#results > li")));
  await reader.click("#search-more");
  await reader.until(`${count("#results > li")} > ${shown}`);
  await reader.value("document.querySelector('#search-filters').open = true");
  const agency = String(await reader.until("document.querySelector('[data-facet=agency] input').value"));
  await reader.click("[data-facet=agency] input");
  await reader.until(`Number(document.querySelector("#result-count").dataset.count) < ${hits}`);
  await reader.until(count("#results > li"));
  await reader.value("document.querySelector('[data-facet=agency]').scrollIntoView()");
  await reader.show("facets");
  expect(await reader.value("document.querySelector('#search-chips').textContent")).toContain(agency);
}

/** Opens the first hit, and returns its address. */
async function report(reader: Reader): Promise<string> {
  await reader.open(`/search/?q=${encodeURIComponent(query)}`);
  const url = String(await reader.until("(document.querySelector('#results a[data-result]') || {}).href"));
  await reader.open(url);
  await reader.until(`${count("main mark")} && !document.querySelector('#marks').hidden`);
  const inWindow = (selector: string) => `(() => {
    const { top, bottom } = document.querySelector("${selector}").getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  })()`;
  await reader.until(inWindow(".prose mark"));
  await reader.show("marks");
  await reader.click("#marks-next");
  await reader.until(inWindow(".found--current"));
  expect(await reader.value("document.querySelector('#marks-count').textContent")).toMatch(/\d/);
  await reader.click("#marks-remove");
  expect(await reader.value(count("main mark"))).toBe(0);
  return url.replace(/#.*/u, "");
}

async function settings(reader: Reader, url: string): Promise<void> {
  await reader.open(url);
  await reader.show("report");
  expect(await reader.value("document.querySelector('#read-aloud').hidden")).toBe(
    !(await reader.value("'speechSynthesis' in window")),
  );
  await reader.click("[data-reading-panel]");
  await reader.until("document.querySelector('.settings-panel') !== null");
  await reader.click("#setting-size-150");
  await reader.click("#setting-scheme-contrast");
  expect(await reader.until("document.documentElement.dataset.size === '150'")).toBe(true);
  expect(await reader.value(style("body", "color"))).toBe("rgb(255, 255, 0)");
  await reader.show("settings");
  await reader.click("#setting-size-100");
  await reader.click("#setting-scheme-auto");
}

async function largePrint(reader: Reader, url: string): Promise<void> {
  await reader.open(url);
  await reader.click("button[data-setting=large]");
  await reader.until(`parseFloat(${style("html", "fontSize")}) > 20`);
  await reader.open(url);
  expect(Number(await reader.value(`parseFloat(${style("html", "fontSize")})`))).toBeGreaterThan(20);
  expect(
    await reader.value("document.querySelector('button[data-setting=large]').getAttribute('aria-pressed')"),
  ).toBe("true");
  await reader.show("large");
  await reader.open("/");
  await reader.show("large-home");
  await reader.click("button[data-setting=large]");
}

/**
 * Follows a reader through the site in a browser. One that is not on this machine is not fetched, but reported.
 */
async function readWith(browserName: string, context: TestContext): Promise<void> {
  const absent = missing.get(browserName);
  if (absent !== undefined) {
    const message = `NOT TESTED: ${browserName}: ${absent} is missing; npx tsx scripts/dev/ensure-browser.ts --old fetches it`;
    if (process.env["OLD_BROWSERS_REQUIRED"] !== undefined) throw new Error(message);
    console.error(message);
    context.skip(message);
  }
  const browser = await launchBrowser(browserName);
  try {
    const major = /\d+/u.exec(await browser.version())?.[0];
    if (/^\d+$/u.test(browserName)) expect(major).toBe(browserName);
    const page = await browser.newPage();
    const reader = new Reader(page, browserName);
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => {
      if (reader.canCompile || !message.includes("Pagefind WASM")) errors.push(message);
    });
    await reader.resize(390);
    await home(reader);
    await list(reader);
    await suggestions(reader);
    await search(reader);
    const url = await report(reader);
    await settings(reader, url);
    await largePrint(reader, url);
    expect(errors).toEqual([]);
  } finally {
    await browser.close();
  }
}

for (const browser of readerBrowsers)
  test.runIf(taken.includes(browser))(`a reader searches and reads with ${browser}`, (context) =>
    readWith(browser, context),
  );

import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Locator, Page } from "playwright-core";
import { openSite, type TestSite } from "../../scripts/dev/browser/open-site.js";
import { readSheet } from "read-excel-file/node";
import { finance, waysContent } from "../support/site/ways-content.js";

/** Ways from the home page of a county's catalogue to a document, on a phone and without search. */

/** The longest title that is allowed. */
const longest = "关于样".padEnd(200, "例");

let site: TestSite;
let page: Page;
/** Pixels scrolled, and links followed, since the home page was opened. */
let scrolled: number;
let taps: number;

beforeAll(async () => {
  const content = waysContent({ newestTitle: longest }) as Readonly<Record<string, string>>;
  const budget = Object.keys(content).find((file) => file.startsWith("reports/2021/")) ?? "";
  site = await openSite(content, { ...content, [budget]: `${content[budget] ?? ""}\n后来删去的一段。\n` });
  page = await site.open({ viewport: { width: 390, height: 844 } });
});
afterEach(() => page.setViewportSize({ width: 390, height: 844 }));
afterAll(() => site.close());

async function openHome(): Promise<void> {
  await page.goto(`${site.base}/`);
  [scrolled, taps] = [0, 0];
}

/** Scrolls as far as needed to see a link, and follows it. */
async function tap(link: Locator): Promise<void> {
  const { y = 0, height = 0 } = (await link.boundingBox()) ?? {};
  scrolled += Math.max(0, y + height - 844);
  taps += 1;
  await link.click();
  await page.waitForLoadState();
}

const main = () => page.locator("main");
const screens = () => scrolled / 844;

test("home leads to the budget of an agency for a past year by its topic, or by the agency", async () => {
  for (const ways of [
    ["财政预决算", finance.name],
    [finance.name, "财政预决算"],
  ]) {
    await openHome();
    for (const name of ways)
      await tap(
        main()
          .getByRole("link", { name: new RegExp(`^${name}`) })
          .first(),
      );
    await tap(main().getByRole("link", { name: `${finance.name}2021年部门预算` }));
    expect(await page.innerText("h1")).toBe(`${finance.name}2021年部门预算`);
    expect(taps).toBeLessThanOrEqual(3);
    expect(screens()).toBeLessThanOrEqual(3);
  }
});

test("one tap leads from home to what changed last month", async () => {
  await openHome();
  await tap(main().getByRole("link", { name: "最近一个月的全部变更" }));
  const [first] = await page.locator("main h2").allInnerTexts();
  expect(first).toMatch(/^\d{4}年\d{1,2}月$/);
  const top = await page.locator(".change").first().boundingBox();
  expect(top?.y).toBeLessThan(844);
  expect(await page.locator(".changes-year[open]").count()).toBe(0);
});

test("three taps lead from home to an agency's documents of a topic as a workbook", async () => {
  await openHome();
  await tap(main().getByRole("link", { name: finance.name }));
  await tap(main().getByRole("link", { name: /^财政预决算/ }));
  const download = page.waitForEvent("download");
  await tap(main().getByRole("link", { name: "XLSX" }));
  const [, ...rows] = await readSheet(await (await download).path());
  expect(rows.length).toBe(13);
  expect(taps).toBe(3);
});

test("the first screen of home has search, topics with numbers, and the latest change; the page is short", async () => {
  await openHome();
  expect(await page.evaluate("document.documentElement.scrollHeight")).toBeLessThanOrEqual(2600);
  const bottom = async (selector: string) => {
    const { y, height } = (await page.locator(selector).first().boundingBox()) ?? { y: NaN, height: 0 };
    return y + height;
  };
  for (const selector of ["#home-search", ".topics", ".home-latest .change"])
    expect([selector, await bottom(selector)]).toEqual([selector, expect.toSatisfy((y: number) => y <= 844)]);
  expect(await page.locator(".topic__newest").first().innerText()).toContain("关于样例");
});

test("axe finds nothing on home and narrowed lists, and nothing is wider than the screen", async () => {
  const found: Record<string, unknown> = {};
  for (const [width, url] of [
    [390, "/"],
    [1280, "/"],
    [390, `/agencies/${finance.slug}/topics/t3/`],
    [390, "/topics/t3/"],
  ] as const) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(site.base + url);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze(); // no frames
    for (const { id, nodes } of violations) found[`${width} ${url} ${id}`] = nodes.map(({ html }) => html);
    const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
    if (overflow !== 0) found[`${width} ${url} overflow`] = overflow;
  }
  expect(found).toEqual({});
});

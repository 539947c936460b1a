import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, type TestSite } from "../../scripts/dev/browser/open-site.js";
import { crowdedContent, crowdedPast, crowdedUrl } from "../support/site/crowded-content.js";

/** Where the text of a report starts on a phone when everything that can precede it does. */

let site: TestSite;
let page: Page;

beforeAll(async () => {
  site = await openSite(crowdedContent(), crowdedPast());
  page = await site.open({ viewport: { width: 390, height: 844 } });
});
afterAll(() => site.close());

/** Pixels from the page's top to the bottom of the first line of its first paragraph. */
const firstLine = `(() => {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector(".prose p"));
  return range.getClientRects()[0].bottom + scrollY;
})()`;

test.each(["", "/en", "/zh-TW"])(
  "the first sentence of a crowded page is in the first screen: language %j",
  async (language) => {
    await page.goto(site.base + language + crowdedUrl);
    expect(await page.locator(".report > .notice--warning").isVisible()).toBe(true);
    expect(await page.locator(".announced a").count()).toBe(5);
    expect(await page.evaluate(firstLine)).toBeLessThanOrEqual(700);
    const large = page.locator("button[data-setting=large]");
    await large.click();
    expect(await page.evaluate(firstLine)).toBeLessThanOrEqual(1000);
    await large.click();
  },
);

test("what a crowded page folds is one tap away: other announcements, and every replacement", async () => {
  await page.goto(site.base + crowdedUrl);
  const faults = page.getByRole("link", { name: "原文说明 1 条" });
  expect(await faults.isVisible()).toBe(false);
  await page.getByText("附件 1 个等 5 项").click();
  expect(await faults.isVisible()).toBe(true);
  await page.getByRole("link", { name: "2 份", exact: true }).click();
  for (const part of ["（之1）", "（之2）"])
    expect(await page.locator("#about a", { hasText: part }).isVisible()).toBe(true);
});

import { expect, test } from "vitest";
import { answer, hits } from "../support/browser/scripted-engine.js";
import { engine, page, site, useStage } from "../support/browser/stage.js";

useStage("scripted engine");

const titles = () => page.locator("#results a[data-result]").allInnerTexts();
const scrolled = () => page.evaluate<number>("Math.round(scrollY)");
const shows = (count: number) => page.waitForSelector(`#result-count[data-count="${count}"]`);

/** Loads twice twenty hits, and scrolls far down. */
async function readFarDown(): Promise<number> {
  await page.goto(`${site.base}/search/?q=法治&year=2022&sort=newest`);
  await engine.answer(await engine.asked("search"), answer(hits(0, 20), { total: 50 }));
  await page.getByRole("button", { name: "显示更多" }).click();
  await engine.answer(await engine.asked("search", 1), answer(hits(20, 40), { total: 50 }));
  await expect.poll(async () => (await titles()).length).toBe(40);
  await page.evaluate("document.querySelectorAll('#results a')[30].scrollIntoView({ block: 'center' })");
  const offset = await scrolled();
  expect(offset).toBeGreaterThan(1500);
  // The position is stored after scrolling has stopped.
  await expect.poll(() => page.evaluate("Math.round(history.state.scroll)")).toBe(offset);
  return offset;
}

async function expectSameOffset(offset: number): Promise<void> {
  const call = await engine.asked("search");
  expect(call).toMatchObject({
    text: "法治",
    options: { limit: 40, filters: { year: ["2022"] }, sort: "newest" },
  });
  await engine.answer(call, answer(hits(0, 40), { total: 50 }));
  await shows(50);
  expect(await titles()).toHaveLength(40);
  await expect.poll(scrolled).toBe(offset);
  expect(await page.inputValue("#search-box-words")).toBe("法治");
  expect(await page.inputValue("#search-sort")).toBe("newest");
  expect(await page.getByRole("checkbox", { name: "2022年" }).first().isChecked()).toBe(true);
}

test("reloading keeps words, filters, order, number of hits and scroll position", async () => {
  const offset = await readFarDown();
  await page.reload();
  await expectSameOffset(offset);
});

test("going back from a report restores the scroll position", async () => {
  const offset = await readFarDown();
  await page.getByRole("link", { name: "样例报告30" }).click();
  await page.waitForSelector("article.report");
  await page.goBack();
  await expectSameOffset(offset);
});

test("the scroll position is not restored after the reader has scrolled", async () => {
  const offset = await readFarDown();
  await page.reload();
  const call = await engine.asked("search");
  await page.keyboard.press("PageDown");
  await engine.answer(call, answer(hits(0, 40), { total: 50 }));
  await shows(50);
  expect(await scrolled()).toBeLessThan(offset / 2);
});

test("back and forward go through the earlier searches", async () => {
  await page.goto(`${site.base}/search/?q=法治`);
  await engine.answer(await engine.asked("search"), answer(hits(0, 3)));
  await shows(3);
  await page.fill("#search-box-words", "顾问");
  await page.keyboard.press("Enter");
  await engine.answer(await engine.asked("search", 1), answer(hits(0, 2)));
  await shows(2);
  await page.goBack();
  expect(await page.inputValue("#search-box-words")).toBe("法治");
  await engine.answer(await engine.asked("search", 2), answer(hits(0, 3)));
  await shows(3);
  await page.goForward();
  const call = await engine.asked("search", 3);
  expect(call.text).toBe("顾问");
  expect(await page.title()).toMatch(/^顾问.*搜索.*样例目录$/);
});

test("repeating a search adds no history entry, and a link within the page starts no search", async () => {
  await page.goto(`${site.base}/search/?q=法治`);
  await engine.answer(await engine.asked("search"), answer(hits(0, 3)));
  await shows(3);
  const entries = await page.evaluate("history.length");
  await page.focus("#search-box-words");
  await page.keyboard.press("Enter");
  await engine.answer(await engine.asked("search", 1), answer(hits(0, 3)));
  await shows(3);
  expect(await page.evaluate("history.length")).toBe(entries);
  await page.focus(".skip-link");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.url()).toContain("#main");
  expect(await engine.count("search")).toBe(2);
});

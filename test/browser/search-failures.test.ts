import { describe, expect, test } from "vitest";
import { answer, hit, hits } from "../support/browser/scripted-engine.js";
import { engine, page, site, useStage } from "../support/browser/stage.js";

useStage("scripted engine");

const search = (address: string) => page.goto(`${site.base}/search/${address}`);
const sentence = () => page.innerText("#result-count");
const titles = () => page.locator("#results a[data-result]").allInnerTexts();
const shows = (count: number) => page.waitForSelector(`#result-count[data-count="${count}"]`);
const failure = () => page.locator("#search-failure");
const retry = () => page.getByRole("button", { name: "再试一次" });

test("an engine that cannot be loaded is a failure, not an empty result, and trying again works", async () => {
  engine.failing = 1;
  await search("?q=法治");
  await retry().waitFor();
  expect(await failure().innerText()).toContain("这不表示没有结果");
  expect(await page.locator("#result-count[data-count]").count()).toBe(0);
  expect(await page.isVisible("#search-help")).toBe(false);
  expect(await sentence()).toBe("");
  await retry().click();
  await engine.answer(await engine.asked("search"), answer([hit(1)]));
  await shows(1);
  expect(await failure().isVisible()).toBe(false);
  expect(engine.requests).toBe(2);
});

test("a search that breaks off keeps its hits and says that they are incomplete", async () => {
  await search("?q=法治");
  const call = await engine.asked("search");
  await engine.progress(call, answer([hit(1)], { final: false, searched: { done: 1, of: 4 } }));
  await engine.fail(call);
  await retry().waitFor();
  expect(await titles()).toEqual(["样例报告1"]);
  expect(await sentence()).toBe("已找到 1 份，没有搜完");
  expect(await page.locator("#result-count[data-count]").count()).toBe(0);
  await retry().click();
  await engine.answer(await engine.asked("search", 1), answer(hits(0, 3)));
  await shows(3);
  expect(await titles()).toEqual(["样例报告0", "样例报告1", "样例报告2"]);
});

test("a page that was opened before the site was updated offers to load itself again", async () => {
  await search("?q=法治");
  await engine.fail(await engine.asked("search"), "OtherVersion");
  const again = page.getByRole("button", { name: "重新载入" });
  await again.waitFor();
  expect(await failure().innerText()).toContain("网站刚刚更新过");
  await again.click();
  await expect.poll(() => engine.requests).toBe(2); // the page was loaded again
  await engine.answer(await engine.asked("search"), answer([hit(1)]));
  await shows(1);
});

test("an answer without all shards is shown as incomplete", async () => {
  await search("?q=法治");
  await engine.answer(await engine.asked("search"), answer([], { searched: { done: 3, of: 4 } }));
  await retry().waitFor();
  expect(await failure().innerText()).toContain("有一部分年份的文件没有搜到");
  expect(await page.locator("#result-count[data-count]").count()).toBe(0);
  expect(await sentence()).not.toContain("没有文件");
});

test("when the next hits cannot be loaded, the others stay", async () => {
  await search("?q=法治");
  await engine.answer(await engine.asked("search"), answer(hits(0, 20), { total: 30 }));
  await page.getByRole("button", { name: "显示更多" }).click();
  expect(await page.innerText("#search-more")).toBe("正在搜索……");
  await engine.fail(await engine.asked("search", 1));
  await retry().waitFor();
  expect(await page.evaluate("document.activeElement.textContent")).toBe("再试一次");
  expect(await page.innerText("#search-more-failure")).toContain("前面的结果不受影响");
  expect((await titles()).length).toBe(20);
  await retry().click();
  await engine.answer(await engine.asked("search", 2), answer(hits(20, 30), { total: 30 }));
  await expect.poll(async () => (await titles()).length).toBe(30);
  expect(await page.isVisible("#search-more-failure")).toBe(false);
});

test("an answer or a failure of an earlier search is not shown after a newer one", async () => {
  await search("?q=法治");
  const first = await engine.asked("search");
  await page.fill("#search-box-words", "顾问");
  await page.keyboard.press("Enter");
  const next = await engine.asked("search", 1);
  await engine.answer(next, answer([hit(2)]));
  await shows(1);
  await engine.progress(first, answer(hits(5, 9), { final: false }));
  await engine.answer(first, answer(hits(5, 9)));
  expect(await titles()).toEqual(["样例报告2"]);
  await page.fill("#search-box-words", "报告");
  await page.keyboard.press("Enter");
  const slow = await engine.asked("search", 2);
  await page.fill("#search-box-words", "规划");
  await page.keyboard.press("Enter");
  await engine.answer(await engine.asked("search", 3), answer([hit(7)]));
  await engine.fail(slow);
  expect(await titles()).toEqual(["样例报告7"]);
  expect(await failure().isVisible()).toBe(false);
});

test("a slow search says so, in the page and to screen readers", async () => {
  await page.clock.install();
  await search("?q=法治");
  const call = await engine.asked("search");
  expect(await sentence()).toBe("正在搜索……");
  await page.clock.fastForward(9000);
  expect(await page.innerText("#search-progress")).toContain("网络较慢");
  expect(await page.innerText("#search-announcement")).toContain("网络较慢");
  await engine.answer(call, answer([hit(1)]));
  await shows(1);
  expect(await page.innerText("#search-progress")).toBe("");
});

test("when similar names cannot be loaded, the page says so; the answer stays", async () => {
  await search("?q=源东香");
  await engine.answer(await engine.asked("search"), answer([]));
  await engine.fail(await engine.asked("suggest"));
  await page.waitForSelector("#search-near:visible");
  expect(await page.innerText("#search-near")).toBe("相近的名称没有取到。");
  await shows(0);
});

test("hits after a failure do not replace the error message", async () => {
  await search("?q=法治");
  const call = await engine.asked("search");
  await engine.progress(call, answer([hit(1)], { final: false, searched: { done: 1, of: 4 } }));
  await engine.fail(call);
  await retry().waitFor();
  await engine.progress(call, answer(hits(1, 3), { final: false, searched: { done: 2, of: 4 } }));
  expect(await retry().isVisible()).toBe(true);
  expect(await sentence()).toBe("已找到 1 份，没有搜完");
  expect(await titles()).toEqual(["样例报告1"]);
  expect(await page.isVisible("#search-progress-bar")).toBe(false);
  expect(await page.getAttribute("#search-results", "aria-busy")).toBe("false");
});

describe("further hits", () => {
  const more = () => page.innerText("#search-more");
  const askMore = () => page.getByRole("button", { name: "显示更多" }).click();
  const focused = () => page.evaluate("document.activeElement.id");
  const askAgain = async () => {
    await page.fill("#search-box-words", "顾问");
    await page.keyboard.press("Enter");
  };

  test("cancelled by a new search do not block those of the new one", async () => {
    await search("?q=法治");
    await engine.answer(await engine.asked("search"), answer(hits(0, 20), { total: 30 }));
    await askMore();
    const calledOff = await engine.asked("search", 1);
    await askAgain();
    await engine.answer(await engine.asked("search", 2), answer(hits(0, 20), { total: 40 }));
    expect(await more()).toBe("显示更多");
    await askMore();
    const further = await engine.asked("search", 3);
    expect(further).toMatchObject({ text: "顾问", options: { offset: 20 } });
    await engine.fail(calledOff);
    expect(await more()).toBe("正在搜索……"); // those of the new search have not arrived
    await engine.answer(further, answer(hits(20, 40), { total: 40 }));
    await expect.poll(async () => (await titles()).length).toBe(40);
  });

  test("cancelled by a new search do not move the focus out of the box", async () => {
    await search("?q=法治");
    const unsettled = { total: 40, final: false, searched: { done: 1, of: 4 } };
    await engine.progress(await engine.asked("search"), answer(hits(0, 20), unsettled));
    await askMore();
    const calledOff = await engine.asked("search", 1);
    await engine.progress(calledOff, answer(hits(0, 40), { ...unsettled, total: 45 }));
    await askAgain();
    await engine.asked("search", 2);
    await engine.fail(calledOff);
    expect(await focused()).toBe("search-box-words");
    expect((await titles()).length).toBe(40); // there was a hit to focus
  });

  test("that arrive while a new query is typed do not move the focus out of the box", async () => {
    await search("?q=法治");
    await engine.answer(await engine.asked("search"), answer(hits(0, 20), { total: 40 }));
    await askMore();
    const further = await engine.asked("search", 1);
    await page.fill("#search-box-words", "顾");
    await engine.answer(further, answer(hits(20, 40), { total: 40 }));
    await expect.poll(async () => (await titles()).length).toBe(40);
    expect(await focused()).toBe("search-box-words");
  });
});

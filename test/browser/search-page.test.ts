import { expect, test } from "vitest";
import type { SearchPage } from "../../scripts/search/browser/api.js";
import { answer, hit, hits, nearPart } from "../support/browser/scripted-engine.js";
import { engine, page, site, useStage } from "../support/browser/stage.js";

useStage("scripted engine");

const search = (address: string) => page.goto(`${site.base}/search/${address}`);
const count = () => page.getAttribute("#result-count", "data-count");
const sentence = () => page.innerText("#result-count");
const titles = () => page.locator("#results a[data-result]").allInnerTexts();
/** Returns the page's last query, after answering it with these hits. */
const answerSearch = async (index: number, page: SearchPage) => {
  const call = await engine.asked("search", index);
  await engine.answer(call, page);
  return call;
};
const focused = () => page.evaluate("document.activeElement.textContent");
const box = (value: string) => page.getByRole("checkbox", { name: value });
const shows = (count: number) => page.waitForSelector(`#result-count[data-count="${count}"]`);

test("nothing is loaded before a query, and the filters show the numbers of the whole catalogue", async () => {
  await search("");
  expect(await sentence()).toBe("输入文字，或者选择筛选条件，开始搜索。");
  expect(await page.locator("[data-facet=year] .facet__value").allInnerTexts()).toEqual([
    "2023年\n16",
    "2022年\n16",
    "2021年\n16",
  ]);
  expect(await page.isVisible("[data-facet=genre]")).toBe(false);
  expect(engine.requests).toBe(0);
});

test("hits show their metadata, and contain no markup but marks", async () => {
  await search("?q=法治");
  const status = { status: "废止", document_number: "样政〔2022〕1号", report_year: "2020" };
  const call = await answerSearch(0, answer([hit(1, status), hit(2)]));
  expect(call).toMatchObject({ text: "法治", options: { limit: 20, sort: "relevance" } });
  await shows(2);
  const first = page.locator("#results li").first();
  for (const text of ["废止", "样政〔2022〕1号", "报告年度 2020", "山乡", "<b>不是标记"]) {
    expect(await first.innerText()).toContain(text);
  }
  expect(await first.locator("mark").allInnerTexts()).toEqual(["法治"]);
  expect(await first.locator("b").count()).toBe(0);
  expect(await page.locator("#results .tag").count()).toBe(1);
});

test("partial results are shown as they arrive, with a number that is not final and the progress", async () => {
  await search("?q=法治");
  const call = await engine.asked("search");
  await engine.progress(
    call,
    answer([hit(3)], { final: false, searched: { done: 1, of: 4, since: "2022" } }),
  );
  expect(await titles()).toEqual(["样例报告3"]);
  expect(await sentence()).toBe("已找到 1 份，还在搜索……");
  expect(await page.innerText("#search-progress")).toBe("已搜索 2022 年以来的文件（1/4 部分）");
  expect(await count()).toBeNull();
  expect(await page.innerText("#search-announcement")).toBe("");
  await engine.progress(call, answer([], { final: false, searched: { done: 2, of: 4, since: "2019" } }));
  expect(await sentence()).toBe("正在搜索……"); // no hits yet must not be shown as no hits
  await engine.answer(call, answer([hit(4), hit(3)]));
  await shows(2);
  expect(await titles()).toEqual(["样例报告4", "样例报告3"]);
  expect(await page.innerText("#search-progress")).toBe("");
  expect(await page.innerText("#search-announcement")).toBe("找到 2 份");
});

test("lines do not move after the reader has begun to read; the final order is offered", async () => {
  await search("?q=法治");
  const call = await engine.asked("search");
  const part = { total: 20, final: false, searched: { done: 1, of: 2 } };
  await engine.progress(call, answer(hits(4, 20), part));
  await page.mouse.move(600, 500);
  await page.mouse.wheel(0, 700);
  await expect.poll(() => page.evaluate("scrollY")).toBeGreaterThan(600);
  const line = page.getByRole("link", { name: "样例报告9" });
  const before = await line.boundingBox();
  await engine.answer(call, answer([hit(1), hit(2), ...hits(4, 20)]));
  await shows(18);
  expect(await line.boundingBox()).toEqual(before);
  expect((await titles()).slice(0, 2)).toEqual(["样例报告4", "样例报告5"]);
  await page.getByRole("button", { name: "按最终顺序显示" }).click();
  expect((await titles()).slice(0, 3)).toEqual(["样例报告1", "样例报告2", "样例报告4"]);
  expect(new Set(await titles()).size).toBe(18);
});

test("several values of one facet can be chosen, and chips remove them", async () => {
  await search("?q=法治");
  await answerSearch(0, answer(hits(0, 3)));
  await shows(3);
  await box("山乡").check();
  await answerSearch(1, answer(hits(0, 2)));
  await box("水乡").check();
  const both = await answerSearch(2, answer(hits(0, 3)));
  expect(both.options["filters"]).toEqual({ agency: ["山乡", "水乡"] });
  expect(new URL(page.url()).searchParams.getAll("agency")).toEqual(["山乡", "水乡"]);
  await page.getByRole("button", { name: "去掉筛选：发布机构 山乡" }).click();
  const one = await answerSearch(3, answer(hits(0, 2)));
  expect(one.options["filters"]).toEqual({ agency: ["水乡"] });
  await box("2022年").check();
  await answerSearch(4, answer(hits(0, 1)));
  await page.getByRole("button", { name: "清除全部筛选" }).click();
  const none = await answerSearch(5, answer(hits(0, 3)));
  expect(none.options["filters"]).toEqual({});
  await shows(3);
  expect(await page.locator("#search-chips button").count()).toBe(0);
});

test("filters show the numbers of the answer; values without hits are hidden, a chosen one stays", async () => {
  await search("?q=法治&agency=石乡");
  await answerSearch(
    0,
    answer(hits(0, 2), { filters: { agency: { 山乡: 5, 水乡: 7 }, genre: { 报告: 2 } } }),
  );
  await shows(2);
  await page.mouse.move(1, 1);
  expect(await page.locator("[data-facet=agency] .facet__value:visible").allInnerTexts()).toEqual([
    "水乡\n7",
    "山乡\n5",
    "石乡\n0",
  ]);
  expect(await page.isVisible("[data-facet=genre]")).toBe(true);
  expect(await page.isVisible("[data-facet=topic]")).toBe(false);
});

test("a long list of values is collapsed, and expands", async () => {
  await search("");
  const values = page.locator("[data-facet=agency] .facet__value:visible");
  expect(await values.count()).toBe(8);
  const more = page.getByRole("button", { name: "显示其余 4 项" });
  await more.click();
  expect(await values.count()).toBe(12);
  await page.getByRole("button", { name: "收起" }).click();
  expect(await values.count()).toBe(8);
});

test("a date range is applied as a whole, rejected when it is reversed, and removed by its chip", async () => {
  await search("?q=法治");
  await answerSearch(0, answer(hits(0, 3)));
  await page.locator("#search-dates summary").click();
  await page.fill("#search-from", "2023-01-01");
  await page.fill("#search-to", "2022-01-01");
  await page.click("#search-dates button");
  expect(await page.innerText("#search-dates-error")).toContain("开始日期晚于结束日期");
  expect(await engine.count("search")).toBe(1);
  await page.fill("#search-to", "2023-12-31");
  await page.click("#search-dates button");
  const call = await answerSearch(1, answer(hits(0, 1)));
  expect(call.options).toMatchObject({ from: "2023-01-01", to: "2023-12-31" });
  expect(await page.innerText("#search-dates-error")).toBe("");
  await page.getByRole("button", { name: "去掉筛选：公开日期 2023年1月1日 至 2023年12月31日" }).click();
  const free = await answerSearch(2, answer(hits(0, 3)));
  expect(free.options).not.toHaveProperty("from");
});

test("sorting runs the search again and is part of the address", async () => {
  await search("?q=法治");
  await answerSearch(0, answer(hits(0, 3)));
  await page.selectOption("#search-sort", "oldest");
  expect((await answerSearch(1, answer(hits(0, 3)))).options["sort"]).toBe("oldest");
  expect(new URL(page.url()).searchParams.get("sort")).toBe("oldest");
});

test("more hits are added below, each once, and the first new one has the focus", async () => {
  await search("?q=法治");
  await answerSearch(0, answer(hits(0, 20), { total: 45 }));
  await shows(45);
  await page.getByRole("button", { name: "显示更多" }).click();
  const call = await answerSearch(1, answer(hits(20, 40), { total: 45 }));
  expect(call.options).toMatchObject({ offset: 20, limit: 20 });
  await expect.poll(focused).toBe("样例报告20");
  await page.getByRole("button", { name: "显示更多" }).click();
  await answerSearch(2, answer(hits(40, 45), { total: 45 }));
  await page.waitForSelector("#search-more", { state: "hidden" });
  expect(new Set(await titles()).size).toBe(45);
  expect(await page.innerText("#search-announcement")).toBe("找到 45 份");
});

const nearTitles = () => page.locator("#near a[data-result]").allInnerTexts();

test("reports with parts of the query have a heading and a number of their own, and lead to pages with these words", async () => {
  await search("?q=“源东乡” 法治养猪");
  const near = nearPart(hits(0, 20), { total: 25, required: ["源东乡"], synonyms: ["生猪养殖"] });
  await answerSearch(0, answer([], { near }));
  await shows(0); // no report contains the typed phrase
  expect(await sentence()).toBe("没有文件含有““源东乡” 法治养猪”。");
  expect(await titles()).toEqual([]);
  expect(await page.getByRole("heading", { level: 2, name: "相近的文件" }).isVisible()).toBe(true);
  expect(await page.innerText("#near-count[data-count='25']")).toBe(
    "含有其中一部分的文件 25 份，最相近的在前",
  );
  expect(await page.innerText("#near-words")).toBe(
    "查找的是：法治、养猪。每份至少含有其中一部分。也搜索了：生猪养殖。每份都含有：源东乡。",
  );
  expect(await page.innerText("#search-announcement")).toBe(
    "没有文件含有““源东乡” 法治养猪”。；含有其中一部分的文件 25 份",
  );
  expect(await page.isVisible("#search-help")).toBe(false);
  const href = await page.getAttribute("#near a[data-result]", "href");
  expect(decodeURIComponent(href ?? "")).toBe(
    "/gongkai/reports/2021/r0/#hl=源东乡&hl=法治&hl=养猪&hl=生猪养殖",
  );
  await page.getByRole("button", { name: "显示更多" }).click();
  const rest = nearPart(hits(20, 25), { total: 25 });
  const call = await answerSearch(1, answer([], { near: rest }));
  expect(call.options).toMatchObject({ offset: 20, limit: 20 });
  await page.waitForSelector("#search-more", { state: "hidden" });
  expect(new Set(await nearTitles()).size).toBe(25);
});

test("the first part of an answer is complete before the second, whose failure does not hide it", async () => {
  await search("?q=法治养猪");
  const call = await engine.asked("search");
  await engine.progress(call, answer([hit(1)], { near: nearPart([], { state: "searching" }) }));
  await shows(1);
  expect(await page.innerText("#near-count")).toBe("正在查找含有其中一部分的文件……");
  expect(await page.innerText("#search-announcement")).toBe("");
  await engine.answer(call, answer([hit(1)], { near: nearPart([hit(2)], { state: "failed" }) }));
  await page.waitForSelector("#near-failure:visible");
  expect([await count(), await titles(), await nearTitles()]).toEqual(["1", ["样例报告1"], ["样例报告2"]]);
  expect(await page.getAttribute("#near-count", "data-count")).toBeNull();
  await page.getByRole("button", { name: "再试一次" }).click();
  await answerSearch(1, answer([hit(1)], { near: nearPart([hit(2), hit(3)]) }));
  await page.waitForSelector("#near-count[data-count='2']");
  expect(await page.isVisible("#near-failure")).toBe(false);
});

test("a failure of the first part does not hide the second", async () => {
  await search("?q=法治养猪");
  const call = await engine.asked("search");
  await engine.progress(call, answer([], { final: false, near: nearPart([hit(2)]) }));
  await engine.fail(call);
  await page.waitForSelector("#search-failure:visible");
  expect([await count(), await nearTitles()]).toEqual([null, ["样例报告2"]]);
  await page.getByRole("button", { name: "再试一次" }).click();
  await answerSearch(1, answer(hits(0, 12)));
  await shows(12);
  expect(await page.isVisible("#near")).toBe(false);
});

test("filters show how many reports of both parts a value would give", async () => {
  await search("?q=法治养猪");
  await answerSearch(0, answer([hit(0)], { filters: { agency: { 山乡: 1 } }, near: nearPart(hits(1, 5)) }));
  await page.waitForSelector("#near-count[data-count='4']");
  expect(await page.locator("[data-facet=agency] .facet__value:visible").allInnerTexts()).toEqual([
    "山乡\n5",
  ]);
});

test("without hits the page says so and offers similar names", async () => {
  await search("?q=源东香");
  await answerSearch(0, answer([]));
  await engine.answer(await engine.asked("suggest"), [
    { kind: "agency", title: "山乡", url: "/gongkai/agencies/a0/" },
  ]);
  await shows(0);
  expect(await sentence()).toBe("没有文件含有“源东香”。");
  expect(await page.isVisible("#search-help")).toBe(true);
  await page.locator("#search-near a", { hasText: "山乡" }).click();
  await page.waitForURL("**/agencies/a0/");
  expect(await page.innerText("h1")).toBe("山乡");
});

test("an invented value of a filter gets no checkbox, and its chip removes it", async () => {
  await search("?q=法治&agency=不存在");
  await answerSearch(0, answer([], { filters: { agency: { 山乡: 2 } }, unfiltered: 2 }));
  await page.getByRole("button", { name: "去掉筛选：发布机构 不存在" }).waitFor();
  expect(await page.locator("[data-facet=agency] input").count()).toBe(12);
  await box("山乡").check();
  const both = await engine.asked("search", 1);
  expect(both.options).toMatchObject({ filters: { agency: ["不存在", "山乡"] } });
  await page.getByRole("button", { name: "去掉筛选：发布机构 不存在" }).click();
  expect((await engine.asked("search", 2)).options).toMatchObject({ filters: { agency: ["山乡"] } });
});

test("a very long query is repeated only in part", async () => {
  const long = "法治政府建设".repeat(60);
  await search(`?q=${long}`);
  await answerSearch(0, answer([], { filters: {} }));
  await shows(0);
  expect(await sentence()).toBe(`没有文件含有“${long.slice(0, 40)}……”。`);
  expect(await page.title()).toContain(`${long.slice(0, 40)}…… - `);
  expect(await page.inputValue("#search-box-words")).toBe(long);
});

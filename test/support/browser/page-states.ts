import type { Page } from "playwright-core";
import { answer, hit, hits, nearPart, type ScriptedEngine } from "./scripted-engine.js";

/** What a state is made from. */
export interface SearchStage {
  readonly page: Page;
  readonly engine: ScriptedEngine;
  /** Address of the site's root, without a trailing slash. */
  readonly base: string;
}

/** Every state of the search page, and of the pages that it leads to, by name. */
export const states: Readonly<Record<string, (stage: SearchStage) => Promise<unknown>>> = {
  async start({ page, base }) {
    await page.goto(`${base}/search/`);
    await page.getByText("输入文字，或者选择筛选条件，开始搜索。").waitFor();
  },
  async loading({ page, engine, base }) {
    await page.goto(`${base}/search/?q=法治`);
    await engine.asked("search");
  },
  async partial({ page, engine, base }) {
    await page.goto(`${base}/search/?q=法治&agency=山乡&year=2022&from=2021-01-01`);
    const searched = { done: 3, of: 8, since: "2019" };
    await engine.progress(await engine.asked("search"), answer(hits(0, 6), { final: false, searched }));
    await page.getByText("还在搜索").waitFor();
  },
  async hits({ page, engine, base }) {
    await page.goto(`${base}/search/?q=法治&agency=山乡&agency=水乡&year=2022&to=2023-12-31`);
    const withdrawn = hit(41, { status: "废止", document_number: "样政〔2022〕1号", report_year: "2020" });
    const results = [withdrawn, ...hits(0, 19)];
    await engine.answer(await engine.asked("search"), answer(results, { total: 1234 }));
    await page.getByText("找到 1234 份").first().waitFor();
    await filtersOpen(page);
  },
  async near({ page, engine, base }) {
    await page.goto(`${base}/search/?q=法治养猪`);
    const near = nearPart(hits(2, 8), { total: 40, required: ["源东乡"] });
    await engine.answer(await engine.asked("search"), answer(hits(0, 2), { near }));
    await page.waitForSelector("#near-count[data-count='40']");
  },
  async nearAlone({ page, engine, base }) {
    await page.goto(`${base}/search/?q=法治养猪`);
    await engine.answer(await engine.asked("search"), answer([], { near: nearPart(hits(0, 3)) }));
    await page.waitForSelector("#near-count[data-count='3']");
  },
  async nearFailed({ page, engine, base }) {
    await page.goto(`${base}/search/?q=法治养猪`);
    const near = nearPart([], { state: "failed" });
    await engine.answer(await engine.asked("search"), answer(hits(0, 2), { near }));
    await page.waitForSelector("#near-failure:visible");
  },
  async none({ page, engine, base }) {
    await page.goto(`${base}/search/?q=源东香`);
    await engine.answer(await engine.asked("search"), answer([], { filters: {} }));
    await engine.answer(await engine.asked("suggest"), [
      { kind: "agency", title: "源东乡", url: "/gongkai/agencies/a0/" },
      { kind: "title", title: "源东乡2018年法治政府建设年度报告", url: "/gongkai/reports/2021/r0/" },
    ]);
    await page.waitForSelector("#search-near:visible");
  },
  async failure({ page, engine, base }) {
    await page.goto(`${base}/search/?q=法治`);
    await engine.fail(await engine.asked("search"));
    await page.waitForSelector("#search-failure:visible");
  },
  async unfinished({ page, engine, base }) {
    await page.goto(`${base}/search/?q=法治`);
    const call = await engine.asked("search");
    await engine.progress(call, answer(hits(0, 2), { final: false, searched: { done: 1, of: 3 } }));
    await engine.fail(call);
    await page.waitForSelector("#search-failure:visible");
  },
  async moreFailed({ page, engine, base }) {
    await page.goto(`${base}/search/?q=法治`);
    await engine.answer(await engine.asked("search"), answer(hits(0, 20), { total: 60 }));
    await page.getByRole("button", { name: "显示更多" }).click();
    await engine.fail(await engine.asked("search", 1));
    await page.waitForSelector("#search-more-failure:visible");
  },
  async wrongDates({ page, base }) {
    await page.goto(`${base}/search/`);
    await filtersOpen(page);
    await page.locator("#search-dates summary").click();
    await page.fill("#search-from", "2023-01-01");
    await page.fill("#search-to", "2022-01-01");
    await page.click("#search-dates button");
  },
  async reorder({ page, engine, base }) {
    await page.goto(`${base}/search/?q=法治`);
    const call = await engine.asked("search");
    await engine.progress(call, answer(hits(4, 20), { final: false, searched: { done: 1, of: 2 } }));
    await page.locator("#results a").nth(3).focus();
    await engine.answer(call, answer(hits(0, 20)));
    await page.waitForSelector("#search-reorder:visible");
  },
  async suggestions({ page, engine, base }) {
    await page.goto(`${base}/search/`);
    await suggest(page, engine);
  },
  async suggestionsElsewhere({ page, engine, base }) {
    await page.goto(`${base}/catalogue/`);
    await suggest(page, engine);
  },
  async suggestionsFailed({ page, engine, base }) {
    await page.goto(`${base}/catalogue/`);
    await page.locator("input[name=q]").press("y");
    await engine.fail(await engine.asked("suggest"));
    await page.getByText("建议没有取到").waitFor();
  },
  async marks({ page, base }) {
    await page.goto("about:blank"); // a new fragment alone would load nothing
    await page.goto(`${base}/reports/2021/r0/#hl=法治&hl=不足`);
    await page.waitForSelector("#marks:visible");
    await page.getByRole("button", { name: "下一处" }).click();
  },
};

async function suggest(page: Page, engine: ScriptedEngine): Promise<void> {
  await page.locator("input[name=q]").press("y");
  await engine.answer(await engine.asked("suggest"), [
    { kind: "agency", title: "源东乡", url: "/gongkai/agencies/a0/" },
    { kind: "topic", title: "法治政府建设", url: "/gongkai/topics/fazhi/" },
    {
      kind: "title",
      title: "源东乡人民政府2018年度法治政府建设工作情况报告",
      url: "/gongkai/reports/2021/r0/",
    },
    { kind: "page", title: "公开指南", url: "/gongkai/guide/" },
  ]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
}

/** Opens the filters, which are collapsed on a phone. */
async function filtersOpen(page: Page): Promise<void> {
  await page.evaluate(`document.getElementById("search-filters").open = true`);
}

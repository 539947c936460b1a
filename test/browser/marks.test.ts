import { expect, test } from "vitest";
import { openWhole } from "../../scripts/dev/browser/open-site.js";
import { page, site, useStage } from "../support/browser/stage.js";

useStage("own engine");

const open = (...queries: string[]) =>
  page.goto(
    `${site.base}/reports/2021/r0/#${queries.map((query) => `hl=${encodeURIComponent(query)}`).join("&")}`,
  );
const marked = () => page.locator(".prose mark").allInnerTexts();
const button = (name: string) => page.getByRole("button", { name });

test("the phrases of the search are marked, across emphasis, and the first mark is visible", async () => {
  const before = await page.goto(`${site.base}/reports/2021/r0/`).then(() => page.innerText(".prose"));
  expect(await page.locator("mark").count()).toBe(0);
  expect(await page.isVisible("#marks")).toBe(false);
  await page.goto("about:blank");
  await open("法治政府建设");
  await page.waitForSelector("#marks:visible");
  // A phrase across emphasis has several marks; the line end in 二、 separates it, as in search.
  expect(await marked()).toEqual(["法治政府建设", "法治", "政府建设"]);
  expect(await page.locator(".contents mark").count()).toBe(0);
  expect(await page.innerText(".prose")).toBe(before);
  const box = await page.locator(".found--current").first().boundingBox();
  expect(box?.y).toBeGreaterThan(0);
  expect(box?.y).toBeLessThan(800);
});

const cases: [string[], string[]][] = [
  [["fy2022"], ["ＦＹ２０２２"]],
  [["2022"], []], // a run of letters and digits must match completely
  [["1202"], ["12022"]], // but the last run of a query matches as a prefix
  [["1202 件"], ["件", "件"]],
  [["没有 要找"], ["没有", "要找"]],
  [["“没有要找”", "-法治"], ["没有要找"]],
  [["(一)强化组织"], ["一", "强化组织"]],
  [["abc一组"], ["ＡＢＣ 一组"]],
];
test.each(cases)("%j marks %j", async (queries, expected) => {
  await open(...queries);
  if (expected.length > 0) await page.waitForSelector("#marks:visible");
  else await page.waitForLoadState("networkidle");
  const texts = await marked();
  for (const text of expected) expect(texts).toContain(text);
  for (const text of texts) expect(expected).toContain(text);
});

test("a reader moves between the marks and removes them", async () => {
  await open("样例乡", "不足");
  await page.waitForSelector("#marks:visible");
  const count = page.locator("#marks-count");
  expect(await count.innerText()).toBe("搜索词在本页出现 3 处");
  await button("下一处").click();
  expect(await count.innerText()).toBe("第 2 处，共 3 处");
  await button("下一处").click();
  expect(await page.locator(".found--current").innerText()).toBe("不足");
  await button("下一处").click();
  expect(await count.innerText()).toBe("第 1 处，共 3 处");
  await button("上一处").click();
  expect(await count.innerText()).toBe("第 3 处，共 3 处");
  await button("取消标记").click();
  expect(await page.locator("mark").count()).toBe(0);
  expect(await page.isVisible("#marks")).toBe(false);
  expect(page.url()).not.toContain("#");
});

test("a report that was not opened from a search loads no code for marks", async () => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await openWhole(page, `${site.base}/reports/2021/r0/`);
  expect(asked.filter((url) => url.includes("highlight"))).toEqual([]);
  await page.goto(`${site.base}/reports/2021/r0/#marks`);
  expect(asked.filter((url) => url.includes("highlight"))).toEqual([]);
});

test("the page is complete without JavaScript, and when the code for marks cannot be loaded", async () => {
  await page.route("**/highlight.js", (route) => route.abort());
  await open("法治");
  expect(await page.innerText(".prose")).toContain("有序推进");
  expect(await page.isVisible("#marks")).toBe(false);
  const plain = await site.open({ javaScriptEnabled: false });
  await plain.goto(`${site.base}/reports/2021/r0/#hl=${encodeURIComponent("法治")}`);
  expect(await plain.innerText(".prose")).toContain("有序推进");
  expect(await plain.isVisible("#marks")).toBe(false);
  await plain.context().close();
});

// The text of the first one also begins with such a line.
test.each(["2022-00001", "2023-00002"])("a hit shows its index number %s once, marked", async (number) => {
  await page.goto(`${site.base}/search/?q=${number}`);
  const hit = page.locator("#results > li").first();
  await expect.poll(() => hit.locator("mark").allInnerTexts()).toEqual([number]);
  expect((await hit.innerText()).split(number)).toHaveLength(2);
});

import { beforeEach, expect, test } from "vitest";
import type { Suggestion } from "../../scripts/search/browser/api.js";
import { answer, hits } from "../support/browser/scripted-engine.js";
import { openWhole } from "../../scripts/dev/browser/open-site.js";
import { engine, page, site, useStage } from "../support/browser/stage.js";

const suggestions: readonly Suggestion[] = [
  { kind: "agency", title: "山乡", url: "/gongkai/agencies/a0/" },
  { kind: "topic", title: "法治政府建设", url: "/gongkai/topics/fazhi/" },
  { kind: "title", title: "样例报告3", url: "/gongkai/reports/2021/r3/" },
];

let asked: string[];

useStage("scripted engine");

beforeEach(() => {
  asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname.replace("/gongkai", "")));
});

const input = () => page.locator("input[name=q]");
const options = () => page.getByRole("option");
const active = () =>
  page.evaluate(`
  document.getElementById(document.querySelector("input[name=q]").getAttribute("aria-activedescendant"))?.textContent`);

/** Types a text, and waits for the suggestions. */
async function suggested(index = 0): Promise<void> {
  await input().press("y");
  await engine.answer(await engine.asked("suggest", index), suggestions);
  await options().first().waitFor();
}

const pages = ["/", "/catalogue/", "/reports/2021/r0/", "/search/", "/404.html"];
test.each(pages)("%s loads nothing for suggestions before the first keystroke", async (url) => {
  await openWhole(page, site.base + url);
  await input().first().focus();
  expect(asked.some((url) => /^\/assets\/search-box-[0-9a-f]{12}\.js$/.test(url))).toBe(true);
  expect(asked).not.toContain("/assets/suggestions.js");
  expect(engine.requests).toBe(0);
  await input().first().press("y");
  const call = await engine.asked("suggest");
  expect(call.text).toBe("y");
  expect(asked).toContain("/assets/suggestions.js");
});

test("arrow keys move through the suggestions, Esc closes them and keeps the text, Enter opens the active one", async () => {
  await page.goto(`${site.base}/catalogue/`);
  await suggested();
  expect(await input().getAttribute("role")).toBe("combobox");
  expect(await input().getAttribute("aria-expanded")).toBe("true");
  expect(await options().allInnerTexts()).toEqual(["山乡\n机构", "法治政府建设\n主题", "样例报告3\n文件"]);
  expect(await page.getByText("3 条建议").getAttribute("role")).toBe("status");
  expect(await active()).toBeUndefined();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  expect(await active()).toBe("法治政府建设 主题");
  expect(
    await options().evaluateAll((all) => all.map((option) => option.getAttribute("aria-selected"))),
  ).toEqual(["false", "true", "false"]);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  expect(await active()).toBeUndefined();
  await page.keyboard.press("ArrowUp");
  expect(await active()).toBe("样例报告3 文件");
  await page.keyboard.press("Escape");
  expect(await options().count()).toBe(0);
  expect(await input().inputValue()).toBe("y");
  expect(await input().getAttribute("aria-expanded")).toBe("false");
  await suggested(1);
  await page.keyboard.press("ArrowDown");
  // Safari reports the Enter that accepts the text of an input method so.
  const isDefault = await input().evaluate((element) =>
    element.dispatchEvent(
      new KeyboardEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true, cancelable: true }),
    ),
  );
  expect(isDefault).toBe(true);
  expect(await options().count()).toBeGreaterThan(0);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/agencies/a0/");
});

test("Enter without an active option searches, and a click opens a suggestion", async () => {
  await page.goto(`${site.base}/catalogue/`);
  await suggested();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/search/?q=y");
  await page.goto(`${site.base}/catalogue/`);
  await suggested();
  await options().nth(2).click();
  await page.waitForURL("**/reports/2021/r3/");
});

test("late suggestions and those for an earlier text are not shown", async () => {
  await page.goto(`${site.base}/catalogue/`);
  await input().press("y");
  const first = await engine.asked("suggest");
  await input().press("d");
  const second = await engine.asked("suggest", 1);
  await engine.answer(second, suggestions.slice(0, 1));
  await options().first().waitFor();
  await engine.answer(first, suggestions);
  expect(await options().count()).toBe(1);
  await input().press("x");
  const third = await engine.asked("suggest", 2);
  await page.keyboard.press("Escape");
  await engine.answer(third, suggestions);
  expect(await options().count()).toBe(0);
});

test("letters of an unfinished input method composition fetch nothing", async () => {
  await page.goto(`${site.base}/catalogue/`);
  await suggested();
  await page.evaluate(`{
    const box = document.querySelector("input[name=q]");
    box.value = "yuan'dong";
    box.dispatchEvent(new InputEvent("input", { isComposing: true, bubbles: true }));
  }`);
  await page.waitForTimeout(300); // longer than the pause after which suggestions are fetched
  expect(await engine.count("suggest")).toBe(1);
  await page.evaluate(`{
    const box = document.querySelector("input[name=q]");
    box.value = "源东";
    box.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
  }`);
  expect((await engine.asked("suggest", 1)).text).toBe("源东");
});

test("a failure of suggestions is shown; searching still works, and typing tries again", async () => {
  engine.failing = 1;
  await page.goto(`${site.base}/catalogue/`);
  await input().press("y");
  await page.getByText("建议没有取到，不影响搜索。").waitFor();
  await suggested();
  expect(await page.getByText("建议没有取到").count()).toBe(0);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/search/?q=yy");
});

test("the key / moves the focus to the search box, but not while the reader types elsewhere", async () => {
  await page.goto(`${site.base}/search/`);
  await page.keyboard.press("/");
  expect(await page.evaluate("document.activeElement.id")).toBe("search-box-words");
  await page.keyboard.press("/");
  expect(await input().inputValue()).toBe("/");
});

test("on the search page the arrow keys move from the box to the hits and back", async () => {
  const focused = () => page.evaluate("document.activeElement.textContent || document.activeElement.id");
  await page.goto(`${site.base}/search/?q=法治`);
  await engine.answer(await engine.asked("search"), answer(hits(0, 3)));
  await page.waitForSelector("#result-count[data-count]");
  await page.keyboard.press("/");
  await page.keyboard.press("ArrowDown");
  expect(await focused()).toBe("样例报告0");
  await page.keyboard.press("ArrowDown");
  expect(await focused()).toBe("样例报告1");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  expect(await focused()).toBe("search-box-words");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  expect(await focused()).toBe("search-box-words");
  // An open list of suggestions handles the arrow keys first.
  await suggested();
  await page.keyboard.press("ArrowDown");
  expect(await active()).toBe("山乡 机构");
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/reports/2021/r0/#hl=*");
});

import { defaultMessages } from "../../scripts/i18n/index.js";
import { rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { groupCatalogue, loadCatalogue } from "../../scripts/catalogue/index.js";
import { matching, readQuery } from "../../scripts/query/index.js";
import { titles, writeQuerySample } from "../support/query/sample.js";

const { a, b, c } = titles;
let folder: string;
let content: string;

beforeAll(async () => {
  ({ folder, content } = await writeQuerySample());
});
afterAll(() => rm(folder, { recursive: true }));

/** Returns the titles of a query's reports, or the errors of an invalid query. */
async function ask(typed: string): Promise<{ titles: string[]; faults: readonly string[] }> {
  const { catalogue } = await loadCatalogue(content, defaultMessages);
  if (!catalogue) throw new Error("the sample cannot be read");
  const parsed = readQuery(typed, catalogue, defaultMessages);
  if ("faults" in parsed) return { titles: [], faults: parsed.faults };
  const context = { messages: defaultMessages, site: catalogue.site, sources: true, sizeOf: () => undefined };
  const found = [...matching(groupCatalogue(catalogue).all, parsed.query, context)];
  return { titles: found.map(({ title }) => title), faults: [] };
}

describe("conditions", () => {
  test.each([
    ["", [b, c, a]],
    ["year=2022 agency=样例乡", [b, c]],
    ["公开年份=2022　发布机构＝yangli", [b, c]],
    ["agency=样例县样例乡人民政府", [b, c]],
    ["year=2021,2023", [a]],
    ["published=2022-05", [b]],
    ["published>=2022-01-02 published<2022-05", [c]],
    ["published>2021", [b, c]],
    ["published<=2021-12", [a]],
    ["report_year<2021", [a]],
    ["status!=有效", [b]],
    ["topic=", [c, a]],
    ["topic!=", [b]],
    ["keywords=森林防火", [a]],
    ["title~，丙", [c]],
    ['title~"样例，丙"', [c]],
  ])("%s", async (typed, expected) => {
    expect(await ask(typed)).toEqual({ titles: expected, faults: [] });
  });
});

describe("words match as on the site", () => {
  test.each([
    ["依法行政", [c, a]],
    ["依灋行政", []],
    ["進展", [a]],
    ["依法 -行政审批", [c, a]],
    ["依法治理行政", []],
    ["行政a", [c]],
    ["year=2022 依法", [b, c]],
    ["，", []],
    ["二〇二二年五月三十一日", [b]], // the day of publication
    ["2022年", []],
  ])("%s", async (typed, expected) => {
    expect(await ask(typed)).toEqual({ titles: expected, faults: [] });
  });
});

describe("invalid parts are named, with suggestions", () => {
  test.each([
    ["yeer=2022", "是不是“year”？"],
    ["发布机购=样例乡", "是不是“发布机构”？"],
    ["agency=样列乡", "是不是“样例乡”？"],
    ["status=好", "应为：有效、已修改、失效、废止"],
    ["published=2022-13", "2022-05-31"],
    ["year=二〇二二", "四位数字"],
    ["title>a", "不分先后"],
    ["year>=", "后面没有值"],
  ])("%s", async (typed, words) => {
    expect(await ask(typed)).toEqual({ titles: [], faults: [expect.stringContaining(words)] });
  });
});

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { SearchModule, SearchPage } from "../../scripts/search/browser/api.js";
import { OpenedIndex, recordNumber, recordOf } from "../support/search/opened-index.js";

/** Texts by the number of their report. 养犬管理规定 is in three of them, its parts are in three others. */
const texts = [
  "城市养犬管理规定。养犬人应当遵守。",
  "养犬管理规定已经废止。",
  "养犬管理规定的解释。",
  "养犬登记。",
  "养犬人应当拴绳，遵守城市管理规定。",
  "财务管理规定。",
  ...Array.from({ length: 14 }, (_, number) => `道路修缮第${number}期。`),
];
const facetsOf = (number: number) => ({
  agency: number % 2 === 0 ? "源东乡" : "样例镇",
  openness: "主动公开",
  status: "有效",
});
const record = (text: string, number: number) => {
  const published = `${2023 - Math.floor(number / 10)}-05-${30 - number}`;
  return recordOf(number, "样例文件", text, { published, facets: facetsOf(number) });
};

let index: OpenedIndex;
const search: SearchModule["search"] = (typed, options) => index.search(typed, options);

beforeAll(async () => {
  const records = texts.map(record);
  index = await OpenedIndex.write([records.slice(0, 10), records.slice(10)]);
});
afterAll(() => index.remove());
beforeEach(() => index.open());
afterEach(() => index.close());

const numbers = (results: SearchPage["results"] = []) => results.map(({ url }) => recordNumber(url));
const parts = ({ results, near }: SearchPage) => [numbers(results).sort(), numbers(near?.results)];
const isPostings = (address: string) => /\/\d+\.bin$/.test(address);

test("reports that contain the query, and below the others with parts of it, the best first", async () => {
  const page = await search("养犬管理规定");
  expect(page).toMatchObject({ total: 3, exact: true, near: { state: "complete", total: 3, required: [] } });
  expect(parts(page)[0]).toEqual([0, 1, 2]);
  expect(parts(page)[1]?.[0]).toBe(4);
  expect(new Set(parts(page)[1])).toEqual(new Set([3, 4, 5]));
  expect(page.near?.words).toEqual(["养犬", "管理", "规定"]);
});

test("filters apply to both parts, and a report that fails them is in neither", async () => {
  const page = await search("养犬管理规定", { filters: { agency: ["样例镇"] } });
  expect(parts(page)).toEqual([[1], expect.arrayContaining([3, 5])]);
  expect([page.total, page.near?.total]).toEqual([1, 2]);
  expect(page.near?.filters["agency"]).toEqual({ 样例镇: 2, 源东乡: 1 });
  const days = await search("养犬管理规定", { to: "2023-05-26" });
  expect(days).toMatchObject({ total: 0, unfiltered: 3 });
  expect(parts(days)).toEqual([[], [4, 5]]);
});

test("quoted phrases are in every report of the second part, excluded ones in none", async () => {
  const quoted = await search("“管理规定” 养犬登记");
  expect(parts(quoted)[0]).toEqual([]);
  expect(quoted.near?.required).toEqual(["管理规定"]);
  expect(new Set(parts(quoted)[1])).toEqual(new Set([0, 1, 2, 4]));
  const excluded = await search("养犬管理规定 -拴绳");
  expect(parts(excluded)[1]).not.toContain(4);
  expect((await search("“养犬管理规定”")).near).toBeUndefined();
});

test("both parts have pages of the same offset and limit, and order of days is that of the first part", async () => {
  const options = { offset: 1, limit: 1 };
  const page = await search("养犬管理规定", options);
  expect(parts(page).map(({ length }) => length)).toEqual([1, 1]);
  expect(page).toMatchObject({ total: 3, near: { total: 3 } });
  const oldest = await search("养犬管理规定", { sort: "oldest" });
  expect(numbers(oldest.results)).toEqual([2, 1, 0]);
  expect(numbers(oldest.near?.results)).toEqual(numbers((await search("养犬管理规定")).near?.results));
});

test("the first part is reported as complete before the second is searched", async () => {
  const pages: SearchPage[] = [];
  await search("养犬管理规定", { onProgress: (page) => pages.push(page) });
  const complete = pages.find(({ final }) => final);
  expect(complete).toMatchObject({ total: 3, near: { state: "searching", total: 0 } });
  expect(parts(complete ?? (await search("")))[0]).toEqual([0, 1, 2]);
});

test("near: false searches the first part alone", async () => {
  expect(await search("养犬登记管理", { near: false })).toMatchObject({ total: 0, exact: true });
  expect((await search("养犬登记管理", { near: false })).near).toBeUndefined();
});

test("a failure of the second part does not hide the first, and the next search succeeds", async () => {
  index.isBroken = (address) => address.includes("/cards-"); // the first part has no hits, and reads no cards
  const page = await search("养犬管理规定 财务");
  expect(page).toMatchObject({ total: 0, exact: true, final: true, near: { state: "failed", results: [] } });
  index.isBroken = () => false;
  expect((await search("养犬管理规定 财务")).near?.state).toBe("complete");
});

test("a failure of the first part does not hide the second", async () => {
  const pages: SearchPage[] = [];
  let failures = 0;
  // The first part reads the postings twice, since a file that cannot be read is requested again.
  index.isBroken = (address) => isPostings(address) && (failures += 1) <= 4;
  await expect(search("养犬管理规定", { onProgress: (page) => pages.push(page) })).rejects.toThrow("404");
  const last = pages.at(-1);
  expect(last).toMatchObject({ total: 0, final: false, near: { state: "complete" } });
  expect(last?.near?.total).toBeGreaterThan(0);
});

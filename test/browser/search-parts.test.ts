import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundleAssets } from "../../scripts/pipeline/assets.js";
import {
  facetValues,
  finishIndex,
  indexFolder,
  writeShard,
  writeSuggestions,
  type SearchRecord,
} from "../../scripts/search/index.js";
import { inPage, serve, type Served } from "../support/browser/serve-folder.js";

/** Many reports with one very frequent pair of characters and rare ones: long lists and a table in several files. */
const reports = 2500;
const often = "东南西北。".repeat(40);
const seldom: Readonly<Record<number, string>> = { 3: "东南西中。", 1400: "北东南西。", 2499: "东南西中。" };
const facets = { agency: "样例镇", openness: "主动公开", status: "有效" };
const values = facetValues([facets]);
const records = Array.from({ length: reports }, (_, number): SearchRecord => {
  const published = `2022-${String(12 - Math.floor(number / 250)).padStart(2, "0")}-01`;
  return {
    url: `/reports/2022/r${number}/`,
    title: `样例报告第${number}号`,
    published,
    reportYear: undefined,
    facets,
    details: [],
    meta: { published },
    text: often + (seldom[number] ?? ""),
  };
});

let folder: string;
let served: Served;
let files: string[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-parts-"));
  const bundle = writeShard({ records, values, site: folder });
  const titles = records.map(({ title }) => title);
  const suggestions = await writeSuggestions({
    titles,
    reportCounts: [reports],
    names: [],
    synonyms: [],
    site: folder,
  });
  await finishIndex({ shards: [bundle], values, suggestions, inForce: "有效", site: folder });
  await bundleAssets(folder);
  await writeFile(path.join(folder, "index.html"), "<!doctype html><title>样例</title>");
  files = await readdir(path.join(folder, indexFolder, bundle.id));
  served = await serve(folder);
});
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

/** Searches in a new page, and returns which files of the shard were fetched. */
async function ask(query: string) {
  const tab = await served.browser.newPage();
  await tab.goto(served.base);
  const fetched: string[] = [];
  tab.on("request", (request) => fetched.push(request.url().split("/").at(-1) ?? ""));
  const found = await inPage<{ total: number; urls: string[]; exact: boolean }>(
    tab,
    `const { search } = await import("/assets/search.js");
     const { total, results, exact } = await search(input, { limit: 10, sort: "newest" });
     return { total, exact, urls: results.map(({ url }) => url) };`,
    query,
  );
  await tab.close();
  const count = (pattern: RegExp) => fetched.filter((name) => pattern.test(name)).length;
  return { ...found, postings: count(/^\d+\.bin$/), tables: count(/^docs-/) };
}

const address = (number: number) => `/reports/2022/r${number}/`;

test("a phrase in nearly every report is found in all of them", async () => {
  const found = await ask("东南西北");
  expect(found).toMatchObject({ total: reports, exact: true });
  expect(found.urls[0]).toBe(address(0));
  expect(found.tables).toBe(3);
});

test.each([
  ["东南西中", [3, 2499]],
  ["北东南西", [1400]],
] as const)("a rare phrase is found, and only parts of long lists are read: %s", async (query, hits) => {
  const all = files.filter((name) => /^\d+\.bin$/.test(name)).length;
  expect(all).toBeGreaterThan(20); // the lists are split, otherwise this test would prove nothing
  const found = await ask(query);
  expect(found).toMatchObject({ total: hits.length, exact: true, urls: hits.map(address) });
  expect(found.postings).toBeLessThan(all / 2);
});

test("characters that never follow each other do not match as a phrase", async () => {
  expect((await ask("西中东")).total).toBe(0);
  expect((await ask("中东南")).total).toBe(0);
});

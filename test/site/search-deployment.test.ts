import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { SearchModule, SearchPage } from "../../scripts/search/browser/api.js";
import { indexVersion } from "../../scripts/search/format/facets.js";
import { FlippedSite, otherRoot, ownRoot } from "../support/search/flipped-site.js";
import { bundleSearch, type Fetch } from "../support/search/search-page.js";

/** Sites that are published again while a page is open, and another catalogue that is hostile. */

let openPage: (fetch: Fetch) => SearchModule;
let before: FlippedSite;
let after: FlippedSite;
/** What each site serves now. */
let served: Map<string, FlippedSite>;
let asked: string[];
let page: SearchModule;

const fetchServed: Fetch = (input, init) => {
  const address = input instanceof Request ? input.url : String(input);
  asked.push(address);
  const site = served.get(address.startsWith(ownRoot) ? ownRoot : otherRoot);
  return site?.fetch(input, init) ?? Promise.reject(new TypeError("Failed to fetch"));
};

beforeAll(async () => {
  openPage = await bundleSearch(ownRoot);
  before = await FlippedSite.write(1, 4000);
  after = await FlippedSite.write(7, 4000);
});
afterAll(async () => {
  await before.remove();
  await after.remove();
});
beforeEach(() => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined); // pages for excerpts are not there
  served = new Map([
    [ownRoot, before],
    [otherRoot, before],
  ]);
  asked = [];
  page = openPage(fetchServed);
});
afterEach(() => vi.restoreAllMocks());

/** What a page finds that is opened now. */
const fresh = (text: string) => openPage(fetchServed).search(text);
const numbers = ({ total, results, missing }: SearchPage) => [total, results.map(({ url }) => url), missing];

test("an open page answers from the index of a publication that came after", async () => {
  await page.search("法治政府");
  served.set(ownRoot, after);
  asked = [];
  expect(numbers(await page.search("信息公开"))).toEqual(numbers(await fresh("信息公开")));
  expect(asked.filter((address) => address === `${ownRoot}search-index/index.json`).length).toBe(2);
  expect((await page.suggest("样例报告"))[0]?.title).toBe(
    (await openPage(fetchServed).suggest("样例报告"))[0]?.title,
  );
});

test("suggestions of an open page come from the index of a publication that came after", async () => {
  await page.suggest("yuandong");
  served.set(ownRoot, after);
  expect(await page.suggest("样例报告")).toEqual(await openPage(fetchServed).suggest("样例报告"));
});

test("so does another catalogue that was published again", async () => {
  await page.search("法治政府");
  served.set(otherRoot, after);
  const found = await page.search("信息公开");
  expect(found.missing).toEqual([]);
  expect(numbers(found)).toEqual(numbers(await fresh("信息公开")));
});

test("where the index is the same, a missing file fails once, without another attempt", async () => {
  await page.search("法治政府");
  served.delete(ownRoot);
  asked = [];
  await expect(page.search("信息公开")).rejects.toThrow("Failed to fetch");
  expect(asked.filter((address) => address.endsWith("index.json")).length).toBeLessThanOrEqual(1);
});

test("an index of another version is an error with a name of its own", async () => {
  const index = JSON.stringify({ version: indexVersion + 1, sum: "00000000" });
  const next: Fetch = () => Promise.resolve(new Response(index));
  await expect(openPage(next).search("法治政府")).rejects.toMatchObject({ name: "OtherVersion" });
});

test("the shards of others are read after the site's own newest one", async () => {
  const isShard = (address: string) => /\/[0-9a-f]{16}\//.test(address);
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const holding: Fetch = async (input, init) => {
    const address = String(input);
    if (address.startsWith(ownRoot) && isShard(address)) await held;
    return fetchServed(input, init);
  };
  const found = openPage(holding).search("法治政府");
  const indexes = () => asked.filter((address) => address.endsWith("index.json"));
  await vi.waitFor(() => expect(indexes()).toHaveLength(2));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(asked.filter(isShard)).toEqual([]);
  letGo();
  expect(numbers(await found)).toEqual(numbers(await fresh("法治政府")));
});

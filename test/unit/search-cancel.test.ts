import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { SearchOptions, SearchPage } from "../../scripts/search/browser/api.js";
import { facetValues, finishIndex, writeShard, type Federation } from "../../scripts/search/index.js";

/** The address from which search derives its site's root. */
const ownRoot = new URL("../../scripts/search/", import.meta.url).href;
const jia = "https://jia.example.cn/";

const facets = { agency: "样例镇", openness: "主动公开", status: "有效" };
const values = facetValues([facets]);

/** Writes a shard with one report for each of some years, newest first. Returns the names of their folders. */
async function writeSite(site: string, years: number, federation?: Federation): Promise<string[]> {
  const bundles = Array.from({ length: years }, (_, index) => {
    const published = `${2023 - index}-05-31`;
    const record = {
      url: `/reports/${2023 - index}/a/`,
      title: "样例报告",
      published,
      reportYear: undefined,
      facets,
      details: [],
      meta: { published },
      text: "法治政府建设。",
    };
    return writeShard({ records: [record], values, site });
  });
  const suggestions = { names: "names-0.json", titles: "titles-0" };
  await finishIndex({ shards: bundles, values, suggestions, inForce: "有效", site, federation });
  return bundles.map(({ id }) => id);
}

/** Replaces the network: some responses wait until a test releases them, or lets them fail. */
class Network {
  /** Every request, in order. */
  readonly asked: string[] = [];
  readonly held: { readonly address: string; readonly answer: () => void; readonly fail: () => void }[] = [];
  holds: (address: string) => boolean = () => false;

  readonly fetch = (input: string): Promise<Response> => {
    this.asked.push(input);
    if (!this.holds(input)) return Promise.resolve(fileAt(input));
    return new Promise((resolve, reject) => {
      const answer = () => resolve(fileAt(input));
      this.held.push({ address: input, answer, fail: () => reject(new TypeError("Failed to fetch")) });
    });
  };

  /** Releases all waiting responses, and answers at once from now on. */
  letGo(): void {
    this.holds = () => false;
    for (const { answer } of this.held.splice(0)) answer();
  }
}

function fileAt(address: string): Response {
  const [root, name] = address.startsWith(jia) ? [jia, "jia"] : [ownRoot, "own"];
  if (!address.includes("/search-index/")) return new Response("", { status: 404 });
  return new Response(readFileSync(path.join(folder, name, address.slice(root.length))));
}

let folder: string;
let own: string[];
let other: string[];
let network: Network;
/** The search of a newly opened page, which has not read any file of the index. */
let search: (typed: string, options: SearchOptions) => Promise<SearchPage>;
let reported: SearchPage[];
const onProgress = (page: SearchPage) => reported.push(page);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-stops-"));
  const federation = { name: "某省示例", catalogues: [{ name: "甲县示例", url: jia }] };
  own = await writeSite(path.join(folder, "own"), 9, federation);
  other = await writeSite(path.join(folder, "jia"), 5);
});
afterAll(() => rm(folder, { recursive: true }));

beforeEach(async () => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined); // pages for excerpts do not exist
  network = new Network();
  reported = [];
  vi.stubGlobal("fetch", network.fetch);
  covers(false);
  vi.resetModules();
  ({ search } = await import("../../scripts/search/browser/search.js"));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Sets whether search includes the other catalogue; the build replaces this variable by a constant. */
const covers = (others: boolean) => vi.stubGlobal("federated", others);
/** Whether a file belongs to a shard other than the newest. */
const isOlder = (address: string) =>
  (address.startsWith(jia) ? other : own).slice(1).some((id) => address.includes(id));
const holding = (count: number) => vi.waitFor(() => expect(network.held.length).toBe(count));
/** Waits until all pending promises have run. */
const runAllTurns = async () => {
  for (let turn = 0; turn < 100; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};
const outcome = (asked: Promise<SearchPage>) =>
  asked.then(
    ({ total }) => total,
    (error: unknown) => String(error),
  );

/** Starts a search, and waits until the newest shards were reported, and one file of some others is held. */
async function halfWay(
  waiting: number,
  options: SearchOptions = {},
): Promise<{ answer: Promise<number | string> }> {
  network.holds = isOlder;
  const answer = outcome(search("法治政府", { near: false, ...options, onProgress }));
  await holding(waiting);
  await runAllTurns();
  expect(reported.length).toBeGreaterThan(0);
  return { answer };
}

/** Returns the requests and reports so far, which must not increase. */
const soFar = () => ({ asked: [...network.asked], reported: reported.length });
/** Returns these after a failure, for which the search requests index.json once more: the site may have a new index. */
const withIndexAgain = ({ asked, ...rest }: ReturnType<typeof soFar>) => ({
  ...rest,
  asked: [...asked, `${ownRoot}search-index/index.json`],
});

test("a search that failed requests no further file of a shard and reports nothing more", async () => {
  const { answer } = await halfWay(6);
  const before = soFar();
  network.held.shift()?.fail();
  expect(await answer).toContain("Failed to fetch");
  network.letGo();
  await runAllTurns();
  expect(soFar()).toEqual(withIndexAgain(before));
});

test("an aborted search does neither", async () => {
  const caller = new AbortController();
  const { answer } = await halfWay(6, { signal: caller.signal });
  const before = soFar();
  caller.abort();
  network.letGo();
  expect(await answer).toContain("AbortError");
  await runAllTurns();
  expect(soFar()).toEqual(before);
});

test("responses to an aborted search are used by the next one", async () => {
  const caller = new AbortController();
  await halfWay(6, { signal: caller.signal });
  caller.abort();
  const next = outcome(search("法治政府", {}));
  await runAllTurns();
  expect(network.held.length).toBe(6); // it waits for the same response
  network.letGo();
  expect(await next).toBe(9);
});

describe("with another catalogue", () => {
  beforeEach(() => covers(true));
  const failOne = (root: string) => {
    const [one] = network.held.filter(({ address }) => address.startsWith(root));
    network.held.splice(network.held.indexOf(one ?? expect.fail("nothing is held")), 1);
    one?.fail();
  };

  test("its failure is named in the result, and no further file of it is requested", async () => {
    network.holds = (address) => address.startsWith(jia) && isOlder(address);
    const answer = search("法治政府", { onProgress });
    await holding(2);
    const ofOther = () => network.asked.filter((address) => address.startsWith(jia));
    const before = ofOther();
    failOne(jia);
    expect(await answer).toMatchObject({ total: 9, missing: [{ name: "甲县示例", reason: "unreachable" }] });
    const after = soFar();
    network.letGo();
    await runAllTurns();
    expect(ofOther()).toEqual(before);
    expect(soFar()).toEqual(after);
    expect(await search("法治政府", {})).toMatchObject({ total: 14, missing: [] });
  });

  test("its search is stopped, but not marked as failed, when the site's own fails", async () => {
    const { answer } = await halfWay(8);
    const before = soFar();
    failOne(ownRoot);
    expect(await answer).toContain("Failed to fetch");
    network.letGo();
    await runAllTurns();
    expect(soFar()).toEqual(withIndexAgain(before));
    // A failed catalogue is not asked for further hits.
    expect(await search("法治政府", { offset: 10 })).toMatchObject({ total: 14, missing: [] });
  });
});

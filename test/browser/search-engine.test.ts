import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleAssets } from "../../scripts/pipeline/assets.js";
import {
  facetValues,
  finishIndex,
  planShards,
  writeShard,
  writeSuggestions,
  type SearchRecord,
  type SuggestionFiles,
} from "../../scripts/search/index.js";
import { sequence } from "../../scripts/dev/samples/index.js";
import { inPage, serve, type Served } from "../support/browser/serve-folder.js";

/**
 * Few different characters, so that phrases repeat; some outside of the basic plane, letters, digits, and separators.
 */
const alphabet = [..."法治政府建设信息公开𠮷㐂。,;\n:、 "].concat(["2018", "PM25", "报告", "乡镇", "\n"]);
const next = sequence(3);
const line = (length: number) => Array.from({ length }, () => alphabet[next(alphabet.length)]).join("");

const records = Array.from({ length: 240 }, (_, number): SearchRecord & { bodyLength: number } => {
  const year = 2023 - Math.floor(number / 20);
  const text = line(320 + next(1280));
  return {
    url: `/reports/${year}/r${number}/`,
    title: `样例报告第${number}号 ${line(6).replace(/\n/g, "")}`,
    published: `${year}-${String(12 - (number % 12)).padStart(2, "0")}-15`,
    reportYear: number % 3 === 0 ? undefined : String(year - 1),
    facets: {
      agency: number % 2 === 0 ? "源东乡" : "样例镇",
      topic: number % 5 === 0 ? undefined : "法治",
      openness: "主动公开",
      status: number % 7 === 0 ? "废止" : "有效",
    },
    details: [`113307037368775858/${year}-${number}`, "关键词语"],
    meta: {
      index_number: `113307037368775858/${year}-${number}`,
      agency: "样例",
      published: `${year}-01-15`,
    },
    text,
    bodyLength: text.length,
  };
}).sort((a, b) => (a.published < b.published ? 1 : -1));

const values = facetValues(records.map(({ facets }) => facets));

let folder: string;
let served: Served;
let page: Page;
let bundleCount: number;
let published: SuggestionFiles;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-search-"));
  const jobs = planShards(records, { joined: 48_000, largest: 96_000 });
  const bundles = jobs.map((job) => writeShard({ records: job, values, site: folder }));
  bundleCount = bundles.length;
  const names = [
    {
      kind: "agency" as const,
      title: "源东乡",
      other: "金华市金东区源东乡人民政府",
      url: "/agencies/yuandong/",
    },
    { kind: "page" as const, title: "公开指南", url: "/guide/" },
  ];
  const titles = records.map(({ title }) => title);
  const counts = bundles.map(({ reports }) => reports);
  published = await writeSuggestions({ titles, reportCounts: counts, names, synonyms: [], site: folder });
  await finishIndex({ shards: bundles, values, suggestions: published, inForce: "有效", site: folder });
  await bundleAssets(folder);
  for (const { url, title, text } of records) {
    await mkdir(path.join(folder, url), { recursive: true });
    const paragraphs = text.split("\n").map((part) => `<p>${part}</p>`);
    const html = `<h1 class="report__title">${title}</h1><div class="prose">${paragraphs.join("")}</div>`;
    await writeFile(path.join(folder, url, "index.html"), html);
  }
  await writeFile(path.join(folder, "index.html"), "<!doctype html><title>样例</title>");
  served = await serve(folder);
  page = await served.browser.newPage();
  await page.goto(served.base);
});
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

interface SearchAnswer {
  total: number;
  unfiltered: number;
  exact: boolean;
  final: boolean;
  results: { url: string; title: string; excerpt: string }[];
  filters: Record<string, Record<string, number>>;
  near?: Pick<SearchAnswer, "total" | "results"> & { words: string[] };
}

const ask = (query: string, options: Record<string, unknown> = {}) =>
  inPage<SearchAnswer>(
    page,
    `const { search } = await import("/assets/search.js"); return search(input.query, input.options);`,
    { query, options: { limit: 1000, ...options } },
  );
const urls = (answer: SearchAnswer) => (answer.exact ? answer.results.map(({ url }) => url) : []);

const runCharacter = /[a-z0-9]/;

/** Searches as a reader would: segments between punctuation marks, ignoring spaces between Han characters. */
const truth = records.map(({ url, title, details, text }) => {
  const lines = [title, ...details, ...text.split("\n")];
  const folded = lines.flatMap((part) =>
    part
      .normalize("NFKC")
      .toLowerCase()
      .split(/[。,;:、/-]/u),
  );
  return { url, segments: folded.map(tight) };
});
function tight(text: string): string {
  return [...text.trim()]
    .filter((character, at, all) => {
      if (character !== " ") return true;
      const before = all.slice(0, at).findLast((other) => other !== " ") ?? "";
      const after = all.slice(at).find((other) => other !== " ") ?? "";
      return runCharacter.test(before) && runCharacter.test(after) && all[at - 1] !== " ";
    })
    .join("");
}
function holds(segment: string, phrase: string): boolean {
  for (let at = segment.indexOf(phrase); at >= 0; at = segment.indexOf(phrase, at + 1)) {
    const before = segment.charAt(at - 1);
    if (!(runCharacter.test(before) && runCharacter.test(phrase.charAt(0)))) return true;
  }
  return false;
}

/** Returns an excerpt without spaces between Han characters, inside of marks too. */
const tightMarks = (excerpt: string) => excerpt.replace(/ /g, "");

test("the catalogue has several shards", () => expect(bundleCount).toBeGreaterThan(3));

test("100 random phrases find exactly what a scan finds", async () => {
  const segments = truth.flatMap((report) => report.segments).filter((segment) => segment !== "");
  const queries = Array.from({ length: 100 }, () => {
    const characters = [...(segments[next(segments.length)] ?? "")];
    const start = next(characters.length);
    return characters.slice(start, start + 1 + next(12)).join("");
  }).filter((query) => query.trim() === query && query !== "");
  const answers = await inPage<SearchAnswer[]>(
    page,
    `const { search } = await import("/assets/search.js");
     const answers = [];
     for (const query of input) answers.push(await search(query, { limit: 1000 }));
     return answers;`,
    queries,
  );
  queries.forEach((query, index) => {
    // A substring that begins inside of a run of letters or digits is not a phrase of its text.
    const expected = truth.filter((report) => report.segments.some((segment) => holds(segment, query)));
    const answer = answers[index];
    expect([query, answer ? urls(answer).sort() : []]).toEqual([
      query,
      expected.map(({ url }) => url).sort(),
    ]);
  });
});

describe("a query", () => {
  test("of two phrases requires both; a minus excludes", async () => {
    const both = urls(await ask("法治 政府"));
    const [first, second] = [urls(await ask("法治")), urls(await ask("政府"))];
    expect(both.sort()).toEqual(first.filter((url) => second.includes(url)).sort());
    const without = urls(await ask("法治 -政府"));
    expect(without.sort()).toEqual(first.filter((url) => !second.includes(url)).sort());
  });
  test("matches traditional characters, full width and the beginning of a number", async () => {
    const simplified = urls(await ask("公开"));
    expect(simplified.length).toBeGreaterThan(0);
    expect(urls(await ask("公開"))).toEqual(simplified);
    expect(urls(await ask("２０１８"))).toEqual(urls(await ask("2018")));
    expect(urls(await ask("pm2")).sort()).toEqual(urls(await ask("PM25")).sort());
  });
  test("that no report contains finds reports with parts of it, with these marked", async () => {
    const { total, results, exact, near } = await ask("公开公开法治公开政府公开公开");
    expect({ total, results, exact }).toEqual({ total: 0, results: [], exact: true });
    expect(near).toMatchObject({ state: "complete", required: [] });
    expect(near?.words).toContain("公开");
    expect(near?.total).toBeGreaterThan(0);
    expect(near?.results[0]?.excerpt).toContain("<mark>");
  });
  test("that is a title puts that report first", async () => {
    for (const { title, url } of records.filter((_, index) => index % 12 === 0)) {
      expect((await ask(title, { limit: 1 })).results[0]?.url).toBe(url);
    }
  });
  test("is marked as a whole in the excerpt, and escaped", async () => {
    const { results } = await ask("信息", { limit: 5 });
    for (const { excerpt, title } of results) {
      // A hit in the title is marked there; the excerpt is then the beginning of the text.
      if (!title.replace(/ /g, "").includes("信息"))
        expect(tightMarks(excerpt)).toContain("<mark>信息</mark>");
      expect(excerpt.replace(/<\/?mark>/g, "")).not.toMatch(/[<>]/);
    }
    expect(results.some(({ excerpt }) => tightMarks(excerpt).includes("<mark>信息</mark>"))).toBe(true);
  });
});

test("filters narrow the hits, and a facet's own values do not reduce its own counts", async () => {
  const all = await ask("法");
  const chosen = await ask("法", { filters: { agency: ["源东乡"], status: ["有效"] } });
  const number = (url: string) => Number(/r(\d+)/.exec(url)?.[1]);
  expect(urls(chosen).sort()).toEqual(
    urls(all)
      .filter((url) => number(url) % 2 === 0 && number(url) % 7 !== 0)
      .sort(),
  );
  expect(Object.keys(chosen.filters["agency"] ?? {}).sort()).toEqual(["样例镇", "源东乡"].sort());
  expect(chosen.filters["agency"]?.["源东乡"]).toBe(chosen.total);
  const range = await ask("法", { from: "2020-01-01", to: "2020-12-31" });
  expect(urls(range).every((url) => url.startsWith("/reports/2020/"))).toBe(true);
  expect(range.total).toBe(all.filters["year"]?.["2020"]);
});

test("sorting by day and paging return each hit once", async () => {
  const newest = urls(await ask("政", { sort: "newest" }));
  const oldest = urls(await ask("政", { sort: "oldest" }));
  expect(oldest).toEqual([...newest].reverse());
  const pages: string[] = [];
  for (let offset = 0; offset < newest.length; offset += 7) {
    pages.push(...urls(await ask("政", { sort: "newest", offset, limit: 7 })));
  }
  expect(pages).toEqual(newest);
  expect(urls(await ask(""))).toHaveLength(records.length);
});

test("partial pages arrive with each shard, and only the last page is final", async () => {
  const tab = await served.browser.newPage();
  await tab.goto(served.base);
  let asked = 0;
  let partCame = () => {
    // assigned below
  };
  const partial = new Promise<void>((resolve) => (partCame = resolve));
  await tab.exposeFunction("partCame", () => partCame());
  await tab.route("**/docs-*.bin", async (route) => {
    // The newest shard's table is sent at once, the others' after its hits were reported.
    if ((asked += 1) > 1) await partial;
    await route.continue();
  });
  const parts = await inPage<{ total: number; final: boolean; searched: { done: number; of: number } }[]>(
    tab,
    `const { search } = await import("/assets/search.js");
     const parts = [];
     const last = await search("公", { onProgress: (part) => { parts.push(part); partCame(); } });
     return [...parts, last].map(({ total, final, searched }) => ({ total, final, searched }));`,
    undefined,
  );
  await tab.close();
  expect(parts.length).toBeGreaterThan(1);
  expect(parts[0]).toMatchObject({ final: false, searched: { done: 1, of: bundleCount } });
  expect(parts.at(-1)).toMatchObject({ final: true, searched: { done: bundleCount, of: bundleCount } });
  expect(parts.map(({ total }) => total)).toEqual(parts.map(({ total }) => total).sort((a, b) => a - b));
});

test("a file that cannot be read is a failure, not an empty result, and the next search reads it again", async () => {
  const tab = await served.browser.newPage();
  await tab.goto(served.base);
  const index = path.join(folder, "search-index");
  await rename(index, `${index}.away`);
  const failed = await inPage<string>(
    tab,
    `const { search } = await import("/assets/search.js");
     return search("法治").then(() => "answered", () => "failed");`,
    undefined,
  );
  await rename(`${index}.away`, index);
  const after = await inPage<SearchAnswer>(
    tab,
    `const { search } = await import("/assets/search.js"); return search("法治");`,
    undefined,
  );
  await tab.close();
  expect(failed).toBe("failed");
  expect(after.total).toBeGreaterThan(0);
});

const damages: [string, string | RegExp, string][] = [
  ["a fence that is a page", "**/fence-*.txt", "<!doctype html><title>样例</title>"],
  ["an empty fence", "**/fence-*.txt", ""],
  ["an empty table", "**/docs-*.bin", ""],
  ["a table that is a page", "**/docs-*.bin", "<!doctype html><title>样例</title>"],
  ["an empty file of postings", /\/\d+\.bin$/, ""],
  ["a file of postings that is cut short", /\/\d+\.bin$/, "\u0010"],
  ["cards that are a page", "**/cards-*.json", "<!doctype html>"],
];
test.each(damages)("%s is a failure, and after its repair a result", async (_, files, body) => {
  const tab = await served.browser.newPage();
  await tab.goto(served.base);
  await tab.route(files, (route) => route.fulfill({ status: 200, body }));
  const code = `const { search } = await import("/assets/search.js");
    return search("法治").then(({ total }) => total, () => "failed");`;
  expect(await inPage<number | string>(tab, code, undefined)).toBe("failed");
  await tab.unroute(files);
  expect(await inPage<number | string>(tab, code, undefined)).toBeGreaterThan(0);
  await tab.close();
});

test("hits excluded only by filters are counted", async () => {
  const answer = await ask("法治", { filters: { year: ["1999"] } });
  expect(answer).toMatchObject({ total: 0, exact: true });
  expect(answer.near).toBeUndefined();
  expect(answer.unfiltered).toBe((await ask("法治")).total);
});

const suggestions: [string, string][] = [
  ["源东", "源东乡"],
  ["yuandong", "源东乡"],
  ["ydx", "源东乡"],
  ["dongxiang", "源东乡"],
  ["源东香", "源东乡"],
  ["指南", "公开指南"],
];
test.each(suggestions)("typing %s suggests %s", async (typed, title) => {
  const found = await inPage<{ title: string; url: string }[]>(
    page,
    `const { suggest } = await import("/assets/search.js"); return suggest(input);`,
    typed,
  );
  expect(found.map((suggestion) => suggestion.title)).toContain(title);
});

test("a title with a typing error is suggested by its pinyin", async () => {
  const found = await inPage<{ kind: string; title: string }[]>(
    page,
    `const { suggest } = await import("/assets/search.js"); return suggest("样例暴告第17号");`,
    undefined,
  );
  expect(found.find(({ kind }) => kind === "title")?.title).toContain("样例报告第17号");
});

test("a page opened before a publication finds titles in the new index", async () => {
  const tab = await served.browser.newPage();
  const fetched: string[] = [];
  tab.on("request", (request) => fetched.push(request.url()));
  await tab.goto(served.base);
  const suggested = (typed: string) =>
    inPage<string[]>(
      tab,
      `const { suggest } = await import("/assets/search.js");
       return suggest(input).then((all) => all.map(({ title }) => title), () => ["failed"]);`,
      typed,
    );
  // index.json is read, the index of titles is not: titles contain the typed text.
  expect((await suggested("样例报告"))[0]).toContain("样例报告");
  expect(fetched.filter((address) => address.includes("/titles-"))).toEqual([]);
  const jobs = planShards(records.slice(1), { joined: 48_000, largest: 96_000 });
  const bundles = jobs.map((job) => writeShard({ records: job, values, site: folder }));
  const titles = jobs.flat().map(({ title }) => title);
  const counts = jobs.map(({ length }) => length);
  await rm(path.join(folder, "search-index", published.titles), { recursive: true });
  const suggestions = await writeSuggestions({
    titles,
    reportCounts: counts,
    names: [],
    synonyms: [],
    site: folder,
  });
  await finishIndex({ shards: bundles, values, suggestions, inForce: "有效", site: folder });
  expect((await suggested("样例暴告第17号"))[0]).toContain("样例报告第17号");
  const read = fetched.filter((address) => address.includes("pagefind-entry.json"));
  expect(read.map((address) => new URL(address).pathname)).toEqual([
    `/search-index/${suggestions.titles}/pagefind-entry.json`,
  ]);
  await tab.close();
});

import { phraseQuery, segments } from "../tokens.js";
import { excerpt } from "./excerpt.js";

interface RawResult {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<{ url: string; meta: Record<string, string> }>;
}
interface Pagefind {
  init(): Promise<void>;
  options(options: Record<string, unknown>): Promise<void>;
  search(query: string | null, options: Record<string, unknown>): Promise<{ results: RawResult[] }>;
}

export interface SearchOptions {
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  readonly sort?: "relevance" | "newest" | "oldest";
  readonly offset?: number;
  readonly limit?: number;
}
export interface SearchPage {
  readonly total: number;
  readonly results: readonly { url: string; title: string; excerpt: string; meta: Record<string, string> }[];
  readonly exact: boolean;
}

const root = new URL("../", import.meta.url);
let loading: Promise<Pagefind> | undefined;

/**
 * Finds the reports that hold every phrase of the query. Rejects when the index cannot be read.
 *
 * @returns one page of results, with the count of all; `excerpt` is safe HTML
 */
export async function search(query: string, options: SearchOptions = {}): Promise<SearchPage> {
  const { sort = "relevance", offset = 0, limit = 20 } = options;
  const phrases = query.split(/\s+/u).flatMap((piece) => segments(piece));
  // Punctuation alone is no phrase that a report could hold; nothing typed asks for all reports.
  if (phrases.length === 0 && query.trim() !== "") return { total: 0, results: [], exact: true };
  const asked = phrases.length > 0 ? phrases.map(phraseQuery) : [null];
  const given = Object.entries(options.filters ?? {}).filter(([, values]) => values.length > 0);
  const pagefind = await load();
  const request = {
    filters: Object.fromEntries(given.map(([key, values]) => [key, { any: values }])),
    ...(sort !== "relevance" || phrases.length === 0
      ? { sort: { published: sort === "oldest" ? "asc" : "desc" } }
      : {}),
  };
  const answers: RawResult[][] = [];
  for (const phrase of asked) answers.push((await pagefind.search(phrase, request)).results);
  const [first = [], ...others] = answers;
  const ids = others.map((results) => new Set(results.map(({ id }) => id)));
  const hits = first.filter(({ id }) => ids.every((set) => set.has(id)));
  const page = await Promise.all(hits.slice(offset, offset + limit).map((hit) => hit.data()));
  const results = page.map(({ url, meta: { title = "", text = "", ...meta } }) => {
    return { url: root.pathname + url.replace(/^\//, ""), title, excerpt: excerpt(text, phrases), meta };
  });
  return { total: hits.length, results, exact: true };
}

function load(): Promise<Pagefind> {
  loading ??= start();
  loading.catch(() => (loading = undefined)); // the next search tries again
  return loading;
}

async function start(): Promise<Pagefind> {
  const base = new URL("search-index/", root).href;
  const pagefind = (await import(`${base}pagefind.js`)) as Pagefind;
  await pagefind.options({ basePath: base, baseUrl: "/" });
  await pagefind.init();
  return pagefind;
}

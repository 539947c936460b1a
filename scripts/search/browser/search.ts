import type { Bundle } from "./bundle.js";
import { excerpt } from "./excerpt.js";
import { root } from "./files.js";
import { FilterCounter, type FacetCounts, type Filters } from "./filters.js";
import { hitsIn, sortHits, type Hit, type Sort } from "./hits.js";
import { loosen } from "./loosen.js";
import { closeIndex, openIndex } from "./open.js";
import { pageText } from "./page-text.js";
import { parseQuery, type Phrase, type Query } from "../query.js";

export { suggest, type Suggestion } from "./suggest.js";

export interface SearchOptions {
  /** Values by facet: `{ year: ["2022"], agency: ["源东乡"] }`. */
  readonly filters?: Filters;
  /** Days of publication, `YYYY-MM-DD`, both included. */
  readonly from?: string;
  readonly to?: string;
  readonly sort?: Sort;
  readonly offset?: number;
  readonly limit?: number;
  readonly signal?: AbortSignal;
  /** Called with what is known so far while older reports are still being searched. */
  readonly onProgress?: (page: SearchPage) => void;
}

export interface SearchResult {
  /** With the path prefix. */
  readonly url: string;
  readonly title: string;
  /** Safe HTML, hits in `<mark>`; empty where none could be drawn, and in a partial page while it is on its way. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

export interface SearchPage {
  /** Over the whole catalogue, or over what was searched so far. */
  readonly total: number;
  readonly results: readonly SearchResult[];
  /** Hits without the filters and the range of days. */
  readonly unfiltered: number;
  /** False when no report holds the phrases and their words were searched instead. */
  readonly exact: boolean;
  /** The words that were searched when `exact` is false. */
  readonly words?: readonly string[];
  readonly final: boolean;
  /** Parts of the index that answered; `since` is the oldest year among them. */
  readonly searched: { readonly done: number; readonly of: number; readonly since?: string };
  readonly filters: FacetCounts;
}

/**
 * Hits of one page for which an excerpt is drawn: each costs the reader the report's page. Those after it are given
 * without one; no list shows so many at once.
 */
const mostExcerpts = 50;

/** Bundles that are asked at one time. */
const bundlesAtOnce = 6;

/**
 * Finds the reports that hold every phrase of the query; where none does, those that hold its words.
 *
 * @returns one page of results, with the count of all
 * @throws whatever the network reports: a failure is never an empty page of results
 */
export async function search(typed: string, options: SearchOptions = {}): Promise<SearchPage> {
  if (!isText(typed)) throw new TypeError("search(query): the query must be a string");
  try {
    return await answer(parseQuery(typed), options);
  } catch (error) {
    if (!options.signal?.aborted) closeIndex(); // a damaged file must not be kept
    throw error;
  }
}

/** Callers outside may pass anything. */
function isText(value: unknown): boolean {
  return typeof value === "string";
}

async function answer(query: Query, options: SearchOptions): Promise<SearchPage> {
  const { bundles } = await openIndex();
  options.signal?.throwIfAborted();
  if (query.void) return run(query, [], options);
  const exact = await run(query, bundles, options);
  // Where only the filters leave nothing, other words would not help.
  const looser = exact.total === 0 && exact.unfiltered === 0 ? loosen(query) : undefined;
  if (!looser) return exact;
  const words = looser.phrases.map(({ units }) => units.join(""));
  const loose = await run(looser, bundles, options, words);
  return loose.total === 0 ? exact : loose;
}

/**
 * Asks the newest bundle first and the others after it, a few at a time, and shows what is known after each.
 *
 * @param words the words of a loosened query, of which any is enough
 */
async function run(
  query: Query,
  bundles: readonly Bundle[],
  options: SearchOptions,
  words?: readonly string[],
): Promise<SearchPage> {
  const { index } = await openIndex();
  const { filters = {}, from, to, sort = "relevance", signal } = options;
  const counter = new FilterCounter(index, filters, from, to);
  const hits: Hit[] = [];
  let done = 0;
  let since: string | undefined;
  const page = async (final: boolean, excerpts: boolean): Promise<SearchPage> => {
    const sorted = sortHits([...hits], query.phrases.length === 0 && sort === "relevance" ? "newest" : sort);
    const searched = { done, of: bundles.length, ...(since !== undefined && { since }) };
    const counts = structuredClone(counter.counts);
    const results = await show(sorted, query.phrases, options, excerpts);
    const exact = words === undefined;
    const { taken: unfiltered } = counter;
    const answer = { total: sorted.length, unfiltered, results, exact, final, searched, filters: counts };
    return exact ? answer : { ...answer, words };
  };
  let told = 0;
  const tell = (partial: SearchPage) => {
    if (ended || signal?.aborted || partial.searched.done < told) return;
    told = partial.searched.done;
    options.onProgress?.(partial);
  };
  // Names first, which come soon; excerpts when the reports' pages are there.
  const tellSoFar = async () => {
    tell(await page(false, false));
    if (done < bundles.length) tell(await page(false, true));
    telling = false;
  };
  let ended = false;
  let telling = false;
  const ask = async (order: number) => {
    const bundle = bundles[order];
    if (!bundle) return;
    hits.push(...(await hitsIn(bundle, order, query, counter, words ? "any" : "all")));
    signal?.throwIfAborted();
    done += 1;
    since = since === undefined || bundle.entry.from < since ? bundle.entry.from : since;
    if (!options.onProgress || telling || done === bundles.length) return;
    telling = true;
    // A failure shows again where the last page is made.
    void tellSoFar().catch(() => undefined);
  };
  const orders = bundles.map((_, order) => order);
  if (sort === "oldest") orders.reverse();
  const first = ask(orders.shift() ?? 0);
  if (bundles.length > bundlesAtOnce) {
    // Where bundles are many, only as many are asked at first as will probably fill what is shown first.
    await first;
    for (let next = likelyEnough(hits.length, done, options); next < bundlesAtOnce && orders.length > 0;) {
      await Promise.all(orders.splice(0, next).map(ask));
      next = likelyEnough(hits.length, done, options);
    }
  }
  const work = async () => {
    for (let order = orders.shift(); order !== undefined; order = orders.shift()) await ask(order);
  };
  await Promise.all([first, ...Array.from({ length: bundlesAtOnce }, work)]);
  signal?.throwIfAborted();
  if (options.onProgress) tell(await page(false, false));
  const last = await page(true, true);
  ended = true;
  return last;
}

/** How many more bundles will probably fill the page, if they hold as much as those that have answered. */
function likelyEnough(hits: number, done: number, { offset = 0, limit = 20 }: SearchOptions): number {
  const missing = offset + limit - hits;
  return missing <= 0 ? bundlesAtOnce : Math.ceil((missing * done) / Math.max(hits, 1));
}

/** The page of hits that was asked for; without `excerpts` only their cards are fetched. */
async function show(
  hits: readonly Hit[],
  phrases: readonly Phrase[],
  { offset = 0, limit = 20 }: SearchOptions,
  excerpts: boolean,
): Promise<SearchResult[]> {
  return Promise.all(
    hits.slice(offset, offset + limit).map(async ({ bundle, doc }, place) => {
      const { url: address, title, meta } = await bundle.card(doc);
      const url = root.pathname + address.replace(/^\//, "");
      const page = excerpts && place < mostExcerpts ? await pageText(url) : undefined;
      return { url, title, excerpt: page ? excerpt(page, phrases) : "", meta };
    }),
  );
}

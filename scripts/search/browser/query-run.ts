import type { MissingCatalogue, SearchPage, SearchedShards } from "./api.js";
import { sumCounts } from "./filters.js";
import { sortHits } from "./hits.js";
import { forEachCatalogue, failureReasonOf, type SearchedCatalogue } from "./catalogues.js";
import {
  CatalogueSearch,
  type CatalogueOptions,
  type MatchesByShard,
  type NearSearch,
} from "./catalogue-search.js";
import { HitFailure, renderHits } from "./render-results.js";
import { findPhrases } from "../text/find-phrases.js";
import { findSharedParts } from "./text-marks.js";
import type { Query } from "../text/query.js";

/** Milliseconds for which the site's own catalogue is searched before the shards of others are. */
const headStart = 10_000;

/** Partial pages are made no more often than leaves the browser so many times as long as the last one took. */
const pauseShare = 3;

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** What both parts of an answer have. */
export type RunPage = Omit<SearchPage, "exact" | "near">;

/** The options of a run. */
export interface RunOptions extends CatalogueOptions {
  readonly onProgress?: ((page: RunPage) => void) | undefined;
}

/**
 * The run of one query over all catalogues at the same time.
 *
 * When another catalogue fails, even half-way, its hits are left out of the result; when the site's own fails, the
 * query fails. A catalogue that failed or was stopped makes no further request and reports no progress.
 */
export class QueryRun {
  readonly #parts: readonly CatalogueSearch[];
  /** Number of shards searched plus catalogues failed, and the same number when the last partial page was reported. */
  #events = 0;
  #reportedEvents = 0;
  /** Whether a partial page is being made. */
  #reporting = false;
  /**
   * Number of catalogues that have finished or failed. Each one causes a partial page, without waiting for the others.
   */
  #finished = 0;
  #ended = false;
  #onOwnShard: () => void = () => undefined;
  /** Milliseconds that the last page took to sort and count, and when it was made. */
  #pageCost = 0;
  #pageTime = 0;

  /**
   * @param near searches for parts of the query; undefined for an exact search
   */
  constructor(
    private readonly query: Query,
    catalogues: readonly SearchedCatalogue[],
    private readonly options: RunOptions,
    private readonly near?: NearSearch,
  ) {
    this.#parts = catalogues.map(
      (catalogue, index) => new CatalogueSearch(catalogue, index, query, options, near),
    );
  }

  /**
   * Runs the query.
   *
   * @param isSkipped whether a catalogue is not searched because it failed before
   * @throws the network's error for the site's own catalogue, or the reason of the aborted signal
   */
  async answer(isSkipped: (catalogue: SearchedCatalogue) => boolean): Promise<RunPage> {
    const { signal } = this.options;
    signal?.throwIfAborted();
    // eslint-disable-next-line gongkai/browser-apis -- older browsers give no reason
    const cancel = () => this.#end(signal?.reason ?? new DOMException("aborted", "AbortError"));
    signal?.addEventListener("abort", cancel);
    try {
      return await this.#answer(isSkipped);
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener("abort", cancel);
      this.#end();
    }
  }

  async #answer(isSkipped: (catalogue: SearchedCatalogue) => boolean): Promise<RunPage> {
    const { signal, onProgress } = this.options;
    for (const search of this.#parts)
      if (isSkipped(search.catalogue)) search.failure = search.catalogue.failure;
    const [own, ...others] = this.#living();
    const ownShard = new Promise<void>((resolve) => (this.#onOwnShard = resolve));
    const start = Promise.race([ownShard, sleep(headStart)]);
    await Promise.all([
      own?.ask(() => {
        this.#heard(own);
        this.#onOwnShard();
      }, ownShard),
      forEachCatalogue(others, async (search) => this.#askOther(search, start)),
    ]);
    signal?.throwIfAborted();
    if (onProgress) this.#report(await this.#page(false, false));
    return (await this.#page(true, true)).page;
  }

  /** Returns the reports of a catalogue, by its index, that contain the query, after the run or as far as it came. */
  readonly matchesOf = (catalogueIndex: number): MatchesByShard =>
    this.#parts[catalogueIndex]?.matches ?? new Map<string, ReadonlySet<number>>();

  /** Stops all remaining work of the query, after its result, its failure or its abort. */
  #end(reason?: unknown): void {
    this.#ended = true;
    for (const search of this.#parts) search.stop(reason);
    this.#onOwnShard();
  }

  async #askOther(search: CatalogueSearch, start: Promise<void>): Promise<void> {
    try {
      await search.ask(() => this.#heard(search), start);
      search.catalogue.failure = undefined;
    } catch (error) {
      if (this.#ended) throw error; // it was stopped, it did not fail
      this.#fail(search, error);
    }
  }

  #fail(search: CatalogueSearch, error: unknown): void {
    if (search.failure) return;
    console.warn(search.catalogue.name, error);
    search.failure = search.catalogue.failure = failureReasonOf(error);
    search.stop();
    search.catalogue.source.close(); // discard the files read, one of them may be damaged
    this.#heard(search);
  }

  #living(): CatalogueSearch[] {
    return this.#parts.filter(({ failure }) => failure === undefined);
  }

  get #isOver(): boolean {
    return this.#living().every(({ isOver }) => isOver);
  }

  #heard(search: CatalogueSearch): void {
    this.#events += 1;
    if (!this.options.onProgress || this.#ended || this.#isOver) return;
    if (search.isOver || search.failure) this.#finished += 1;
    if (this.#reporting) return;
    this.#reporting = true;
    // The failure is reported again by the final page.
    void this.#reportProgress().catch(() => undefined);
  }

  /**
   * Reports partial pages: first titles alone, which are available early, then with excerpts from the reports' pages.
   */
  async #reportProgress(): Promise<void> {
    let known: number;
    do {
      const pause = this.#pageTime + this.#pageCost * pauseShare - performance.now();
      if (pause > 0) await sleep(pause);
      if (this.#ended) return;
      known = this.#finished;
      this.#report(await this.#page(false, false));
      if (!this.#isOver) this.#report(await this.#page(false, true));
    } while (this.#finished > known && !this.#isOver);
    this.#reporting = false;
  }

  #report({ page, events }: ResultPage): void {
    if (this.#ended || events < this.#reportedEvents) return;
    this.#reportedEvents = events;
    this.options.onProgress?.(page);
  }

  /** Makes a page of the hits found so far. Catalogues whose files turn out to be damaged are left out. */
  async #page(final: boolean, excerpts: boolean): Promise<ResultPage> {
    for (;;) {
      try {
        return await this.#makePage(final, excerpts);
      } catch (error) {
        const search = error instanceof HitFailure ? this.#parts[error.catalogue] : undefined;
        if (!search || search.isOwn || this.#ended) throw error;
        this.#fail(search, (error as HitFailure).reason); // `search` is set only for a HitFailure
      }
    }
  }

  async #makePage(final: boolean, excerpts: boolean): Promise<ResultPage> {
    const { query, near } = this;
    const { sort = "relevance", offset = 0, limit = 20 } = this.options;
    const events = this.#events;
    const begin = performance.now();
    const active = this.#living();
    const hits = active.flatMap((search) => search.hits);
    const order = near ? "relevance" : query.phrases.length === 0 && sort === "relevance" ? "newest" : sort;
    const sorted = sortHits(hits, order);
    const sum = (of: (search: CatalogueSearch) => number) =>
      active.reduce((total, search) => total + of(search), 0);
    const known = {
      total: sorted.length,
      unfiltered: sum((search) => search.unfiltered),
      final,
      searched: searched(active, sum),
      filters: sumCounts(active.map(({ counts }) => counts)),
      ...(this.#parts.length > 1 && { missing: this.#missing() }),
    };
    this.#pageTime = performance.now();
    this.#pageCost = this.#pageTime - begin;
    const marksIn = (text: string) =>
      near ? findSharedParts(text, near.relaxed) : findPhrases(text, query.phrases);
    const results = await renderHits(sorted.slice(offset, offset + limit), this.#parts, marksIn, excerpts);
    return { page: { ...known, results }, events };
  }

  #missing(): MissingCatalogue[] {
    return this.#parts.flatMap(({ catalogue: { name = "" }, failure }) =>
      failure ? [{ name, reason: failure }] : [],
    );
  }
}

/** A result page, and the number of events it includes. */
interface ResultPage {
  readonly page: RunPage;
  readonly events: number;
}

/**
 * Adds up the searched shards of several catalogues. `since` is the year back to which all of them have been searched.
 */
function searched(
  searches: readonly CatalogueSearch[],
  sum: (of: (search: CatalogueSearch) => number) => number,
): SearchedShards {
  const open = searches.filter(({ isOver }) => !isOver);
  const years = (open.length > 0 ? open : searches).map(({ since }) => since);
  const known = years.filter((year) => year !== undefined).sort();
  const since = open.length === 0 ? known[0] : known.length === years.length ? known.at(-1) : undefined;
  return {
    done: sum((search) => search.done),
    of: sum((search) => search.of),
    ...(since !== undefined && { since }),
  };
}

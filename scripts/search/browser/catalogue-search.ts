import type { FacetCounts, FailureReason, SearchOptions } from "./api.js";
import type { Shard } from "./shard.js";
import { Unreachable } from "./validate-index.js";
import { FilterCounter } from "./filters.js";
import { hitsIn, type Hit } from "./hits.js";
import { nearHitsIn } from "./near-hits.js";
import type { RelaxedQuery } from "./relax-query.js";
import type { OpenIndex } from "./catalogue-source.js";
import { foreignLimits } from "../format/index.js";
import type { SearchedCatalogue } from "./catalogues.js";
import type { Query } from "../text/query.js";

/** Number of shards searched at the same time: in the site's own catalogue, and in each other one. */
const shardsAtOnce = 6;
const shardsAtOnceElsewhere = 2;

/** What a search for parts of a query needs. */
export interface NearSearch {
  readonly relaxed: RelaxedQuery;
  /** Returns the reports of a catalogue, by its index, that contain the query itself: these are left out. */
  readonly matchesOf: (catalogueIndex: number) => MatchesByShard;
}

/** Reports by their index in the shard, by the shard's id. */
export type MatchesByShard = ReadonlyMap<string, ReadonlySet<number>>;

/** What the search of one catalogue depends on beside the query. */
export type CatalogueOptions = Omit<SearchOptions, "onProgress" | "near">;

/** The search of one catalogue for one query, with the hits found so far. */
export class CatalogueSearch {
  readonly hits: Hit[] = [];
  /** All reports that contain the query, those that fail the filters included. */
  readonly matches = new Map<string, ReadonlySet<number>>();
  /**
   * Number of shards searched, and of all shards. Until the index has been read, the number of shards is taken as 1.
   */
  done = 0;
  of = 1;
  /** The earliest publication year among the shards searched so far. */
  since: string | undefined;
  /** Set when the catalogue has failed; its hits are then left out of the result. */
  failure: FailureReason | undefined;
  #counter: FilterCounter | undefined;
  readonly #stopping = new AbortController();

  /**
   * @param catalogueIndex index among all searched catalogues; 0 is the site's own
   * @param near searches for parts of the query; undefined for an exact search
   * @param options `options.signal` is not observed here: the caller observes it and calls `stop`
   */
  constructor(
    readonly catalogue: SearchedCatalogue,
    readonly catalogueIndex: number,
    private readonly query: Query,
    private readonly options: CatalogueOptions,
    private readonly near?: NearSearch,
  ) {}

  get isOwn(): boolean {
    return this.catalogueIndex === 0;
  }

  get isOver(): boolean {
    return this.done >= this.of;
  }

  get counts(): FacetCounts {
    return this.#counter?.counts ?? {};
  }

  /** Number of hits before filters and date range are applied. */
  get unfiltered(): number {
    return this.#counter?.taken ?? 0;
  }

  /** Aborted by `stop`. */
  get signal(): AbortSignal {
    return this.#stopping.signal;
  }

  /**
   * Stops the search: no further file is requested, `onShard` is not called again, and pending results are discarded.
   */
  stop(reason?: unknown): void {
    this.#stopping.abort(reason);
  }

  /**
   * Searches all shards of the catalogue.
   *
   * @param onShard called after each shard
   * @param start the shards of another catalogue are read only after this; its index is read before
   * @throws the network's error, Unreachable when another catalogue takes too long, or the reason given to `stop`
   */
  async ask(onShard: () => void, start: Promise<void>): Promise<void> {
    const { source } = this.catalogue;
    if (this.isOwn) return this.#ask(await source.open(), onShard);
    const work = source.withIndex(async (open) => {
      await start;
      await this.#ask(open, onShard);
    }, this.signal);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const limit = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new Unreachable(`${this.catalogue.name ?? ""} takes too long`)),
        foreignLimits.searchTime,
      );
    });
    return Promise.race([work, limit]).finally(() => clearTimeout(timer));
  }

  /** Searches the first shard (the newest, unless oldest hits come first), then the others, a few at the same time. */
  async #ask({ index, shards }: OpenIndex, onShard: () => void): Promise<void> {
    this.signal.throwIfAborted();
    this.hits.length = this.done = 0; // what an index held that has been replaced since
    this.matches.clear();
    this.since = undefined;
    const { filters = {}, from, to, sort } = this.options;
    this.#counter = new FilterCounter(index, filters, from, to, this.catalogue.name);
    this.of = shards.length;
    if (shards.length === 0) onShard();
    const orders = [...shards.entries()];
    if (sort === "oldest") orders.reverse();
    const ask = async ([order, shard]: readonly [number, Shard]) => {
      await this.#askBundle(shard, order);
      onShard();
    };
    const atOnce = this.isOwn ? shardsAtOnce : shardsAtOnceElsewhere;
    const first = Promise.all(orders.splice(0, 1).map(ask));
    if (shards.length > atOnce) {
      // With many shards, first search only as many as will probably fill the page that is shown first.
      await first;
      for (let next = this.#likelyEnough(atOnce); next < atOnce && orders.length > 0;) {
        await Promise.all(orders.splice(0, next).map(ask));
        next = this.#likelyEnough(atOnce);
      }
    }
    const work = async () => {
      for (let next = orders.shift(); next; next = orders.shift()) await ask(next);
    };
    await Promise.all([first, ...Array.from({ length: atOnce }, work)]);
  }

  async #askBundle(shard: Shard, order: number): Promise<void> {
    const { signal } = this;
    signal.throwIfAborted();
    if (!this.#counter) return;
    const hits = await this.#hitsIn(shard, order, this.#counter);
    signal.throwIfAborted();
    for (const hit of hits) this.hits.push(hit);
    this.done += 1;
    const { from } = shard.entry;
    this.since = this.since === undefined || from < this.since ? from : this.since;
  }

  async #hitsIn(shard: Shard, order: number, counter: FilterCounter): Promise<readonly Hit[]> {
    const { near, query, signal } = this;
    const indexes = { shardIndex: order, catalogue: this.catalogueIndex };
    if (near) {
      const matches = near.matchesOf(this.catalogueIndex).get(shard.entry.id);
      const isVerbatim = (doc: number) => matches?.has(doc) === true;
      return nearHitsIn(shard, indexes, near.relaxed, isVerbatim, counter, { signal });
    }
    const { hits, matches } = await hitsIn(shard, indexes, query, counter, { signal });
    this.matches.set(shard.entry.id, new Set(matches));
    return hits;
  }

  /** Returns how many more shards will probably fill the page, if they give as many hits as those searched so far. */
  #likelyEnough(atOnce: number): number {
    const { offset = 0, limit = 20 } = this.options;
    const missing = offset + limit - this.hits.length;
    return missing <= 0 ? atOnce : Math.ceil((missing * this.done) / Math.max(this.hits.length, 1));
  }
}

import type { FacetCounts, FailureReason, SearchOptions } from "./api.js";
import type { Shard } from "./shard.js";
import { Unreachable } from "./validate-index.js";
import { FilterCounter } from "./filters.js";
import { hitsIn, type ShardQuery, type Hit } from "./hits.js";
import type { SearchedCatalogue } from "./catalogues.js";
import type { Query } from "../text/query.js";

/** Shards that are asked at one time, of the site's own catalogue and of each other one. */
const shardsAtOnce = 6;
const shardsAtOnceElsewhere = 2;

/** Milliseconds that another catalogue has for a whole answer. */
const answerLimit = 60_000;

/** What one catalogue has answered to a query so far. */
export class CatalogueSearch {
  readonly hits: Hit[] = [];
  /** Shards that have answered, and all of them; the index that is still to be read is one. */
  done = 0;
  of = 1;
  /** The oldest year of publication among what has answered. */
  since: string | undefined;
  /** Set when the catalogue has no part in the answer any more. */
  failure: FailureReason | undefined;
  #counter: FilterCounter | undefined;
  readonly #stopping = new AbortController();

  /**
   * @param catalogueIndex of the catalogue among all, 0 for the site's own
   * @param need how many of the phrases a report must hold
   * @param options its signal is not heard here: whoever has it stops the part
   */
  constructor(
    readonly catalogue: SearchedCatalogue,
    readonly catalogueIndex: number,
    private readonly query: Query,
    private readonly options: SearchOptions,
    private readonly need: ShardQuery["match"],
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

  /** Hits without filters and days. */
  get unfiltered(): number {
    return this.#counter?.taken ?? 0;
  }

  /** Aborted when the part is stopped. */
  get signal(): AbortSignal {
    return this.#stopping.signal;
  }

  /** From now on it begins no file and tells of no shard; what is on its way comes to nothing. */
  stop(reason?: unknown): void {
    this.#stopping.abort(reason);
  }

  /** @throws whatever the network reports, Unreachable when another catalogue takes too long, or why it was stopped */
  async ask(onShard: () => void): Promise<void> {
    const work = this.#ask(onShard);
    if (this.isOwn) return work;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const limit = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new Unreachable(`${this.catalogue.name ?? ""} takes too long`)),
        answerLimit,
      );
    });
    return Promise.race([work, limit]).finally(() => clearTimeout(timer));
  }

  /** Asks the newest shard first and the others after it, a few at a time. */
  async #ask(onShard: () => void): Promise<void> {
    this.signal.throwIfAborted();
    const { index, shards } = await this.catalogue.source.open();
    this.signal.throwIfAborted();
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
      // Where shards are many, only as many are asked at first as will probably fill what is shown first.
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
    const { query, need, signal } = this;
    signal.throwIfAborted();
    if (!this.#counter) return;
    const catalogueIndex = { shardIndex: order, catalogue: this.catalogueIndex };
    const hits = await hitsIn(shard, catalogueIndex, query, this.#counter, { match: need, signal });
    signal.throwIfAborted();
    this.hits.push(...hits);
    this.done += 1;
    const { from } = shard.entry;
    this.since = this.since === undefined || from < this.since ? from : this.since;
  }

  /** How many more shards will probably fill the page, if they hold as much as those that have answered. */
  #likelyEnough(atOnce: number): number {
    const { offset = 0, limit = 20 } = this.options;
    const missing = offset + limit - this.hits.length;
    return missing <= 0 ? atOnce : Math.ceil((missing * this.done) / Math.max(this.hits.length, 1));
  }
}

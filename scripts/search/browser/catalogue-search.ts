import type { FacetCounts, FailureReason, SearchOptions } from "./api.js";
import type { Shard } from "./shard.js";
import { Unreachable } from "./validate-index.js";
import { FilterCounter } from "./filters.js";
import { hitsIn, type Asking, type Hit } from "./hits.js";
import type { SearchedCatalogue } from "./catalogues.js";
import type { Query } from "../text/query.js";

/** Bundles that are asked at one time, of the site's own catalogue and of each other one. */
const bundlesAtOnce = 6;
const bundlesAtOnceElsewhere = 2;

/** Milliseconds that another catalogue has for a whole answer. */
const longest = 60_000;

/** What one catalogue has answered to a query so far. */
export class CatalogueSearch {
  readonly hits: Hit[] = [];
  /** Bundles that have answered, and all of them; the index that is still to be read is one. */
  done = 0;
  of = 1;
  /** The oldest year of publication among what has answered. */
  since: string | undefined;
  /** Set when the catalogue has no part in the answer any more. */
  trouble: FailureReason | undefined;
  #counter: FilterCounter | undefined;
  readonly #stopping = new AbortController();

  /**
   * @param place of the catalogue among all, 0 for the site's own
   * @param need how many of the phrases a report must hold
   * @param options its signal is not heard here: whoever has it stops the part
   */
  constructor(
    readonly member: SearchedCatalogue,
    readonly place: number,
    private readonly query: Query,
    private readonly options: SearchOptions,
    private readonly need: Asking["need"],
  ) {}

  get isOwn(): boolean {
    return this.place === 0;
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

  /** From now on it begins no file and tells of no bundle; what is on its way comes to nothing. */
  stop(reason?: unknown): void {
    this.#stopping.abort(reason);
  }

  /** @throws whatever the network reports, Unreachable when another catalogue takes too long, or why it was stopped */
  async ask(onBundle: () => void): Promise<void> {
    const work = this.#ask(onBundle);
    if (this.isOwn) return work;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const limit = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Unreachable(`${this.member.name ?? ""} takes too long`)), longest);
    });
    return Promise.race([work, limit]).finally(() => clearTimeout(timer));
  }

  /** Asks the newest bundle first and the others after it, a few at a time. */
  async #ask(onBundle: () => void): Promise<void> {
    this.signal.throwIfAborted();
    const { index, bundles } = await this.member.source.open();
    this.signal.throwIfAborted();
    const { filters = {}, from, to, sort } = this.options;
    this.#counter = new FilterCounter(index, filters, from, to, this.member.name);
    this.of = bundles.length;
    if (bundles.length === 0) onBundle();
    const orders = [...bundles.entries()];
    if (sort === "oldest") orders.reverse();
    const ask = async ([order, bundle]: readonly [number, Shard]) => {
      await this.#askBundle(bundle, order);
      onBundle();
    };
    const atOnce = this.isOwn ? bundlesAtOnce : bundlesAtOnceElsewhere;
    const first = Promise.all(orders.splice(0, 1).map(ask));
    if (bundles.length > atOnce) {
      // Where bundles are many, only as many are asked at first as will probably fill what is shown first.
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

  async #askBundle(bundle: Shard, order: number): Promise<void> {
    const { query, need, signal } = this;
    signal.throwIfAborted();
    if (!this.#counter) return;
    const place = { order, catalogue: this.place };
    const hits = await hitsIn(bundle, place, query, this.#counter, { need, signal });
    signal.throwIfAborted();
    this.hits.push(...hits);
    this.done += 1;
    const { from } = bundle.entry;
    this.since = this.since === undefined || from < this.since ? from : this.since;
  }

  /** How many more bundles will probably fill the page, if they hold as much as those that have answered. */
  #likelyEnough(atOnce: number): number {
    const { offset = 0, limit = 20 } = this.options;
    const missing = offset + limit - this.hits.length;
    return missing <= 0 ? atOnce : Math.ceil((missing * this.done) / Math.max(this.hits.length, 1));
  }
}

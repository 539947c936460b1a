import type { NearPart, SearchOptions, SearchPage } from "./api.js";
import { searchedCatalogues, type SearchedCatalogue } from "./catalogues.js";
import { ownSource, type OpenIndex } from "./catalogue-source.js";
import { OtherVersion } from "./damage.js";
import { QueryRun, type RunOptions, type RunPage } from "./query-run.js";
import { relaxQuery, textOf, type RelaxedQuery } from "./relax-query.js";
import type { Query } from "../text/query.js";

/** Reports that contain parts of a query are searched when fewer reports than this contain the query. */
const enoughReports = 10;

/** The first part of an answer before anything has been searched. */
const nothingSearched: RunPage = {
  total: 0,
  results: [],
  unfiltered: 0,
  final: false,
  searched: { done: 0, of: 1 },
  filters: {},
};

/**
 * The answer to one query, in two parts: reports that contain it, and, when these are few, others that contain parts of
 * it. A part that fails never hides the other.
 */
export class Answer {
  readonly #relaxed: RelaxedQuery | undefined;
  /** The run that searched the first part, and the last page it reported. */
  #verbatim: QueryRun | undefined;
  #reported: RunPage = nothingSearched;

  constructor(
    private readonly query: Query,
    private readonly options: SearchOptions,
  ) {
    this.#relaxed = options.near === false ? undefined : relaxQuery(query);
  }

  /**
   * Searches both parts in an open index.
   *
   * @throws the network's error when the first part fails, or the reason of the aborted signal; and the error of the
   *   second part when the site has been published with another index since
   */
  async find(open: OpenIndex): Promise<SearchPage> {
    const { query, options } = this;
    const all = searchedCatalogues(open.index);
    options.signal?.throwIfAborted();
    if (query.matchesNothing) return asFirst(await this.#run([]).answer(() => false));
    // A new query retries catalogues that failed; a further page of the same result does not.
    const isContinued = (options.offset ?? 0) > 0;
    this.#verbatim = this.#run(all);
    const first = asFirst(await this.#verbatim.answer((catalogue) => isContinued && hasFailed(catalogue)));
    if (!this.#relaxed || first.total >= enoughReports) return first;
    return this.#withNear(first, this.#relaxed, open);
  }

  /**
   * Searches the second part after the first has failed, and reports it to `onProgress`.
   *
   * @param error of the first part
   */
  async reportNearAfter(error: unknown): Promise<void> {
    const { options } = this;
    const relaxed = this.#relaxed;
    if (!relaxed || !options.onProgress || options.signal?.aborted || error instanceof OtherVersion) return;
    const first = asFirst({ ...this.#reported, final: false });
    try {
      options.onProgress(
        await ownSource.withIndex((open) => this.#withNear(first, relaxed, open), options.signal),
      );
    } catch (nearError) {
      if (!options.signal?.aborted) console.warn(nearError); // the caller gets the error of the first part
    }
  }

  #run(catalogues: readonly SearchedCatalogue[]): QueryRun {
    const { onProgress } = this.options;
    return new QueryRun(this.query, catalogues, {
      ...this.options,
      onProgress: onProgress && ((page) => onProgress(asFirst((this.#reported = page)))),
    });
  }

  async #withNear(first: SearchPage, relaxed: RelaxedQuery, open: OpenIndex): Promise<SearchPage> {
    const { query, options } = this;
    const { onProgress, signal } = options;
    let near = partOf(nothingSearched, relaxed, "searching");
    onProgress?.({ ...first, near });
    const report = (page: RunPage) => {
      near = partOf(page, relaxed, "searching");
      onProgress?.({ ...first, near });
    };
    const runOptions: RunOptions = { ...options, onProgress: onProgress && report };
    const matchesOf = (catalogue: number) => this.#verbatim?.matchesOf(catalogue) ?? new Map<string, never>();
    try {
      const run = new QueryRun(query, searchedCatalogues(open.index), runOptions, { relaxed, matchesOf });
      const page = await run.answer(hasFailed);
      const { missing } = page;
      return { ...first, ...(missing && { missing }), near: partOf(page, relaxed, "complete") };
    } catch (error) {
      signal?.throwIfAborted();
      if (await ownSource.isReplaced(open).catch(() => false)) throw error;
      console.warn(error);
      return { ...first, near: { ...near, state: "failed" } };
    }
  }
}

function hasFailed({ failure }: SearchedCatalogue): boolean {
  return failure !== undefined;
}

function asFirst(page: RunPage): SearchPage {
  return { ...page, exact: true };
}

function partOf(
  { total, results, filters }: RunPage,
  { required, words }: RelaxedQuery,
  state: NearPart["state"],
): NearPart {
  return { state, total, results, required: required.map(({ tokens }) => textOf(tokens)), words, filters };
}

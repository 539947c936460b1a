import type { NearPart, SearchOptions, SearchPage } from "./api.js";
import { searchedCatalogues, type SearchedCatalogue } from "./catalogues.js";
import { ownSource, type OpenIndex } from "./catalogue-source.js";
import { OtherVersion } from "./damage.js";
import { ownFiles } from "./files.js";
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
  /** The run that searched the first part, and the last page it reported. */
  #verbatim: QueryRun | undefined;
  #reported: RunPage = nothingSearched;

  constructor(
    private readonly query: Query,
    private readonly options: SearchOptions,
  ) {}

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
    const relaxed = first.total >= enoughReports ? undefined : await this.#relax(open);
    return relaxed ? this.#withNear(first, relaxed, open) : first;
  }

  /**
   * Searches the second part after the first has failed, and reports it to `onProgress`.
   *
   * @param error of the first part
   */
  async reportNearAfter(error: unknown): Promise<void> {
    const { options } = this;
    if (!options.onProgress || options.near === false || options.signal?.aborted) return;
    if (error instanceof OtherVersion) return;
    const first = asFirst({ ...this.#reported, final: false });
    try {
      await ownSource.withIndex(async (open) => {
        const relaxed = await this.#relax(open);
        if (relaxed) options.onProgress?.(await this.#withNear(first, relaxed, open));
      }, options.signal);
    } catch (nearError) {
      if (!options.signal?.aborted) console.warn(nearError); // the caller gets the error of the first part
    }
  }

  /** Returns the query as it is searched for its parts; undefined when these would find nothing else. */
  async #relax(open: OpenIndex): Promise<RelaxedQuery | undefined> {
    const { query, options } = this;
    if (options.near === false || query.phrases.every(({ quoted }) => quoted)) return undefined;
    const { synonyms } = await ownFiles.readNames(open.index.names).catch((error: unknown) => {
      console.warn(error); // without synonyms, the parts of the query are still found
      return { synonyms: [] };
    });
    options.signal?.throwIfAborted();
    return relaxQuery(query, synonyms);
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
  { required, words, synonyms }: RelaxedQuery,
  state: NearPart["state"],
): NearPart {
  const phrases = required.map(({ tokens }) => textOf(tokens));
  return { state, total, results, required: phrases, words, synonyms, filters };
}

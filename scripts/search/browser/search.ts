import type { FacetCounts, Filters } from "./filters.js";
import type { Sort } from "./hits.js";
import { relaxQuery } from "./relax-query.js";
import { searchedCatalogues, type SearchedCatalogue, type FailureReason } from "./catalogues.js";
import { ownSource } from "./open.js";
import { QueryRun } from "./query-run.js";
import { parseQuery, type Query } from "../text/query.js";

export { catalogues, type CatalogueAnswer } from "./catalogues.js";
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
  /** With the path prefix; complete for reports of other catalogues. */
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
  /** Where several catalogues are searched together: those that the answer knows nothing of. */
  readonly missing?: readonly MissingCatalogue[];
}

export interface MissingCatalogue {
  /** As site.yaml calls it. */
  readonly name: string;
  readonly reason: FailureReason;
}

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
    if (!options.signal?.aborted) ownSource.close(); // a damaged file must not be kept
    throw error;
  }
}

/** Callers outside may pass anything. */
function isText(value: unknown): boolean {
  return typeof value === "string";
}

async function answer(query: Query, options: SearchOptions): Promise<SearchPage> {
  const all = await searchedCatalogues();
  options.signal?.throwIfAborted();
  if (query.void) return new QueryRun(query, [], options).answer(() => false);
  // A catalogue that failed is asked again by each query, but not while a reader goes through the answer to one.
  const goesOn = (options.offset ?? 0) > 0;
  const failed = ({ trouble }: SearchedCatalogue) => trouble !== undefined;
  const exact = await new QueryRun(query, all, options).answer((member) => goesOn && failed(member));
  // Where only the filters leave nothing, other words would not help.
  const looser = exact.total === 0 && exact.unfiltered === 0 ? relaxQuery(query) : undefined;
  if (!looser) return exact;
  const words = looser.phrases.map(({ units }) => units.join(""));
  const loose = await new QueryRun(looser, all, options, words).answer(failed);
  return loose.total === 0 ? exact : loose;
}

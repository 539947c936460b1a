import type { SearchModule, SearchOptions, SearchPage } from "./api.js";
import { relaxQuery } from "./relax-query.js";
import { searchedCatalogues, type SearchedCatalogue } from "./catalogues.js";
import { ownSource } from "./open.js";
import { QueryRun } from "./query-run.js";
import { parseQuery, type Query } from "../text/query.js";

export { catalogues } from "./catalogues.js";
export { suggest } from "./suggest.js";

/** The `search` function of the search module. */
export const search: SearchModule["search"] = async (typed, options = {}) => {
  if (!isText(typed)) throw new TypeError("search(query): the query must be a string");
  try {
    return await answer(parseQuery(typed), options);
  } catch (error) {
    if (!options.signal?.aborted) ownSource.close(); // a damaged file must not be kept
    throw error;
  }
};

/** Callers outside may pass anything. */
function isText(value: unknown): boolean {
  return typeof value === "string";
}

async function answer(query: Query, options: SearchOptions): Promise<SearchPage> {
  const all = await searchedCatalogues();
  options.signal?.throwIfAborted();
  if (query.matchesNothing) return new QueryRun(query, [], options).answer(() => false);
  // A catalogue that failed is asked again by each query, but not while a reader goes through the answer to one.
  const isContinued = (options.offset ?? 0) > 0;
  const failed = ({ failure }: SearchedCatalogue) => failure !== undefined;
  const exact = await new QueryRun(query, all, options).answer(
    (catalogue) => isContinued && failed(catalogue),
  );
  // Where only the filters leave nothing, other words would not help.
  const relaxed = exact.total === 0 && exact.unfiltered === 0 ? relaxQuery(query) : undefined;
  if (!relaxed) return exact;
  const words = relaxed.phrases.map(({ tokens }) => tokens.join(""));
  const loose = await new QueryRun(relaxed, all, options, words).answer(failed);
  return loose.total === 0 ? exact : loose;
}

import type { SearchModule, SearchOptions, SearchPage } from "./api.js";
import type { SearchIndexFile } from "../format/index.js";
import { relaxQuery } from "./relax-query.js";
import { searchedCatalogues, type SearchedCatalogue } from "./catalogues.js";
import { ownSource } from "./catalogue-source.js";
import { QueryRun } from "./query-run.js";
import { parseQuery, type Query } from "../text/query.js";
import { boundedQuery } from "../text/query-limit.js";

export { catalogues } from "./catalogues.js";
export { suggest } from "./suggest.js";

/** The `search` function of the search module. */
export const search: SearchModule["search"] = async (typed, options = {}) => {
  if (!isText(typed)) throw new TypeError("search(query): the query must be a string");
  const query = parseQuery(boundedQuery(typed));
  return ownSource.withIndex(({ index }) => answer(index, query, options), options.signal);
};

/** Returns whether the value is a string; callers outside this site may pass anything. */
function isText(value: unknown): boolean {
  return typeof value === "string";
}

async function answer(index: SearchIndexFile, query: Query, options: SearchOptions): Promise<SearchPage> {
  const all = searchedCatalogues(index);
  options.signal?.throwIfAborted();
  if (query.matchesNothing) return new QueryRun(query, [], options).answer(() => false);
  // A new query retries catalogues that failed; a further page of the same result does not.
  const isContinued = (options.offset ?? 0) > 0;
  const failed = ({ failure }: SearchedCatalogue) => failure !== undefined;
  const exact = await new QueryRun(query, all, options).answer(
    (catalogue) => isContinued && failed(catalogue),
  );
  // When only the filters exclude all hits, relaxing the query would not help.
  const relaxed = exact.total === 0 && exact.unfiltered === 0 ? relaxQuery(query) : undefined;
  if (!relaxed) return exact;
  const loose = await new QueryRun(query, all, options, relaxed).answer(failed);
  return loose.total === 0 ? exact : loose;
}

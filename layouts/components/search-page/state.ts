import { boundedQuery } from "../../../scripts/search/text/query-limit.js";
import type { Filters, Sort } from "../../../scripts/search/browser/api.js";

/** The reader's search. All of it is in the address, so that reloading, going back and sharing a link keep it. */
export interface SearchState {
  readonly query: string;
  readonly filters: Filters;
  /** First and last day of publication, `YYYY-MM-DD`; empty when the range is open. */
  readonly from: string;
  readonly to: string;
  readonly sort: Sort;
}

/** Parses `?q=…&year=2022&from=2022-01-01&sort=newest`; unknown parameters are ignored. */
export function readState(address: string, facets: readonly string[]): SearchState {
  const parameters = new URLSearchParams(address);
  const sort = parameters.get("sort");
  return {
    query: boundedQuery(parameters.get("q")?.trim() ?? ""),
    filters: Object.fromEntries(
      facets
        .map((facet) => [facet, [...new Set(parameters.getAll(facet))].filter(Boolean)] as const)
        .filter(([, values]) => values.length > 0),
    ),
    from: day(parameters.get("from")),
    to: day(parameters.get("to")),
    sort: sort === "newest" || sort === "oldest" ? sort : "relevance",
  };
}

/** Returns the address for a state, without default values: the inverse of readState. */
export function writeState({ query, filters, from, to, sort }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query !== "") parameters.set("q", query);
  for (const [facet, values] of Object.entries(filters)) {
    for (const value of values) parameters.append(facet, value);
  }
  if (from !== "") parameters.set("from", from);
  if (to !== "") parameters.set("to", to);
  if (sort !== "relevance") parameters.set("sort", sort);
  const text = parameters.toString();
  return text === "" ? location.pathname : `?${text}`;
}

/** Returns the state with other values of one facet. */
export function withFilter(state: SearchState, facet: string, values: readonly string[]): SearchState {
  const others = Object.entries(state.filters).filter(([key]) => key !== facet);
  const all = values.length > 0 ? [...others, [facet, values] as const] : others;
  return { ...state, filters: Object.fromEntries(all) };
}

/** Returns the state with its words only, without filters. */
export function withoutFilters(state: SearchState): SearchState {
  return { ...state, filters: {}, from: "", to: "" };
}

export function isFiltered({ filters, from, to }: SearchState): boolean {
  return Object.keys(filters).length > 0 || from !== "" || to !== "";
}

/** Returns whether there are neither words nor filters. */
export function isEmpty(state: SearchState): boolean {
  return state.query === "" && !isFiltered(state);
}

function day(text: string | null): string {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : "";
}

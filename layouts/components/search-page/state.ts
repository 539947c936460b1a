import type { Filters, Sort } from "./engine.js";

/** What a reader asks for. All of it is in the address, so that reload, back and a sent link keep it. */
export interface SearchState {
  readonly query: string;
  readonly filters: Filters;
  readonly sort: Sort;
}

/** Reads `?q=…&year=2022&sort=newest`; what it does not know it leaves out. */
export function readState(address: string, facets: readonly string[]): SearchState {
  const parameters = new URLSearchParams(address);
  const sort = parameters.get("sort");
  return {
    query: parameters.get("q")?.trim() ?? "",
    filters: Object.fromEntries(
      facets
        .map((facet) => [facet, parameters.getAll(facet).filter((value) => value !== "")] as const)
        .filter(([, values]) => values.length > 0),
    ),
    sort: sort === "newest" || sort === "oldest" ? sort : "relevance",
  };
}

/** The reverse of readState: an address without what is at its default. */
export function writeState({ query, filters, sort }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query !== "") parameters.set("q", query);
  for (const [facet, values] of Object.entries(filters)) {
    for (const value of values) parameters.append(facet, value);
  }
  if (sort !== "relevance") parameters.set("sort", sort);
  const text = parameters.toString();
  return text === "" ? location.pathname : `?${text}`;
}

/** The state with one facet set to one value, or freed from it. */
export function withFilter(state: SearchState, facet: string, values: readonly string[]): SearchState {
  const others = Object.entries(state.filters).filter(([key]) => key !== facet);
  const all = values.length > 0 ? [...others, [facet, values] as const] : others;
  return { ...state, filters: Object.fromEntries(all) };
}

export function isEmpty({ query, filters }: SearchState): boolean {
  return query === "" && Object.keys(filters).length === 0;
}

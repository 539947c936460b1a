import { createAsker } from "./ask.js";
import { showChips } from "./chips.js";
import { createDates } from "./dates.js";
import { byId } from "./dom.js";
import type { Sort } from "../../../scripts/search/browser/api.js";
import { createFacets } from "./facets.js";
import { moveByKeys } from "./keys.js";
import { isEmpty, readState, withFilter, writeState, type SearchState } from "./state.js";
import { forgetPending, keepVisits, saveVisit } from "./visit.js";
import { quoted, readWords } from "./messages.js";

/** The search page. Its address contains the query; this script runs it and shows the answer or an error. */

const words = readWords();
const form = byId("search-box", HTMLFormElement);
const input = byId("search-box-words", HTMLInputElement);
const sort = byId("search-sort", HTMLSelectElement);
const facets = createFacets(words, (facet, values) => go(withFilter(state, facet, values)));
const showDates = createDates(words, (range) => go({ ...state, ...range }));
const { title } = document;
const asker = createAsker(facets, words);

let state = readState(location.search, facets.names);
/** The current address without its fragment: following a skip link must not search again. */
let shown: string | undefined;

form.addEventListener("submit", (event) => {
  event.preventDefault();
  // An on-screen keyboard would cover the hits.
  if (matchMedia("(pointer: coarse)").matches) input.blur();
  go({ ...state, query: input.value.trim() });
});
sort.addEventListener("change", () => go({ ...state, sort: sort.value as Sort })); // its options are the sort orders
addEventListener("popstate", () => {
  forgetPending();
  if (location.search !== shown) show();
});
moveByKeys(input);
keepVisits(() => asker.shown);
// On a desktop the filters are beside the hits and always expanded.
const filters = byId("search-filters", HTMLDetailsElement);
filters.open = matchMedia("(min-width: 64rem)").matches;
byId("search-filters-done", HTMLButtonElement).addEventListener("click", () => {
  filters.open = false;
  byId("search-results", HTMLElement).focus(); // this scrolls to them
});
show();

/** Starts a new search, with a new entry in the browser's history unless the address is the same. */
function go(next: SearchState): void {
  const address = writeState(next);
  saveVisit(asker.shown);
  if (new URL(address, location.href).search === location.search) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  show();
}

/** Shows the search of the current address. Without a query nothing is loaded. */
function show(): void {
  shown = location.search;
  state = readState(shown, facets.names);
  input.value = state.query;
  document.title = state.query === "" ? title : `${quoted(state.query)}${words.titleSeparator}${title}`;
  sort.value = state.sort;
  byId("search-order", HTMLElement).hidden = isEmpty(state);
  facets.choose(state.filters);
  showDates(state);
  showChips(state, facets, words, go);
  if (isEmpty(state)) asker.clear();
  else asker.ask(state);
}

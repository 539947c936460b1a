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

/** The search page: the address is the question; this asks it and shows the answer, or that there was none. */

const words = readWords();
const form = byId("search-box", HTMLFormElement);
const input = byId("search-box-words", HTMLInputElement);
const sort = byId("search-sort", HTMLSelectElement);
const facets = createFacets(words, (facet, values) => go(withFilter(state, facet, values)));
const showDates = createDates(words, (range) => go({ ...state, ...range }));
const { title } = document;
const asker = createAsker(facets, words);

let state = readState(location.search, facets.names);
/** The address that is shown, without a fragment: a skip link within the page asks nothing new. */
let shown: string | undefined;

form.addEventListener("submit", (event) => {
  event.preventDefault();
  // A keyboard on the screen would cover the hits.
  if (matchMedia("(pointer: coarse)").matches) input.blur();
  go({ ...state, query: input.value.trim() });
});
sort.addEventListener("change", () => go({ ...state, sort: sort.value as Sort })); // its options are the sorts
addEventListener("popstate", () => {
  forgetPending();
  if (location.search !== shown) show();
});
moveByKeys(input);
keepVisits(() => asker.shown);
// On a desktop the filters stand beside the hits, so they need not fold away.
const filters = byId("search-filters", HTMLDetailsElement);
filters.open = matchMedia("(min-width: 64rem)").matches;
byId("search-filters-done", HTMLButtonElement).addEventListener("click", () => {
  filters.open = false;
  byId("search-results", HTMLElement).focus(); // which brings it into view
});
show();

/** Asks something new: a new entry in the browser's history, unless it is the same once more. */
function go(next: SearchState): void {
  const address = writeState(next);
  saveVisit(asker.shown);
  if (new URL(address, location.href).search === location.search) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  show();
}

/** Shows what the address asks for. While nothing is asked, nothing is fetched. */
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

import { showChips } from "./chips.js";
import { byId } from "./dom.js";
import { search, type SearchPage, type Sort } from "./engine.js";
import { createFacets } from "./facets.js";
import { hitLine, summary } from "./results.js";
import { isEmpty, readState, withFilter, writeState, type SearchState } from "./state.js";
import { createStatus } from "./status.js";
import { readWords } from "./words.js";

/** The search page: the address is the question; this asks it and shows the answer, or that there was none. */

const pageSize = 20;

const words = readWords();
const status = createStatus(words);
const form = byId("search-box", HTMLFormElement);
const input = byId("search-box-words", HTMLInputElement);
const sort = byId("search-sort", HTMLSelectElement);
const list = byId("results", HTMLOListElement);
const nearList = byId("near-results", HTMLOListElement);
const more = byId("search-more", HTMLButtonElement);
const facets = createFacets((facet, values) => go(withFilter(state, facet, values)));

let state = readState(location.search, facets.names);
let pending = new AbortController();

form.addEventListener("submit", (event) => {
  event.preventDefault();
  go({ ...state, query: input.value.trim() });
});
sort.addEventListener("change", () => go({ ...state, sort: sort.value as Sort })); // its options are the sorts
more.addEventListener("click", () => void askMore());
addEventListener("popstate", show);
// On a desktop the filters stand beside the hits, so they need not fold away.
byId("search-filters", HTMLDetailsElement).open = matchMedia("(min-width: 64rem)").matches;
show();

/** Asks something new: a new entry in the browser's history. */
function go(next: SearchState): void {
  history.pushState(null, "", writeState(next));
  show();
}

/** Shows what the address asks for. While nothing is asked, nothing is fetched. */
function show(): void {
  state = readState(location.search, facets.names);
  input.value = state.query;
  sort.value = state.sort;
  facets.update(isEmpty(state) ? "total" : undefined, state.filters);
  showChips(state, facets, words, go);
  pending.abort();
  if (!isEmpty(state)) {
    void ask();
    return;
  }
  showHits(undefined);
  status.start();
}

async function ask(): Promise<void> {
  const page = await attempt(0, shownBefore(), () => void ask());
  if (!page) return;
  showHits(page);
  status.answer(summary(page, state, words), page.exact ? page.total : 0);
  facets.update(page.filters, state.filters);
}

/** The next hits, below those that are there. The first of them gets the focus, since the button may go. */
async function askMore(): Promise<void> {
  const offset = list.children.length;
  const page = await attempt(offset, pageSize, () => void askMore());
  if (!page) return;
  list.append(...page.results.map((hit) => hitLine(hit, words, true)));
  status.answer(summary(page, state, words), page.total);
  more.hidden = page.results.length === 0 || list.children.length >= page.total;
  history.replaceState(list.children.length, "");
  list.children[offset]?.querySelector("a")?.focus();
}

/**
 * One request for what `state` says. A newer one puts an end to it; a failure is shown with a button for `again`.
 *
 * @returns undefined when there is nothing to show: it was overtaken, or it failed
 */
async function attempt(offset: number, limit: number, again: () => void): Promise<SearchPage | undefined> {
  pending.abort();
  pending = new AbortController();
  const { signal } = pending;
  status.loading();
  try {
    const { query, filters, sort } = state;
    const page = await search(query, { filters, sort, offset, limit, signal });
    return signal.aborted ? undefined : page;
  } catch (error) {
    if (signal.aborted) return undefined;
    console.error(error);
    if (offset === 0) showHits(undefined);
    status.failure(again);
    return undefined;
  }
}

function showHits(page: SearchPage | undefined): void {
  const hits = page?.results ?? [];
  const exact = page?.exact ?? true;
  const lines = hits.map((hit) => hitLine(hit, words, exact));
  // Reports that hold only the words are no hits: they stand in a list of their own.
  list.replaceChildren(...(exact ? lines : []));
  nearList.replaceChildren(...(exact ? [] : lines));
  more.hidden = page === undefined || !exact || hits.length === 0 || hits.length >= page.total;
}

/** How many hits this entry of the browser's history showed when the reader left it. */
function shownBefore(): number {
  const entry: unknown = history.state;
  return typeof entry === "number" ? entry : pageSize;
}

import { byId, make, makeButton } from "./dom.js";
import type { FacetCounts, NearPart, SearchPage } from "../../../scripts/search/browser/api.js";
import { fill, quoted, type SearchWords } from "./messages.js";

/** The second part of the answer below the first: its heading, its number, what was searched for, and its failure. */
export interface NearSection {
  /** Shows the part of an answer, or hides the section when the answer has none. `again` runs the search again. */
  show(page: SearchPage | undefined, again: () => void): void;
}

export function createNearSection(words: SearchWords): NearSection {
  const section = byId("near", HTMLElement);
  const count = byId("near-count", HTMLElement);
  const about = byId("near-words", HTMLElement);
  const failure = byId("near-failure", HTMLElement);
  return {
    show(page, again) {
      const near = page?.near;
      section.hidden = !near || (near.state === "complete" && near.total === 0);
      section.ariaBusy = String(near?.state === "searching");
      delete count.dataset["count"];
      failure.hidden = near?.state !== "failed";
      failure.replaceChildren();
      if (!near) return;
      count.textContent = nearSummary(near, words);
      if (near.state === "complete") count.dataset["count"] = String(near.total);
      about.textContent = searchedWords(near, words);
      if (near.state !== "failed") return;
      const retry = makeButton("button button--quiet", words.retry, () => {
        byId("search-results", HTMLElement).focus({ preventScroll: true }); // the focused button disappears
        again();
      });
      failure.replaceChildren(make("p", "", words.nearIncomplete), retry);
    },
  };
}

/** Returns whether an answer has a second part with hits. */
export function hasNear({ near }: SearchPage): boolean {
  return near !== undefined && near.total > 0;
}

/** Returns the numbers beside the filters: how many reports of both parts together a value would give. */
export function countsOfBoth({ filters, near }: SearchPage): FacetCounts {
  if (!near) return filters;
  const names = new Set([...Object.keys(filters), ...Object.keys(near.filters)]);
  return Object.fromEntries(
    [...names].map((name) => [name, sumOf(filters[name] ?? {}, near.filters[name] ?? {})]),
  );
}

function sumOf(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): Record<string, number> {
  const sums = new Map(Object.entries(one));
  for (const [value, count] of Object.entries(other)) sums.set(value, (sums.get(value) ?? 0) + count);
  return Object.fromEntries(sums);
}

function nearSummary({ state, total }: NearPart, words: SearchWords): string {
  if (state === "searching" && total === 0) return words.nearSearching;
  if (total === 0) return "";
  return fill(state === "complete" ? words.nearFound : words.nearSoFar, { count: total });
}

/** Returns a sentence on the words by which the reports were found, and on those that each of them contains. */
function searchedWords({ words: parts, required, synonyms }: NearPart, words: SearchWords): string {
  const listed = (list: readonly string[]) => quoted(list.join(words.wordSeparator));
  return [
    fill(words.nearWords, { words: listed(parts) }),
    synonyms.length > 0 ? fill(words.nearSynonyms, { words: listed(synonyms) }) : "",
    required.length > 0 ? fill(words.nearRequired, { words: listed(required) }) : "",
  ].join("");
}

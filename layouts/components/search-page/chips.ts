import { rangeInWords } from "./dates.js";
import { byId, make, makeButton } from "./dom.js";
import type { Facets } from "./facets.js";
import { withFilter, withoutFilters, type SearchState } from "./state.js";
import { fill, type SearchWords } from "./messages.js";

interface Chip {
  readonly name: string;
  readonly without: SearchState;
}

/** Shows a button to remove each filter, and one to remove all when there are several. */
export function showChips(
  state: SearchState,
  facets: Facets,
  words: SearchWords,
  go: (state: SearchState) => void,
): void {
  const list = byId("search-chips", HTMLUListElement);
  // The button disappears, so the focus moves to the results.
  const leave = (next: SearchState) => {
    byId("search-results", HTMLElement).focus({ preventScroll: true });
    go(next);
  };
  const chips = chosen(state, facets, words);
  const buttons = chips.map(({ name, without }) => {
    const button = makeButton("chip", name, () => leave(without));
    button.ariaLabel = words.removeFilter + name;
    const cross = make("span", "chip__cross", "×");
    cross.ariaHidden = "true";
    button.append(cross);
    return button;
  });
  if (chips.length > 1) {
    buttons.push(makeButton("chip chip--all", words.clear, () => leave(withoutFilters(state))));
  }
  list.replaceChildren(...buttons.map((button) => make("li", "", button)));
  list.hidden = chips.length === 0;
  byId("search-chosen", HTMLElement).textContent =
    chips.length > 0 ? fill(words.chosen, { count: chips.length }) : "";
}

function chosen(state: SearchState, facets: Facets, words: SearchWords): Chip[] {
  const chips = Object.entries(state.filters).flatMap(([facet, values]) =>
    values.map((value) => ({
      name: `${facets.label(facet)} ${facets.title(facet, value)}`,
      without: withFilter(
        state,
        facet,
        values.filter((other) => other !== value),
      ),
    })),
  );
  if (state.from === "" && state.to === "") return chips;
  return [...chips, { name: rangeInWords(state, words), without: { ...state, from: "", to: "" } }];
}

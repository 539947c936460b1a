import { byId, make } from "./dom.js";
import type { Facets } from "./facets.js";
import { withFilter, type SearchState } from "./state.js";
import type { SearchWords } from "./words.js";

/** Buttons that take away a filter, one for each, and all at once where there are several. */
export function showChips(
  state: SearchState,
  facets: Facets,
  words: SearchWords,
  go: (state: SearchState) => void,
): void {
  const list = byId("search-chips", HTMLUListElement);
  const pairs = Object.entries(state.filters).flatMap(([facet, values]) =>
    values.map((value) => ({ facet, value, rest: values.filter((other) => other !== value) })),
  );
  const chips = pairs.map(({ facet, value, rest }) => {
    const name = `${facets.label(facet)} ${facets.title(facet, value)}`;
    const button = chip(name, () => go(withFilter(state, facet, rest)));
    button.setAttribute("aria-label", words.removeFilter + name);
    const cross = make("span", "chip__cross", "×");
    cross.ariaHidden = "true";
    button.append(cross);
    return button;
  });
  if (pairs.length > 1) chips.push(chip(words.clear, () => go({ ...state, filters: {} })));
  list.replaceChildren(...chips.map((button) => make("li", "", button)));
  list.hidden = pairs.length === 0;
}

function chip(text: string, onClick: () => void): HTMLButtonElement {
  const button = make("button", "chip", text);
  button.type = "button";
  button.addEventListener("click", onClick);
  return button;
}

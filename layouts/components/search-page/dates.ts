import { byId, within } from "./dom.js";
import { dayInWords } from "./localize.js";
import { fill, type SearchWords } from "./messages.js";

export interface Range {
  readonly from: string;
  readonly to: string;
}

/** Creates the inputs for the first and last day of publication; both are optional. */
export function createDates(words: SearchWords, onChange: (range: Range) => void): (range: Range) => void {
  const root = byId("search-dates", HTMLDetailsElement);
  const from = byId("search-from", HTMLInputElement);
  const to = byId("search-to", HTMLInputElement);
  const error = byId("search-dates-error", HTMLElement);
  const note = within(root, ".facet__chosen", HTMLElement);
  const complain = (text: string) => {
    error.textContent = text;
    to.ariaInvalid = String(text !== "");
  };
  byId("search-dates-form", HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
    if (from.value !== "" && to.value !== "" && from.value > to.value) {
      complain(words.dateOrder);
      to.focus();
      return;
    }
    onChange({ from: from.value, to: to.value });
  });
  return (range) => {
    from.value = range.from;
    to.value = range.to;
    complain(range.from !== "" && range.to !== "" && range.from > range.to ? words.dateOrder : "");
    const chosen = range.from !== "" || range.to !== "";
    note.textContent = chosen ? fill(words.chosen, { count: 1 }) : "";
    if (chosen) root.open = true;
  };
}

/** Returns a date range as text, for the button that removes it. */
export function rangeInWords({ from, to }: Range, words: SearchWords): string {
  const sentence = from === "" ? words.dateTo : to === "" ? words.dateFrom : words.dateRange;
  return fill(sentence, { from: dayInWords(from), to: dayInWords(to) });
}

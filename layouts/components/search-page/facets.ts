import { byId, make } from "./dom.js";
import type { FacetCounts, Filters } from "./engine.js";

type Counts = Readonly<Record<string, number>>;

interface Field {
  readonly facet: string;
  readonly label: string;
  readonly select: HTMLSelectElement;
}

export interface Facets {
  readonly names: readonly string[];
  label(facet: string): string;
  /** What readers call a value of a facet: `2022年` for `2022`. */
  title(facet: string, value: string): string;
  /** Shows what is chosen, and how much there is to choose: in an answer, in the whole catalogue, or not known. */
  update(counts: FacetCounts | "total" | undefined, chosen: Filters): void;
}

/** The filters: one select for each facet. Their values stand in the page; answers bring the numbers. */
export function createFacets(onChange: (facet: string, values: readonly string[]) => void): Facets {
  const fields = findFields();
  for (const { facet, select } of fields) {
    select.addEventListener("change", () => onChange(facet, select.value === "" ? [] : [select.value]));
  }
  const find = (facet: string) => fields.find((field) => field.facet === facet);
  return {
    names: fields.map(({ facet }) => facet),
    label: (facet) => find(facet)?.label ?? facet,
    title(facet, value) {
      const options = [...(find(facet)?.select.options ?? [])];
      return options.find((option) => option.value === value)?.dataset["title"] ?? value;
    },
    update(counts, chosen) {
      for (const { facet, select } of fields) {
        const [value = ""] = chosen[facet] ?? [];
        choose(select, value);
        if (counts === "total") showCounts(select, ({ dataset }) => dataset["total"]);
        // An answer that this facet narrowed knows nothing of the facet's other values.
        else showCounts(select, value === "" ? counter(counts?.[facet]) : undefined);
      }
    },
  };
}

function findFields(): Field[] {
  const boxes = byId("search-filters", HTMLDetailsElement).querySelectorAll<HTMLElement>("[data-facet]");
  return [...boxes].flatMap((box) => {
    const select = box.querySelector("select");
    const { facet } = box.dataset;
    if (!select || facet === undefined) return [];
    return { facet, select, label: box.querySelector("label")?.textContent ?? facet };
  });
}

/** Chooses a value; one that the catalogue does not have (an old address) is shown all the same. */
function choose(select: HTMLSelectElement, value: string): void {
  if (![...select.options].some((option) => option.value === value)) {
    const option = make("option", "", value);
    option.value = value;
    option.dataset["title"] = value;
    select.append(option);
  }
  select.value = value;
}

type Counter = (option: HTMLOptionElement) => string | number | undefined;

function counter(counts: Counts | undefined): Counter | undefined {
  return counts && (({ value }) => counts[value] ?? 0);
}

function showCounts(select: HTMLSelectElement, count: Counter | undefined): void {
  for (const option of select.options) {
    const { title } = option.dataset;
    if (title === undefined) continue; // the first one, that chooses nothing
    const number = count?.(option);
    option.textContent = number === undefined ? title : `${title} (${number})`;
  }
}

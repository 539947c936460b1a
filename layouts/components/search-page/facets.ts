import { byId } from "./dom.js";
import type { FacetCounts, Filters } from "../../../scripts/search/browser/api.js";
import { FacetBoxes } from "./facet.js";
import type { SearchWords } from "./messages.js";

export interface Facets {
  readonly names: readonly string[];
  label(facet: string): string;
  title(facet: string, value: string): string;
  choose(chosen: Filters): void;
  /** Shows the numbers of an answer or of the whole catalogue, or none when they are unknown. */
  count(counts: FacetCounts | "total" | undefined, isFinal: boolean): void;
}

/** Creates the filters: a group of checkboxes for each facet. */
export function createFacets(
  words: SearchWords,
  onChange: (facet: string, values: readonly string[]) => void,
): Facets {
  const roots = byId("search-filters", HTMLDetailsElement).querySelectorAll<HTMLDetailsElement>(
    "details[data-facet]",
  );
  const facets = [...roots].map((root) => new FacetBoxes(root, words, onChange));
  const find = (name: string) => facets.find((facet) => facet.name === name);
  return {
    names: facets.map(({ name }) => name),
    label: (name) => find(name)?.label ?? name,
    title: (name, value) => find(name)?.title(value) ?? value,
    choose(chosen) {
      for (const facet of facets) facet.choose(chosen[facet.name] ?? []);
    },
    count(counts, isFinal) {
      for (const facet of facets) {
        facet.count(typeof counts === "object" ? (counts[facet.name] ?? {}) : counts, isFinal);
      }
    },
  };
}

import { byId } from "./dom.js";

/** The page's words, as search-page.njk writes them into data attributes. */
const names = [
  "start",
  "loading",
  "found",
  "foundAll",
  "foundLoose",
  "none",
  "noneAll",
  "failed",
  "retry",
  "removeFilter",
  "clear",
  "indexNumber",
  "agency",
  "published",
] as const;

export type SearchWords = Readonly<Record<(typeof names)[number], string>>;

export function readWords(): SearchWords {
  const { dataset } = byId("search-panel", HTMLElement);
  return Object.fromEntries(names.map((name) => [name, dataset[name] ?? ""])) as SearchWords; // every name has its word
}

/** Puts values into the places of a sentence: `{count}`, `{query}`. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

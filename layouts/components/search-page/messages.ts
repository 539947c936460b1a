import { byId } from "./dom.js";

/** The names of the page's texts, which search-page.njk writes into data attributes. */
const names = [
  "start",
  "loading",
  "slow",
  "found",
  "foundSoFar",
  "foundAll",
  "foundUnfinished",
  "wordSeparator",
  "searching",
  "searchedSince",
  "shown",
  "cut",
  "none",
  "noneAll",
  "noneFiltered",
  "failed",
  "failedMore",
  "outdated",
  "reload",
  "incomplete",
  "retry",
  "removeFilter",
  "clear",
  "dateRange",
  "dateFrom",
  "dateTo",
  "dateOrder",
  "unfold",
  "fold",
  "chosen",
  "near",
  "nearFailed",
  "nearFound",
  "nearSoFar",
  "nearSearching",
  "nearIncomplete",
  "nearWords",
  "nearRequired",
  "nearAlso",
  "nearSynonyms",
  "kindAgency",
  "kindTopic",
  "kindTitle",
  "kindPage",
  "indexNumber",
  "documentNumber",
  "agency",
  "published",
  "aboutYear",
  "inForce",
  "titleSeparator",
] as const;

export type SearchWords = Readonly<Record<(typeof names)[number], string>>;

/** Most characters of a query that a sentence repeats: a pasted paragraph would fill a phone's screen. */
const longestQuoted = 40;

/** Returns a query as sentences repeat it. */
export function quoted(query: string): string {
  const characters = [...query];
  return characters.length > longestQuoted ? `${characters.slice(0, longestQuoted).join("")}……` : query;
}

/**
 * Reads the texts from the page.
 *
 * @throws Error when the template lacks a text, since messages would otherwise be empty
 */
export function readWords(): SearchWords {
  const { dataset } = byId("search-panel", HTMLElement);
  const words = names.map((name) => {
    const word = dataset[name];
    if (word === undefined) throw new Error(`search-page.njk lacks the text ${name}`);
    return [name, word] as const;
  });
  return Object.fromEntries(words) as SearchWords; // every name has its text
}

/**
 * Inserts values into the placeholders of a sentence: `{count}`, `{query}`. Languages with a plural give a form for one
 * and one for more: `{count|document|documents}`.
 */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(
    /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
    (placeholder, name: string, one: string | undefined, more: string | undefined) => {
      const value = values[name];
      if (one === undefined || more === undefined) return String(value ?? placeholder);
      return Number(value) === 1 ? one : more;
    },
  );
}

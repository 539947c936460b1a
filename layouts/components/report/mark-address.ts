/**
 * Adds searched words to a hit's link, for the report's page.
 *
 * They are in the fragment, `#hl=法治&hl=顾问`: the words then never reach a server's log, and a report has one address for
 * caches.
 */
export function withMarks(url: string, queries: readonly string[]): string {
  const wanted = queries.filter((query) => query.trim() !== "");
  if (wanted.length === 0) return url;
  return `${url}#${new URLSearchParams(wanted.map((query) => ["hl", query])).toString()}`;
}

/** Reads the words from a fragment: the inverse of withMarks. Empty for any other fragment. */
export function marksOf(fragment: string): string[] {
  if (!fragment.startsWith("#hl=")) return [];
  return new URLSearchParams(fragment.slice(1)).getAll("hl");
}

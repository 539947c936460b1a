/**
 * How a hit's link tells the report's page which words were searched.
 *
 * They stand in the fragment, `#hl=法治&hl=顾问`: what a reader looks for then never reaches a server's log, and a
 * report has one address for caches, whatever was searched.
 */
export function withMarks(url: string, queries: readonly string[]): string {
  const wanted = queries.filter((query) => query.trim() !== "");
  if (wanted.length === 0) return url;
  return `${url}#${new URLSearchParams(wanted.map((query) => ["hl", query])).toString()}`;
}

/** The reverse of withMarks; empty for any other fragment. */
export function marksOf(fragment: string): string[] {
  if (!fragment.startsWith("#hl=")) return [];
  return new URLSearchParams(fragment.slice(1)).getAll("hl");
}

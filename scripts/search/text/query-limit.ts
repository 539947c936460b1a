/**
 * Most characters (UTF-16 code units) of a query that are searched for; a whole paragraph has a few hundred. The time
 * of a search grows with the words of its query.
 */
export const longestQuery = 2000;

/** Returns the part of a query that is searched for; no character is cut in half. */
export function boundedQuery(typed: string): string {
  return typed.length <= longestQuery ? typed : typed.slice(0, longestQuery).replace(/[\uD800-\uDBFF]$/, "");
}

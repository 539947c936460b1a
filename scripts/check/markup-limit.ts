/** Most Markdown marks that a report may have; the longest of 450 official texts has fewer than a hundred. */
export const maxMarks = 20_000;

const marks = new Set([..."[*_`<&\\"].map((mark) => mark.charCodeAt(0)));

/** Returns whether a text has so many Markdown marks that it must not be parsed. */
export function exceedsMarkupLimit(body: string): boolean {
  if (body.length <= maxMarks) return false;
  let count = 0;
  for (let at = 0; at < body.length; at += 1) if (marks.has(body.charCodeAt(at))) count += 1;
  return count > maxMarks;
}

/**
 * What a text may have at most. With more, a parser or the page takes minutes and gigabytes: a build ended without a
 * result for a table of a million rows, and for two million paragraphs.
 */
export const markupLimits = {
  /** Markdown marks; the longest of 450 official texts has fewer than a hundred. */
  marks: 20_000,
  /** Lines that are not empty: headings, paragraphs, list items and rows begin with one. */
  lines: 100_000,
  /** Bars between the cells of tables. */
  bars: 200_000,
} as const;
export type MarkupLimit = keyof typeof markupLimits;

const marks = new Set([..."[*_`<&\\#"].map((mark) => mark.charCodeAt(0)));
const lineEnd = 10;
const bar = 124;

/** Returns the limit that a text exceeds, so that it must not be parsed; undefined when it exceeds none. */
export function exceededMarkup(body: string): MarkupLimit | undefined {
  if (body.length <= markupLimits.marks) return undefined;
  const counts = { marks: 0, lines: 0, bars: 0 };
  let before = lineEnd;
  for (let at = 0; at < body.length; at += 1) {
    const code = body.charCodeAt(at);
    if (code === lineEnd) counts.lines += before === lineEnd ? 0 : 1;
    else if (code === bar) counts.bars += 1;
    else if (marks.has(code)) counts.marks += 1;
    before = code;
  }
  return (["marks", "lines", "bars"] as const).find((limit) => counts[limit] > markupLimits[limit]);
}

/** Returns whether a text has so much markup that it must not be parsed. */
export function exceedsMarkupLimit(body: string): boolean {
  return exceededMarkup(body) !== undefined;
}

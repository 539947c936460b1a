import type { ChartView, CountedLink } from "../../views/index.js";

/** Most bars of a chart; the table below it has all rows. */
const maxBars = 20;

/**
 * Returns a chart of the rows' counts as horizontal bars, in the order given.
 *
 * Widths are percentages of the longest bar, rounded up to half a percent so that a small count stays visible.
 */
export function barChart(id: string, title: string, rows: readonly CountedLink[]): ChartView {
  const drawn = rows.slice(0, maxBars);
  const longest = Math.max(...drawn.map(({ count }) => count));
  const bars = drawn.map((row) => ({ ...row, width: `${Math.ceil((row.count / longest) * 200) / 2}%` }));
  return { id, title, bars, rows };
}

/** Sorts rows by their counts, the largest first. */
export function largestFirst(rows: readonly CountedLink[]): CountedLink[] {
  return [...rows].sort((a, b) => b.count - a.count);
}

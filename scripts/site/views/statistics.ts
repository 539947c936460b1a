import type { CountedLink, PageView } from "./page.js";

/** A group of reports as a bar of a chart. */
export interface BarView extends CountedLink {
  /** Percentage of the longest bar, `37.5%`. */
  readonly width: string;
}

/** A bar chart with its numbers. */
export interface ChartView {
  readonly id: string;
  readonly title: string;
  readonly bars: readonly BarView[];
  /** All groups, for the table; there may be more than bars. */
  readonly rows: readonly CountedLink[];
}

/** A table of numbers with a heading for each row. */
export interface FiguresTable {
  readonly id: string;
  readonly caption: string;
  /** Classes of the element around the table. */
  readonly classes: string;
  /** Its columns, under a name where several belong together. */
  readonly groups: readonly { readonly name?: string; readonly columns: readonly string[] }[];
  readonly rows: readonly {
    readonly title: string;
    readonly url: string;
    readonly values: readonly number[];
  }[];
}

export interface StatisticsView extends PageView {
  readonly charts: readonly ChartView[];
  readonly tables: readonly FiguresTable[];
  readonly csvUrl: string;
}

import type { CountedLink, PageView } from "./page.js";

/** A bar chart with its numbers. */
export interface ChartView {
  readonly id: string;
  readonly title: string;
  /** SVG, made of the library's shapes and escaped text: safe as it is. Styles give it its colours. */
  readonly svg: string;
  /** What the bars are, for readers who do not see them; also where there are more than bars. */
  readonly rows: readonly CountedLink[];
}

/** A table of numbers with a heading for each row. */
export interface FiguresTable {
  readonly id: string;
  readonly caption: string;
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

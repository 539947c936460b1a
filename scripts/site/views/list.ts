import type { ChartView } from "./statistics.js";
import type { CountedLink, LinkView, PageView, RowView } from "./page.js";

/** One report in a list. */
export interface ReportLine {
  readonly url: string;
  readonly title: string;
  readonly indexNumber: string;
  readonly agency: string;
  readonly published: string;
  /** Undefined while the report is in force (有效). */
  readonly status: string | undefined;
}

/** Reports under one heading; `heading` is undefined where a list has one section. */
export interface ListSection {
  readonly id: string;
  readonly heading: string | undefined;
  readonly lines: readonly ReportLine[];
}

export interface PagerView {
  readonly page: number;
  readonly pages: number;
  readonly previous: string | undefined;
  readonly next: string | undefined;
  /** The first page, the last and those around this one; a gap marks numbers that are left out. */
  readonly steps: readonly (
    | { readonly gap: false; readonly page: number; readonly url: string; readonly current: boolean }
    | { readonly gap: true }
  )[];
}

/** A page of a list: catalogue, year, year reported on, agency or topic. */
export interface ListView extends PageView {
  readonly lead: string | undefined;
  /** Reports in the whole list, not on this page. */
  readonly total: number;
  readonly sections: readonly ListSection[];
  /** Months of a year that have reports, each a link to its section, which may be on another page of the list. */
  readonly months: readonly CountedLink[];
  /** About an agency: full name, code, address… */
  readonly rows: readonly RowView[];
  /** Other orders of the same list; empty where there are none. */
  readonly orders: readonly OrderLink[];
  readonly pager: PagerView;
}

export interface OrderLink extends LinkView {
  readonly current: boolean;
}

/** A page that lists groups: all years, all years reported on, all agencies, all topics. */
export interface GroupsView extends PageView {
  readonly lead: string | undefined;
  readonly groups: readonly CountedLink[];
  /** The groups as bars; undefined where there is one or none. */
  readonly chart: ChartView | undefined;
  /** A sentence on how many reports are in no group; undefined when none. */
  readonly remainder: string | undefined;
}

/** One of the four statutory sections, and a sentence on what is in it. */
export interface SectionView extends LinkView {
  readonly about: string;
}

export interface HomeView extends PageView {
  readonly lead: string;
  /** The four statutory sections. */
  readonly sections: readonly SectionView[];
  readonly total: number;
  readonly latestDay: string | undefined;
  readonly latest: readonly ReportLine[];
  readonly years: readonly CountedLink[];
  readonly agencies: readonly CountedLink[];
  readonly topics: readonly CountedLink[];
}

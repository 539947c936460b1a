import type { ChartView } from "./statistics.js";
import type { CountedLink, LinkView, PageView, RowView } from "./page.js";

/** One report in a list. */
export interface ReportLine {
  readonly url: string;
  readonly title: string;
  readonly published: string;
  /** Undefined while the report is in force (有效). */
  readonly status: string | undefined;
  readonly genre: string | undefined;
  /** A phrase with the year that it reports on. */
  readonly about: string | undefined;
  /** Undefined in lists of one agency. */
  readonly agency: string | undefined;
  /** Undefined except in the order of index numbers. */
  readonly indexNumber: string | undefined;
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

/** Links from a list to its parts by one property. */
export interface NarrowGroup {
  readonly id: "topic" | "agency" | "year" | "genre";
  readonly label: string;
  readonly links: readonly CountedLink[];
  /** Further links, which can be unfolded. */
  readonly more: readonly CountedLink[];
}

/** Links from a list to its parts: those visible at once, and those that can be unfolded. */
export interface NarrowingView {
  readonly groups: readonly NarrowGroup[];
  readonly folded: readonly NarrowGroup[];
  /** A phrase that names the folded groups. */
  readonly foldedLabel: string;
}

/** Files with the content of a list. */
export interface ListFiles {
  readonly csv: string;
  readonly xlsx: string;
  /** A feed with new reports of the list, or of a larger one, and the name of that list. */
  readonly feed: LinkView | undefined;
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
  /** Undefined on further pages of a list and in other orders. */
  readonly narrowing: NarrowingView | undefined;
  readonly files: ListFiles | undefined;
  /** Pages about the same subject. */
  readonly seeAlso: readonly LinkView[];
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
  /** All groups; those of agencies under the headings of agencies.yaml. */
  readonly parts: readonly LinkGroup[];
  /** The groups as bars; undefined where there is one or none. */
  readonly chart: ChartView | undefined;
  /** A sentence on how many reports are in no group; undefined when none. */
  readonly remainder: string | undefined;
}

/** Links under a heading; undefined where all are of one kind. */
export interface LinkGroup {
  readonly heading: string | undefined;
  readonly links: readonly CountedLink[];
}

import type { DiffBlock, ChangeEvent, Part } from "../../history/index.js";
import type { PagerView } from "./list.js";
import type { CountedLink, LinkView, PageView } from "./page.js";

/** One revision, as a report's page lists it. */
export interface RevisionView {
  /** `2022-05-31`, and the time with China's time zone. */
  readonly day: string;
  readonly instant: string;
  readonly words: readonly string[];
  /** The anchor of its comparison on the page that compares revisions. */
  readonly id: string;
}

/** The history of a report, as its page shows it. */
export interface HistoryView {
  readonly revisions: readonly RevisionView[];
  /** Sentences on what is missing. */
  readonly notes: readonly string[];
  /** The page that compares revisions; undefined where there is none. */
  readonly url: string | undefined;
}

/** A compared line, or a number of unchanged lines that are left out. */
export type ComparedBlock = DiffBlock | (Extract<DiffBlock, { kind: "line" }> & { readonly heading: true });

/** One revision on the page that compares revisions. */
export interface ComparedView extends RevisionView {
  readonly subject: string;
  /** The commit's hash, shortened. */
  readonly commit: string;
  readonly fields: readonly { readonly label: string; readonly parts: readonly Part[] }[];
  readonly head: readonly DiffBlock[];
  readonly text: readonly ComparedBlock[];
  /** The publisher's reason for not showing the comparison; undefined where it is shown. */
  readonly withheld: string | undefined;
  /** A sentence on why nothing or not all is shown. */
  readonly note: string | undefined;
}

/** The page that compares a report's revisions. */
export interface HistoryPageView extends PageView {
  readonly report: LinkView;
  readonly notes: readonly string[];
  readonly revisions: readonly ComparedView[];
}

/** One change, as the pages of changes list it. */
export interface ChangeLine {
  readonly kind: ChangeEvent["kind"];
  readonly label: string;
  readonly day: string;
  readonly title: string;
  /** Undefined for a report that was removed. */
  readonly url: string | undefined;
  readonly agency: string | undefined;
  /** Details, one for each line. */
  readonly words: readonly string[];
  /** The comparison; undefined where there is none. */
  readonly history: string | undefined;
}

/** A year with its months that have changes, latest first. */
export interface ChangesYear {
  readonly title: string;
  readonly count: number;
  readonly months: readonly CountedLink[];
}

/** A page of changes: the latest, or those of a month. */
export interface ChangesView extends PageView {
  readonly lead: string;
  /** A sentence on what is missing. */
  readonly note: string | undefined;
  readonly count: string;
  readonly sections: readonly {
    readonly id: string;
    readonly heading: string | undefined;
    readonly lines: readonly ChangeLine[];
    /** The page with all changes of the section, when it shows a part of them. */
    readonly whole: LinkView | undefined;
  }[];
  /** Every year that has changes, on the page of the latest alone. */
  readonly years: readonly ChangesYear[];
  readonly pager: PagerView;
  /** The months before and after, on the page of a month alone. */
  readonly earlier: LinkView | undefined;
  readonly later: LinkView | undefined;
  readonly feed: string;
}

import type { DutyCell } from "../../duties/index.js";
import type { ReportLine } from "./list.js";
import type { LinkView, PageView } from "./page.js";

/** One cell of a table of duties: an agency's report on a year. */
export interface DutyCellView {
  readonly state: DutyCell["state"];
  /** The state as a phrase. */
  readonly words: string;
  /** The report, with its day of publication as title. */
  readonly report: LinkView | undefined;
  /** A phrase with the deadline. */
  readonly due: string | undefined;
}

export interface DutyTableView {
  readonly id: string;
  readonly title: string;
  /** Each rule with its article and day. */
  readonly rules: readonly string[];
  /** Classes of the element around the table. */
  readonly classes: string;
  readonly rows: readonly { readonly agency: LinkView; readonly cells: readonly DutyCellView[] }[];
  readonly counts: string;
  readonly undated: readonly ReportLine[];
}

/** The page of duties: for each report that rules require, whether it is published, late or missing. */
export interface DutiesView extends PageView {
  readonly lead: string;
  readonly years: readonly string[];
  readonly tables: readonly DutyTableView[];
  /** How the page counts, as sentences. */
  readonly notes: readonly string[];
  readonly slow: readonly { readonly line: ReportLine; readonly late: string }[];
  /** A sentence on the number of late reports beyond those listed. */
  readonly moreSlow: string | undefined;
  readonly calendar: string;
  readonly seeAlso: readonly LinkView[];
}

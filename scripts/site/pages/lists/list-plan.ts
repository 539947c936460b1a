import type { Agency, Report, Topic } from "../../../catalogue/index.js";
import { urls } from "../../urls/urls.js";
import type { LinkView, ListFiles, OrderLink, RowView } from "../../views/index.js";

/** Reports on one page of a list: about two screens, while large catalogues still need few files. */
export const pageSize = 50;

/** What all reports of a list have in common. */
export interface ListFilter {
  readonly agency?: Agency | undefined;
  readonly topic?: Topic | undefined;
  readonly year?: string | undefined;
  readonly reportYear?: string | undefined;
}

/** A list before it is divided into pages. */
export interface ListPlan {
  readonly url: string;
  readonly title: string;
  readonly column: string;
  readonly lead?: string | undefined;
  readonly breadcrumbs: readonly LinkView[];
  readonly section: string;
  readonly reports: readonly Report[];
  /** Into which periods of publication the list is divided; undefined for a short list, and in orders other than by day. */
  readonly dividedBy: "month" | "year" | undefined;
  /** What all its reports have in common; undefined for a list that search cannot narrow. */
  readonly filter: ListFilter | undefined;
  readonly files: ListFiles | undefined;
  /** Whether its order is another than by day. */
  readonly isReordered?: boolean;
  /** Whether lines show index numbers. */
  readonly showsNumbers?: boolean;
  readonly rows?: readonly RowView[];
  readonly orders?: readonly OrderLink[];
  /** Pages about the same subject. */
  readonly seeAlso?: readonly LinkView[];
}

/**
 * Returns the address of a section of a list, which may be on a later page.
 *
 * @param index of the section's first report in the list
 */
export function sectionUrl(list: string, index: number, id: string): string {
  return `${urls.page(list, Math.floor(index / pageSize) + 1)}#${id}`;
}

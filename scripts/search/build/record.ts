import type { RecordFacets } from "./facet-values.js";

/** A report as search knows it. */
export interface SearchRecord {
  /** From the site's root, without a prefix, encoded. */
  readonly url: string;
  readonly title: string;
  /** The day of publication, `YYYY-MM-DD`. */
  readonly published: string;
  readonly reportYear: string | undefined;
  readonly facets: RecordFacets;
  /** Fields beside title and text that are searched: index number, document number, agency, summary, keywords. */
  readonly details: readonly string[];
  /** What a list of hits shows beside title and excerpt, by name. */
  readonly meta: Readonly<Record<string, string>>;
  /** One line a block. */
  readonly text: string;
}

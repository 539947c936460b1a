import type { RecordFacets } from "./facet-values.js";

/** A report as the search index stores it. */
export interface SearchRecord {
  /** Path from the site's root, without the path prefix, percent-encoded. */
  readonly url: string;
  readonly title: string;
  /** The day of publication, `YYYY-MM-DD`. */
  readonly published: string;
  readonly reportYear: string | undefined;
  readonly facets: RecordFacets;
  /** Searchable fields beside title and text: index number, document number, agency, summary, keywords. */
  readonly details: readonly string[];
  /** Values that the result list shows beside title and excerpt, by name. */
  readonly meta: Readonly<Record<string, string>>;
  /** One line for each block element. */
  readonly text: string;
}

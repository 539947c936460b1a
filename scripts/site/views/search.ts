import type { PageView } from "./page.js";

/** The search page. */
export interface SearchPageView extends PageView {
  readonly facets: readonly FacetView[];
}

/** A facet of search, as the search page shows it. */
export interface FacetView {
  readonly id: string;
  readonly label: string;
  /** Whether its values are years. */
  readonly isYear: boolean;
  /** Whether its values are words of a closed list, which have translations. */
  readonly isTerm: boolean;
  readonly isOpen: boolean;
  /** The values that occur in the catalogue's pages. */
  readonly values: readonly FacetValueView[];
}

export interface FacetValueView {
  /** The value in the index. */
  readonly value: string;
  /** In the language of the page; undefined for years. */
  readonly title: string | undefined;
  /** Number of reports with this value; undefined for other sites' catalogues. */
  readonly count: number | undefined;
}

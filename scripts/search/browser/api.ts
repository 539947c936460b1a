/**
 * The interface of the search module, `/assets/search.js`. docs/interfaces.md promises it to others; the site's own pages
 * import these types.
 */

export type Sort = "relevance" | "newest" | "oldest";

/** Values by facet: `{ year: ["2022"], agency: ["源东乡"] }`. A report passes when it has one of them in each facet. */
export type Filters = Readonly<Record<string, readonly string[]>>;

/** Hits by facet and value. What is chosen in a facet does not narrow the numbers of that facet. */
export type FacetCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Why a catalogue is missing from an answer: it did not answer, or not with an index of this version. */
export type FailureReason = "unreachable" | "unreadable";

export interface SearchOptions {
  readonly filters?: Filters;
  /** First and last day of publication, `YYYY-MM-DD`, both included. */
  readonly from?: string;
  readonly to?: string;
  readonly sort?: Sort;
  readonly offset?: number;
  readonly limit?: number;
  readonly signal?: AbortSignal;
  /** Called with what is known so far while older shards are still being searched. */
  readonly onProgress?: (page: SearchPage) => void;
}

export interface SearchResult {
  /** Ready for `href`: with the path prefix or, for reports of other catalogues, complete. */
  readonly url: string;
  readonly title: string;
  /** Safe HTML, hits in `<mark>`; empty where none could be drawn, and in a partial page until it has been fetched. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** How many shards have answered; `since` is the oldest year among them. */
export interface SearchedShards {
  readonly done: number;
  readonly of: number;
  readonly since?: string;
}

export interface SearchPage {
  /** Hits in the whole catalogue; in a partial page, in the shards that have answered. */
  readonly total: number;
  readonly results: readonly SearchResult[];
  /** Hits without the filters and the range of days. */
  readonly unfiltered: number;
  /** False when no report holds the phrases and their words were searched instead. */
  readonly exact: boolean;
  /** The words that were searched when `exact` is false. */
  readonly words?: readonly string[];
  /** False in partial pages. */
  readonly final: boolean;
  readonly searched: SearchedShards;
  readonly filters: FacetCounts;
  /** Where several catalogues are searched together: those that the answer does not cover. */
  readonly missing?: readonly MissingCatalogue[];
}

export interface MissingCatalogue {
  /** As site.yaml calls it. */
  readonly name: string;
  readonly reason: FailureReason;
}

export interface SuggestOptions {
  readonly limit?: number;
  readonly signal?: AbortSignal;
}

export interface Suggestion {
  readonly kind: "agency" | "topic" | "page" | "title";
  readonly title: string;
  /** With the path prefix. */
  readonly url: string;
}

/** What another catalogue publishes about itself. */
export interface CatalogueSummary {
  readonly reports: number;
  /** Day of the newest publication; undefined where there is none. */
  readonly updated: string | undefined;
  readonly newest: readonly { readonly url: string; readonly title: string; readonly published: string }[];
}

export interface CatalogueAnswer {
  readonly name: string;
  /** Its address, with a slash at its end. */
  readonly url: string;
  /** Undefined where the catalogue failed. Addresses of reports are complete. */
  readonly summary?: CatalogueSummary;
  readonly trouble?: FailureReason;
}

/** The module's exports. */
export interface SearchModule {
  /**
   * Finds the reports that hold every phrase of the query; where none does, those that hold its words.
   *
   * @returns one page of results, with the count of all
   * @throws whatever the network reports: a failure is never an empty page of results
   */
  search(query: string, options?: SearchOptions): Promise<SearchPage>;
  /**
   * Names that a half-typed text may stand for: agencies, topics, pages and titles.
   *
   * @throws whatever the network reports
   */
  suggest(typed: string, options?: SuggestOptions): Promise<Suggestion[]>;
  /**
   * Asks each other catalogue that the site covers for its summary.
   *
   * @param onAnswer called once for each of them, as they answer
   * @throws whatever the network reports when the site's own index cannot be read
   */
  catalogues(onAnswer: (answer: CatalogueAnswer) => void): Promise<void>;
}

/**
 * The public interface of the search module, `/assets/search.js`. docs/interfaces.md documents it as stable; the site's
 * own pages import these types.
 */

export type Sort = "relevance" | "newest" | "oldest";

/**
 * The chosen values of each facet: `{ year: ["2022"], agency: ["源东乡"] }`. A report passes the filters when, in each of
 * these facets, it has at least one of the values.
 */
export type Filters = Readonly<Record<string, readonly string[]>>;

/**
 * Number of hits by facet and value. The values chosen in a facet do not reduce the counts of that same facet, so that
 * they show what another choice would give.
 */
export type FacetCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Why a result page lacks a catalogue: its server did not respond, or its index is damaged or of another version. */
export type FailureReason = "unreachable" | "unreadable";

export interface SearchOptions {
  readonly filters?: Filters;
  /** First and last day of publication, `YYYY-MM-DD`, both included. */
  readonly from?: string;
  readonly to?: string;
  readonly sort?: Sort;
  readonly offset?: number;
  readonly limit?: number;
  /** False leaves out `near`, which is otherwise searched when fewer than ten reports contain the query. */
  readonly near?: boolean;
  readonly signal?: AbortSignal;
  /**
   * Called with a partial page of the hits found so far, while older shards are still being searched, and then with pages
   * whose `near` is still being searched.
   */
  readonly onProgress?: (page: SearchPage) => void;
}

export interface SearchResult {
  /** Ready for `href`: starts with the path prefix; for reports of other catalogues a full address. */
  readonly url: string;
  readonly title: string;
  /**
   * Safe HTML with the matches in `<mark>`. Empty when the report's page could not be read, and in a partial page until
   * it has been fetched.
   */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** How many shards have been searched, of how many; `since` is the earliest publication year among them. */
export interface SearchedShards {
  readonly done: number;
  readonly of: number;
  readonly since?: string;
}

/** The answer to one query: the reports that contain it, and, when these are few, others that contain parts of it. */
export interface SearchPage {
  /** Hits in the whole catalogue; in a partial page, hits in the shards searched so far. */
  readonly total: number;
  readonly results: readonly SearchResult[];
  /** Number of hits before filters and date range are applied. */
  readonly unfiltered: number;
  /** Always true: every hit contains all phrases of the query. */
  readonly exact: boolean;
  /**
   * The second part of the answer. Missing while the first part is being searched, when ten or more reports that pass the
   * filters contain the query, and when its parts would find nothing else.
   */
  readonly near?: NearPart;
  /** False while `total` and `results` are incomplete; `near.state` tells the same of the second part. */
  readonly final: boolean;
  readonly searched: SearchedShards;
  readonly filters: FacetCounts;
  /**
   * Catalogues of a federation that failed and are therefore not in this page. Missing on sites that search only their
   * own.
   */
  readonly missing?: readonly MissingCatalogue[];
}

/**
 * Reports that contain parts of the query and pass the filters, none of those that contain all of it among them. The best
 * come first, whatever `sort` is.
 */
export interface NearPart {
  /** `failed`: the network or a file failed, and `total` and `results` have what was found before. */
  readonly state: "searching" | "complete" | "failed";
  readonly total: number;
  /** Hits from `offset` on, at most `limit`. The longest parts that they share with the query are in `<mark>`. */
  readonly results: readonly SearchResult[];
  /** Quoted phrases, as the query has them: each of these reports contains all of them. */
  readonly required: readonly string[];
  /** Words by which these reports are ranked. A report contains at least a part of them, or of `synonyms`. */
  readonly words: readonly string[];
  /** What documents say for words of the query, by `synonyms.yaml`: they were searched for, too. */
  readonly synonyms: readonly string[];
  readonly filters: FacetCounts;
}

export interface MissingCatalogue {
  /** The catalogue's name in `site.yaml`. */
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
  /** Starts with the path prefix. */
  readonly url: string;
}

/** The summary that another catalogue publishes about itself. */
export interface CatalogueSummary {
  readonly reports: number;
  /** Publication day of the newest report; undefined when there are no reports. */
  readonly updated: string | undefined;
  readonly newest: readonly { readonly url: string; readonly title: string; readonly published: string }[];
}

export interface CatalogueAnswer {
  readonly name: string;
  /** Address of the catalogue, with a trailing slash. */
  readonly url: string;
  /** Undefined when the catalogue failed. Addresses of reports in it are full addresses. */
  readonly summary?: CatalogueSummary;
  readonly trouble?: FailureReason;
}

/** The exports of the search module. */
export interface SearchModule {
  /**
   * Finds the reports that contain every phrase of the query, and, when these are fewer than ten, others that contain
   * parts of it (`near`).
   *
   * @returns one page of results, with the count of all hits
   * @throws the network's error: a failed search of the first part never returns an empty page. `onProgress` has then
   *   received the second part, if that was found
   */
  search(query: string, options?: SearchOptions): Promise<SearchPage>;
  /**
   * Suggests agencies, topics, pages and report titles that match a half-typed text.
   *
   * @throws the network's error
   */
  suggest(typed: string, options?: SuggestOptions): Promise<Suggestion[]>;
  /**
   * Fetches the summary of every other catalogue of the federation.
   *
   * @param onAnswer called once for each catalogue, as soon as it has answered or failed
   * @throws the network's error when the site's own index cannot be read
   */
  catalogues(onAnswer: (answer: CatalogueAnswer) => void): Promise<void>;
}

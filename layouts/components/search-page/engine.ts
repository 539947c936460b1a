/** What pages ask of `/assets/search.js`; docs/interfaces.md. */

export type Sort = "relevance" | "newest" | "oldest";

/** Values by facet: `{ year: ["2022"] }`. */
export type Filters = Readonly<Record<string, readonly string[]>>;

export interface SearchOptions {
  readonly filters?: Filters;
  /** First and last day of publication, `YYYY-MM-DD`, both included. */
  readonly from?: string;
  readonly to?: string;
  readonly sort?: Sort;
  readonly offset?: number;
  readonly limit?: number;
  readonly signal?: AbortSignal;
  /** Is given what is known so far, while older years are still being searched. */
  readonly onProgress?: (page: SearchPage) => void;
}

export interface Hit {
  /** With the path prefix or, in other catalogues, complete; ready for `href`. */
  readonly url: string;
  readonly title: string;
  /** Safe HTML: text in which nothing but `<mark>` is markup. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
}

/** How many of all hits each value of each facet has; what is chosen in a facet does not narrow its own numbers. */
export type FacetCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** How many parts of the index have answered; `since` is the oldest year among them. */
export interface Searched {
  readonly done: number;
  readonly of: number;
  readonly since?: string;
}

export interface SearchPage {
  readonly total: number;
  /** Hits without the filters and the range of days. */
  readonly unfiltered?: number;
  readonly results: readonly Hit[];
  /** False when the words were loosened because no report holds the phrase. */
  readonly exact: boolean;
  /** False while parts are still being searched; an engine that does not say has answered in full. */
  readonly final?: boolean;
  readonly searched?: Searched;
  readonly filters?: FacetCounts;
  /** Where `exact` is false: the words that were searched instead. */
  readonly words?: readonly string[];
  /** Where several catalogues are searched: those that did not answer. */
  readonly missing?: readonly MissingCatalogue[];
}

export interface MissingCatalogue {
  readonly name: string;
  readonly reason: "unreachable" | "unreadable";
}

export interface Suggestion {
  readonly kind: "agency" | "topic" | "title" | "page";
  readonly title: string;
  /** With the path prefix. */
  readonly url: string;
}

export interface SuggestOptions {
  readonly limit?: number;
  readonly signal?: AbortSignal;
}

/** What another catalogue says of itself; `summary` is missing where it does not answer. */
export interface CatalogueAnswer {
  readonly name: string;
  /** Complete, with a slash at its end. */
  readonly url: string;
  readonly summary?: {
    readonly reports: number;
    readonly updated: string | undefined;
    readonly newest: readonly { readonly url: string; readonly title: string; readonly published: string }[];
  };
  readonly trouble?: MissingCatalogue["reason"];
}

interface Engine {
  readonly search: (query: string, options: SearchOptions) => Promise<SearchPage>;
  readonly suggest?: (text: string, options: SuggestOptions) => Promise<readonly Suggestion[]>;
  readonly catalogues?: (onAnswer: (answer: CatalogueAnswer) => void) => Promise<void>;
}

let failures = 0;
let engine: Promise<Engine> | undefined;

/**
 * Searches; the engine is fetched when it is first needed.
 *
 * @throws whatever the network or the engine reports: a failure is never an empty page of results
 */
export async function search(query: string, options: SearchOptions): Promise<SearchPage> {
  engine ??= load();
  const { search: run } = await engine;
  return run(query, options);
}

/**
 * Names near to what was typed: bodies, topics, titles of reports, pages.
 *
 * @throws whatever the network or the engine reports
 */
export async function suggest(text: string, options: SuggestOptions): Promise<readonly Suggestion[]> {
  engine ??= load();
  const { suggest: run } = await engine;
  return run ? run(text, options) : [];
}

/**
 * Asks each of the other catalogues that search covers what is new in it.
 *
 * @throws whatever the network or the engine reports
 */
export async function catalogues(onAnswer: (answer: CatalogueAnswer) => void): Promise<void> {
  engine ??= load();
  const { catalogues: run } = await engine;
  await run?.(onAnswer);
}

/** Browsers remember that a module failed, so each new attempt has an address of its own. */
async function load(): Promise<Engine> {
  const address = new URL(
    failures === 0 ? "./search.js" : `./search.js?attempt=${failures}`,
    import.meta.url,
  );
  try {
    return (await import(address.href)) as Engine; // our own module: docs/interfaces.md fixes its shape
  } catch (error) {
    failures += 1;
    engine = undefined;
    throw error;
  }
}

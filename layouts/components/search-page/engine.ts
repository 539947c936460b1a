/** What the search page asks of `/assets/search.js`; docs/interfaces.md. */

export type Sort = "relevance" | "newest" | "oldest";

/** Values by facet: `{ year: ["2022"] }`. */
export type Filters = Readonly<Record<string, readonly string[]>>;

export interface SearchOptions {
  readonly filters?: Filters;
  readonly sort?: Sort;
  readonly offset?: number;
  readonly limit?: number;
  readonly signal?: AbortSignal;
}

export interface Hit {
  /** With the path prefix, ready for `href`. */
  readonly url: string;
  readonly title: string;
  /** Safe HTML: text in which nothing but `<mark>` is markup. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
}

/** How many reports each value of each facet has. */
export type FacetCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface SearchPage {
  readonly total: number;
  readonly results: readonly Hit[];
  /** False when the words were loosened because no report holds the phrase. */
  readonly exact: boolean;
  readonly filters?: FacetCounts;
}

interface Engine {
  readonly search: (query: string, options: SearchOptions) => Promise<SearchPage>;
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

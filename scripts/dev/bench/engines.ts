/**
 * A search engine as scripts that run in the page. They are texts because they run in the browser, which has no access
 * to this program.
 */
export interface Engine {
  /**
   * Script for a search in a new page: returns an `Answer` with the first ten addresses and the time until they were
   * known.
   */
  first(query: string): string;
  /** Script that returns all hits: an array of addresses or ids, or null when there are more than `most`. */
  all(query: string, most: number): string;
}

/** The result of `first`. */
export interface EngineAnswer {
  /** Milliseconds, including the time to load the engine. */
  readonly ms: number;
  /** Addresses of the first ten hits. */
  readonly urls: readonly string[];
}

/** This program's search, used as documented in docs/interfaces.md, with partial pages. */
export const ours: Engine = {
  first: (query) => `(async () => {
    const started = performance.now();
    const steps = [];
    const onProgress = (page) => steps.push([performance.now() - started, page?.results?.length ?? 0]);
    const { search } = await import("/assets/search.js");
    const page = await search(${JSON.stringify(query)}, { limit: 10, onProgress });
    const ended = performance.now() - started;
    const count = page.results.length;
    const step = count > 0 ? steps.find(([, shown]) => shown >= count) : undefined;
    return { ms: step?.[0] ?? ended, urls: page.results.map(({ url }) => url) };
  })()`,
  all: (query, most) => `(async () => {
    const { search } = await import("/assets/search.js");
    const query = ${JSON.stringify(query)};
    const page = await search(query, { limit: 10, near: false });
    if (page.total > ${most}) return null;
    const whole = page.total > page.results.length ? await search(query, { limit: page.total, near: false }) : page;
    return whole.results.map(({ url }) => url);
  })()`,
};

/**
 * Returns default Pagefind, used as in its own documentation.
 *
 * @param quoted whether the query is put in quotation marks, which search for its words in sequence
 */
export function pagefindEngine(quoted: boolean): Engine {
  const written = (query: string) => JSON.stringify(quoted ? `"${query.replaceAll('"', " ")}"` : query);
  const load = `await import("/pagefind/pagefind.js")`;
  return {
    first: (query) => `(async () => {
      const started = performance.now();
      const pagefind = ${load};
      const { results } = await pagefind.search(${written(query)});
      const page = await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return { ms: performance.now() - started, urls: page.map(({ url }) => url) };
    })()`,
    all: (query) => `(async () => {
      const pagefind = ${load};
      const { results } = await pagefind.search(${written(query)});
      return results.map(({ id }) => id);
    })()`,
  };
}

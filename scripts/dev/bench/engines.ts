/**
 * The two search engines, as scripts that run in the page. They are text because they run in the browser, where
 * nothing of this program is.
 */
export interface Engine {
  /** Asks once, from nothing: an `Answer` with the first ten addresses and the time until they were there. */
  first(query: string): string;
  /** Asks for every hit: an array of addresses or ids, or null when there are more than `most`. */
  all(query: string, most: number): string;
}

/** What `first` gives. */
export interface EngineAnswer {
  /** Milliseconds from before the engine was loaded. */
  readonly ms: number;
  /** Addresses of the first ten hits; none when the engine says that it loosened the query. */
  readonly urls: readonly string[];
}

/** Ours: nothing is used but the module and what docs/interfaces.md says of it, and partial pages where they come. */
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
    return { ms: step?.[0] ?? ended, urls: page.exact === false ? [] : page.results.map(({ url }) => url) };
  })()`,
  all: (query, most) => `(async () => {
    const { search } = await import("/assets/search.js");
    const query = ${JSON.stringify(query)};
    const page = await search(query, { limit: 10 });
    if (page.exact === false) return [];
    if (page.total > ${most}) return null;
    const whole = page.total > page.results.length ? await search(query, { limit: page.total }) : page;
    return whole.results.map(({ url }) => url);
  })()`,
};

/**
 * Default Pagefind, asked as its own documentation says.
 *
 * @param quoted whether the query is put in quotation marks, which ask for its words in a row
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

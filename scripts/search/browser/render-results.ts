import type { SearchResult } from "./api.js";
import { excerpt } from "./excerpt.js";
import type { Hit } from "./hits.js";
import { pageText } from "./page-text.js";
import type { CatalogueSearch } from "./catalogue-search.js";
import type { Query } from "../text/query.js";

/**
 * Hits of one page for which an excerpt is drawn: each costs the reader the report's page. Those after it are given
 * without one; no list shows so many at once.
 */
const mostExcerpts = 50;

/** A hit that cannot be shown, and whose it is. */
export class HitFailure extends Error {
  constructor(
    readonly catalogue: number,
    cause: unknown,
  ) {
    super("a hit cannot be shown", { cause });
  }
}

/**
 * Hits as a reader is shown them.
 *
 * @param searches the catalogues that the hits are of, by place
 * @param excerpts whether the reports' pages are fetched, too, and not their cards alone
 * @throws HitFailure; also when the catalogue of a hit was stopped
 */
export function renderHits(
  hits: readonly Hit[],
  searches: readonly CatalogueSearch[],
  query: Query,
  excerpts: boolean,
): Promise<SearchResult[]> {
  return Promise.all(
    hits.map(async (hit, index) => {
      try {
        return await result(hit, searches[hit.catalogue], query, excerpts && index < mostExcerpts);
      } catch (error) {
        throw new HitFailure(hit.catalogue, error);
      }
    }),
  );
}

async function result(
  { shard, doc }: Hit,
  search: CatalogueSearch | undefined,
  query: Query,
  excerpts: boolean,
): Promise<SearchResult> {
  const { files } = shard;
  const { url: path, title, meta } = await shard.card(doc, search?.signal);
  const url = files.pageUrl(path);
  search?.signal.throwIfAborted();
  const text = excerpts ? await pageText(url, files) : undefined;
  const name = search?.catalogue.name;
  return {
    url,
    title,
    excerpt: text ? excerpt(text, query.phrases) : "",
    meta: name === undefined ? meta : { ...meta, catalogue: name },
  };
}

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
 * @param parts the catalogues that the hits are of, by place
 * @param excerpts whether the reports' pages are fetched, too, and not their cards alone
 * @throws HitFailure; also when the catalogue of a hit was stopped
 */
export function renderHits(
  hits: readonly Hit[],
  parts: readonly CatalogueSearch[],
  query: Query,
  excerpts: boolean,
): Promise<SearchResult[]> {
  return Promise.all(
    hits.map(async (hit, place) => {
      try {
        return await result(hit, parts[hit.catalogue], query, excerpts && place < mostExcerpts);
      } catch (error) {
        throw new HitFailure(hit.catalogue, error);
      }
    }),
  );
}

async function result(
  { bundle, doc }: Hit,
  part: CatalogueSearch | undefined,
  query: Query,
  excerpts: boolean,
): Promise<SearchResult> {
  const { files } = bundle;
  const { url: address, title, meta } = await bundle.card(doc, part?.signal);
  const url = files.pageUrl(address);
  part?.signal.throwIfAborted();
  const text = excerpts ? await pageText(url, files) : undefined;
  const name = part?.member.name;
  return {
    url,
    title,
    excerpt: text ? excerpt(text, query.phrases) : "",
    meta: name === undefined ? meta : { ...meta, catalogue: name },
  };
}

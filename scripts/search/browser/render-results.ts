import type { SearchResult } from "./api.js";
import { excerpt } from "./excerpt.js";
import type { Hit } from "./hits.js";
import { pageText } from "./page-text.js";
import type { CatalogueSearch } from "./catalogue-search.js";
import type { FindMarks } from "./text-marks.js";

/**
 * Number of hits of one page that get an excerpt: each excerpt requires fetching the report's page. Further hits have
 * none; the site's own lists show fewer.
 */
const mostExcerpts = 50;

/** Thrown when a hit cannot be shown; `catalogue` is the index of its catalogue. */
export class HitFailure extends Error {
  constructor(
    readonly catalogue: number,
    readonly reason: unknown,
  ) {
    super("a hit cannot be shown");
  }
}

/**
 * Returns hits as readers see them.
 *
 * @param marksIn returns what excerpts mark
 * @param searches the searched catalogues, by index
 * @param excerpts whether the reports' pages are fetched for excerpts, or only their cards
 * @throws HitFailure, also when the search of a hit's catalogue was stopped
 */
export function renderHits(
  hits: readonly Hit[],
  searches: readonly CatalogueSearch[],
  marksIn: FindMarks,
  excerpts: boolean,
): Promise<SearchResult[]> {
  return Promise.all(
    hits.map(async (hit, index) => {
      try {
        return await result(hit, searches[hit.catalogue], marksIn, excerpts && index < mostExcerpts);
      } catch (error) {
        throw new HitFailure(hit.catalogue, error);
      }
    }),
  );
}

async function result(
  { shard, doc }: Hit,
  search: CatalogueSearch | undefined,
  marksIn: FindMarks,
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
    excerpt: text ? excerpt(text, marksIn) : "",
    meta: name === undefined ? meta : { ...meta, catalogue: name },
  };
}

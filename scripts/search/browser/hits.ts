import type { Sort } from "./api.js";
import type { Shard, Occurrence, Occurrences } from "./shard.js";
import type { FilterCounter } from "./filters.js";
import type { Query, Phrase } from "../text/query.js";
import { score } from "./rank.js";

/** A report that matches the query, as known from the index alone. */
export interface Hit {
  readonly shard: Shard;
  /** Index of its catalogue among the searched ones; 0 is the site's own. */
  readonly catalogue: number;
  /** Index of its shard; 0 is the newest. */
  readonly shardIndex: number;
  /** Index of the report in the shard; 0 is the newest. */
  readonly doc: number;
  readonly score: number;
  /** Day of publication, in days since 1900-01-01, as in the document table. */
  readonly published: number;
  /** How many of the phrases the report contains. */
  readonly matched: number;
}

/** The largest document table, in files, that is fetched before the postings show whether it is needed. */
const mostPrefetched = 4;

/** How a shard is searched. */
export interface ShardQuery {
  /** When aborted, no further file is requested. */
  readonly signal: AbortSignal;
}

/** What a query finds in one shard. */
export interface ShardHits {
  /** The reports that pass the filters, unsorted. */
  readonly hits: readonly Hit[];
  /** Indexes in the shard of all reports that match, those that fail the filters included. */
  readonly matches: readonly number[];
}

/**
 * Finds the reports of one shard that match a query.
 *
 * @throws the network's error, or the reason of the aborted signal
 */
export async function hitsIn(
  shard: Shard,
  { shardIndex, catalogue }: Pick<Hit, "shardIndex" | "catalogue">,
  query: Query,
  filter: FilterCounter,
  { signal }: ShardQuery,
): Promise<ShardHits> {
  const { phrases, excluded } = query;
  // The newest shard very probably has hits: a small table is fetched at the same time as its postings, not after them.
  if (shardIndex === 0 && shard.docs.files.length <= mostPrefetched) {
    void shard.docs.read(shard.docs.files, signal).catch(() => undefined); // a failure is reported when the rows are read
  }
  const [found, unwanted] = await Promise.all([
    Promise.all(phrases.map((phrase) => shard.find(phrase, signal))),
    Promise.all(excluded.map((phrase) => shard.find(phrase, signal))),
  ]);
  const docs = candidates(found, shard.entry.reports).filter(
    (doc) => !unwanted.some((occurrences) => occurrences.has(doc)),
  );
  if (docs.length === 0) return { hits: [], matches: [] };
  const rowOf = await shard.docs.rows(docs, signal);
  const average = shard.entry.positions / shard.entry.reports;
  const hits = docs.flatMap((doc): Hit[] => {
    const row = rowOf(doc);
    if (!row || !filter.take(row)) return [];
    const matched = matchesIn(doc, found, phrases);
    const points = score(matched.occurrences, matched.tokens, row, filter.inForce(row), average);
    const { published } = row;
    return [
      {
        shard,
        catalogue,
        shardIndex,
        doc,
        score: points,
        published,
        matched: matched.occurrences.length,
      },
    ];
  });
  return { hits, matches: docs };
}

/**
 * Sorts hits: best score first, or by day. Ties keep the order of the index, which within one catalogue is newest
 * first; ties between catalogues are sorted by day.
 */
export function sortHits(hits: Hit[], sort: Sort): Hit[] {
  const newest = (a: Hit, b: Hit) =>
    b.published - a.published || a.catalogue - b.catalogue || a.shardIndex - b.shardIndex || a.doc - b.doc;
  if (sort === "newest") return hits.sort(newest);
  if (sort === "oldest") return hits.sort((a, b) => newest(b, a));
  return hits.sort((a, b) => b.matched - a.matched || b.score - a.score || newest(a, b));
}

function candidates(found: readonly Occurrences[], reports: number): number[] {
  const [first, ...others] = [...found].sort((a, b) => a.size - b.size);
  if (!first) return Array.from({ length: reports }, (_, doc) => doc);
  return [...first.keys()].filter((doc) => others.every((occurrences) => occurrences.has(doc)));
}

function matchesIn(doc: number, found: readonly Occurrences[], phrases: readonly Phrase[]) {
  const occurrences: Occurrence[] = [];
  let tokens = 0;
  found.forEach((occurrencesOf, index) => {
    const occurrence = occurrencesOf.get(doc);
    if (!occurrence) return;
    occurrences.push(occurrence);
    tokens += phrases[index]?.tokens.length ?? 0;
  });
  return { occurrences, tokens };
}

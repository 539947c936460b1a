import type { Sort } from "./api.js";
import type { Shard, Occurrence, Occurrences } from "./shard.js";
import type { FilterCounter } from "./filters.js";
import type { Query, Phrase } from "../text/query.js";
import { score } from "./rank.js";

/** A report that answers, before anything of it is fetched. */
export interface Hit {
  readonly shard: Shard;
  /** Place of its catalogue among those that are searched, 0 for the site's own. */
  readonly catalogue: number;
  /** Place of the shard in the index, 0 for the newest. */
  readonly shardIndex: number;
  /** Place of the report in the shard, 0 for the newest. */
  readonly doc: number;
  readonly score: number;
  /** Day of publication, as the table has it. */
  readonly published: number;
  /** How many of the phrases it holds. */
  readonly matched: number;
}

/** Files of a table that are fetched before it is known whether they are needed. */
const mostPrefetched = 4;

/** How a shard is asked. */
export interface ShardQuery {
  /** How many of the phrases a report must hold: all of them, or any when the query was relaxed. */
  readonly match: "all" | "any";
  /** Where it is aborted, no further file is begun. */
  readonly signal: AbortSignal;
}

/**
 * The reports of one shard that answer a query, in no order.
 *
 * @throws what the network reports, or the signal's reason
 */
export async function hitsIn(
  shard: Shard,
  { shardIndex, catalogue }: Pick<Hit, "shardIndex" | "catalogue">,
  query: Query,
  filter: FilterCounter,
  { match, signal }: ShardQuery,
): Promise<Hit[]> {
  const { phrases, excluded } = query;
  // The newest shard is nearly sure to hold something: a small table is fetched beside its postings, not after them.
  if (shardIndex === 0 && shard.docs.files.length <= mostPrefetched) {
    void shard.docs.read(shard.docs.files, signal).catch(() => undefined); // a failure shows where it is needed
  }
  const [found, unwanted] = await Promise.all([
    Promise.all(phrases.map((phrase) => shard.find(phrase, signal))),
    Promise.all(excluded.map((phrase) => shard.find(phrase, signal))),
  ]);
  const docs = candidates(found, shard.entry.reports, match).filter(
    (doc) => !unwanted.some((occurrences) => occurrences.has(doc)),
  );
  if (docs.length === 0) return [];
  const rowOf = await shard.docs.rows(docs, signal);
  const average = shard.entry.positions / shard.entry.reports;
  return docs.flatMap((doc): Hit[] => {
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
}

/**
 * Best first; reports with one score, and those sorted by day, in the order in which the index has them. In one catalogue
 * that is the order of their days; several are put together by day.
 */
export function sortHits(hits: Hit[], sort: Sort): Hit[] {
  const newest = (a: Hit, b: Hit) =>
    b.published - a.published || a.catalogue - b.catalogue || a.shardIndex - b.shardIndex || a.doc - b.doc;
  if (sort === "newest") return hits.sort(newest);
  if (sort === "oldest") return hits.sort((a, b) => newest(b, a));
  return hits.sort((a, b) => b.matched - a.matched || b.score - a.score || newest(a, b));
}

function candidates(found: readonly Occurrences[], reports: number, match: "all" | "any"): number[] {
  const [first, ...others] = [...found].sort((a, b) => a.size - b.size);
  if (!first) return Array.from({ length: reports }, (_, doc) => doc);
  if (match === "any") return [...new Set(found.flatMap((occurrences) => [...occurrences.keys()]))];
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

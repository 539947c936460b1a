import type { FilterCounter } from "./filters.js";
import type { Hit, ShardQuery } from "./hits.js";
import { nearScore, shareHeld, type PairOccurrence } from "./near-score.js";
import { keyOf, type QueryPair, type RelaxedQuery } from "./relax-query.js";
import type { Shard } from "./shard.js";

/**
 * Most files of postings that the pairs of a query may take in one shard, of some 15 KB each. The shortest lists are
 * read first: they belong to the rarest pairs, which decide the ranking.
 */
const mostFiles = 24;

/** Least share of the query's rarity in a hit: a report that holds less has hardly anything to do with the query. */
const leastShare = 0.1;

/**
 * Returns the reports of one shard that hold parts of a relaxed query, unsorted, with their scores.
 *
 * @param isVerbatim whether a report, by its index in the shard, contains the query itself: it is then left out
 * @throws the network's error, or the reason of the aborted signal
 */
export async function nearHitsIn(
  shard: Shard,
  { shardIndex, catalogue }: Pick<Hit, "shardIndex" | "catalogue">,
  { required, excluded, pairs, variants }: RelaxedQuery,
  isVerbatim: (doc: number) => boolean,
  filter: FilterCounter,
  { signal }: Pick<ShardQuery, "signal">,
): Promise<Hit[]> {
  const read = await affordable(shard, pairs, signal);
  const [found, needed, unwanted] = await Promise.all(
    [read.map(({ phrase }) => phrase), required, excluded].map((phrases) =>
      Promise.all(phrases.map((phrase) => shard.find(phrase, signal))),
    ),
  );
  if (!found || !needed || !unwanted) return [];
  const docs = [...new Set(found.flatMap((occurrences) => [...occurrences.keys()]))].filter(
    (doc) =>
      !isVerbatim(doc) &&
      needed.every((occurrences) => occurrences.has(doc)) &&
      !unwanted.some((occurrences) => occurrences.has(doc)),
  );
  if (docs.length === 0) return [];
  const { reports, positions } = shard.entry;
  const rowOf = await shard.docs.rows(docs, signal);
  const foundOf = new Map(read.map((pair, index) => [keyOf(pair), found[index]]));
  return docs.flatMap((doc): Hit[] => {
    const row = rowOf(doc);
    if (!row) return [];
    const occurrences = variants.map((variant) =>
      variant.flatMap((pair): PairOccurrence | [] => {
        const occurrencesOf = foundOf.get(keyOf(pair));
        if (!occurrencesOf) return [];
        const { count = 0, inTitle = false } = occurrencesOf.get(doc) ?? {};
        return { count, inTitle, reports: occurrencesOf.size, weight: pair.weight };
      }),
    );
    const held = occurrences.filter((each) => shareHeld(each, reports) >= leastShare);
    if (held.length === 0 || !filter.take(row)) return [];
    const length = row.positions / (positions / reports);
    const report = { reports, length, inForce: filter.inForce(row) };
    const score = Math.max(...held.map((each) => nearScore(each, report)));
    return [{ shard, catalogue, shardIndex, doc, score, published: row.published, matched: 0 }];
  });
}

/** Returns the pairs whose postings are read: the rarest one, and as many others as the limit of files allows. */
async function affordable(
  shard: Shard,
  pairs: readonly QueryPair[],
  signal: AbortSignal,
): Promise<QueryPair[]> {
  const sized = await Promise.all(
    pairs.map(async (pair) => ({ pair, files: await shard.fileCount(pair.phrase, signal) })),
  );
  let left = mostFiles;
  return sized
    .sort((one, other) => one.files - other.files)
    .filter(({ files }, index) => {
      left -= files;
      return index === 0 || left >= 0;
    })
    .map(({ pair }) => pair);
}

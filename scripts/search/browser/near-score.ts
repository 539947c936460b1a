import { weights } from "./rank.js";

/** A pair of a relaxed query in one report. */
export interface PairOccurrence {
  /** Occurrences in the report. */
  readonly count: number;
  readonly inTitle: boolean;
  /** Number of reports of the shard that contain the pair. */
  readonly reports: number;
  /** See `QueryPair`. */
  readonly weight: number;
}

/** What the score depends on beside the pairs. */
export interface ScoredReport {
  /** Number of reports of the shard. */
  readonly reports: number;
  /** Length of the report, as a multiple of the average. */
  readonly length: number;
  readonly inForce: boolean;
}

/**
 * Parameters of BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009), and what is added to it.
 * docs/search.md has the figures they were chosen by.
 */
const nearWeights = {
  /** Saturation of repeated occurrences. */
  k1: 0.9,
  /** How much a long report loses: from 0 (nothing) to 1 (in proportion). */
  b: 0.3,
  /** Exponent of the share of the query's rarity that a report holds. */
  share: 0.5,
  /** What a title that holds all of the query adds. */
  title: 0.5,
};

/**
 * Returns how well a report answers a query that it does not contain as a whole, from 0 to 1.5: BM25 over pairs of
 * adjacent tokens, as a part of the most that is possible, times the root of the share of the query's rarity that the
 * report holds, so that a report with many different pairs precedes one that repeats a few; and something for pairs in
 * the title. It is comparable between shards and catalogues.
 *
 * @param pairs all pairs of the query, those that the report lacks included
 */
export function nearScore(
  pairs: readonly PairOccurrence[],
  { reports, length, inForce }: ScoredReport,
): number {
  const { k1, b, share, title } = nearWeights;
  let [most, relevance, held, titled] = [0, 0, 0, 0];
  for (const pair of pairs) {
    const rarity = rarityOf(pair, reports);
    most += rarity;
    if (pair.count === 0) continue;
    held += rarity;
    relevance += (rarity * pair.count) / (pair.count + k1 * (1 - b + b * length));
    if (pair.inTitle) titled += rarity;
  }
  if (most === 0) return 0;
  const score = (relevance / most) * (held / most) ** share + title * (titled / most) ** 2;
  return score * (inForce ? 1 : weights.withdrawn);
}

/**
 * Returns the share of the query's rarity that a report holds, from 0 to 1, without the pairs that no report of the shard
 * contains.
 */
export function shareHeld(pairs: readonly PairOccurrence[], reports: number): number {
  let [most, held] = [0, 0];
  for (const pair of pairs) {
    if (pair.reports === 0) continue;
    const rarity = rarityOf(pair, reports);
    most += rarity;
    if (pair.count > 0) held += rarity;
  }
  return most === 0 ? 0 : held / most;
}

/** Returns the rarity of a pair: its inverse document frequency as in BM25, times its weight. */
function rarityOf({ reports: holders, weight }: PairOccurrence, reports: number): number {
  return weight * Math.log(1 + (reports - holders + 0.5) / (holders + 0.5));
}

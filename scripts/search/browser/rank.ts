import type { DocRow } from "../format/index.js";
import type { Occurrence } from "./shard.js";

/** Weights of the ranking. One step of the first group counts more than the whole second group, which stays below 1. */
export const weights = {
  /** For each phrase: 2 when it is in the title, 1 when in the metadata, 0 when only in the text. */
  title: 2,
  details: 1,
  /** For each phrase, when the phrases together are the whole title. */
  wholeTitle: 3,
  /** Number of occurrences for which a report of average length gets half of the possible frequency score. */
  halfAt: 2,
  /** How much the frequency score depends on the length of the report: from 0 (not at all) to 1 (fully). */
  lengthShare: 0.4,
  /** Factor for a report that is no longer in force. */
  withdrawn: 0.5,
  /** Smaller differences are ties; the newer report then comes first. */
  step: 1 / 32,
} as const;

/**
 * Returns the relevance score of a report.
 *
 * A match in the title counts more than one in the metadata, and that more than one in the text; the whole title more
 * than a part of it; more and denser occurrences more than fewer; a report in force more than a withdrawn one. Reports
 * with the same score stay in the order of the index, newest first.
 *
 * @param occurrences of each phrase in the report
 * @param tokens number of tokens of all phrases
 * @param averageLength average number of positions of a report
 */
export function score(
  occurrences: readonly Occurrence[],
  tokens: number,
  row: DocRow,
  inForce: boolean,
  averageLength: number,
): number {
  if (occurrences.length === 0) return 0;
  const whole = tokens === row.titleTokens && occurrences.every(({ inTitle }) => inTitle);
  const { lengthShare, halfAt } = weights;
  const half = halfAt * (1 - lengthShare + (lengthShare * row.positions) / averageLength);
  let fieldScore = 0;
  let frequency = 0;
  for (const { count, inTitle, inDetails } of occurrences) {
    fieldScore +=
      (inTitle ? weights.title : inDetails ? weights.details : 0) + (whole ? weights.wholeTitle : 0);
    frequency += count / (count + half) / occurrences.length;
  }
  const share = frequency * (inForce ? 1 : weights.withdrawn);
  return fieldScore + Math.floor(share / weights.step) * weights.step;
}

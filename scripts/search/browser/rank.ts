import type { DocRow } from "../format/index.js";
import type { Occurrence } from "./shard.js";

/**
 * What makes a hit better, in one place. A step of the first group outweighs all of the second, which is below 1.
 */
export const weights = {
  /** For each phrase: 2 in the title, 1 in the metadata, 0 in the text alone. */
  title: 2,
  details: 1,
  /** For each phrase, where the phrases together are the whole title. */
  wholeTitle: 3,
  /** Occurrences at which a report of average length gets half of what is to be had for many. */
  halfAt: 2,
  /** How much of that depends on the report's length: 0 not at all, 1 wholly. */
  lengthShare: 0.4,
  /** A report that is no longer in force, as a share of the same one in force. */
  withdrawn: 0.5,
  /** Differences below this are ties; the newer report then comes first. */
  step: 1 / 32,
} as const;

/**
 * How well a report answers.
 *
 * Title before metadata before text; the whole title before a part of it; more and denser occurrences before fewer;
 * in force before withdrawn. Newer before older is the order of the reports themselves, for those with one score.
 *
 * @param occurrences of each phrase in the report
 * @param tokens of all phrases together
 * @param averageLength positions of an average report
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

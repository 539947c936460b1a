import { createHash } from "node:crypto";
import { test } from "vitest";
import { sequence } from "../../scripts/dev/samples/index.js";

/**
 * Returns the cases of a long test that this run takes: all of them in `npm run test:long`, a share in `npm test`.
 *
 * @param name of the test; together with the seed it decides which cases are drawn
 */
export function drawn<Case>(name: string, cases: readonly Case[]): Case[] {
  return drawCases(`${longSeed()} ${name}`, longShare(), cases);
}

/** Returns whether this run takes a long test without cases. */
export function isDrawn(name: string): boolean {
  return drawn(name, [true]).length > 0;
}

/** Declares a long test without cases; it is skipped when this run does not take it. */
export function longTest(name: string, run: () => Promise<void>): void {
  test.runIf(isDrawn(name))(name, run);
}

/**
 * Declares a long test for each case. Cases that this run does not take are skipped, not left out, since the test
 * runner reports a file without tests as an error.
 *
 * @param name of the test; together with the seed it decides which cases are drawn
 */
export function longTests<Case>(
  name: string,
  cases: readonly Case[],
  title: (one: Case) => string,
  run: (one: Case) => Promise<void>,
): void {
  const taken = new Set(drawn(name, cases));
  for (const one of cases) test.runIf(taken.has(one))(title(one), () => run(one));
}

/**
 * Returns the share of long tests that a run takes, from the variable LONG_SHARE; 1 when it is not set.
 *
 * @throws RangeError when it is not above 0 and at most 1
 */
export function longShare(): number {
  const share = Number(process.env["LONG_SHARE"] ?? 1);
  if (!(share > 0 && share <= 1)) throw new RangeError(`LONG_SHARE is above 0 and at most 1, not ${share}`);
  return share;
}

/** Returns the seed of the sample, from the variable LONG_SEED, which vitest.config.ts sets when it is not set. */
export function longSeed(): string {
  return process.env["LONG_SEED"] ?? "";
}

/**
 * Draws a share of cases: always the same for a seed, and over many seeds each case equally often. When the share of
 * their number is not a whole number, it is rounded up with the probability of its fraction.
 */
export function drawCases<Case>(seed: string, share: number, cases: readonly Case[]): Case[] {
  if (share === 1) return [...cases];
  const next = sequence(createHash("sha256").update(seed).digest().readUInt32BE());
  const expected = cases.length * share;
  const isRoundedUp = next(1_000_000) < (expected % 1) * 1_000_000;
  const rest = [...cases.keys()];
  const count = Math.floor(expected) + (isRoundedUp ? 1 : 0);
  const indexes = Array.from({ length: count }, () => rest.splice(next(rest.length), 1)).flat();
  return indexes.sort((one, other) => one - other).flatMap((index) => cases.slice(index, index + 1));
}

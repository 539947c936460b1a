import type { Figures } from "./result.js";
import type { Traffic } from "./server.js";

/** A phrase, the correct result and that of a search engine; reports are given by their slugs. */
export interface QueryResult {
  /** Reports found by a plain scan. */
  readonly truth: ReadonlySet<string>;
  /** Every report that the engine found; undefined when there were too many to fetch. */
  readonly found: ReadonlySet<string> | undefined;
  /** The first ten, in order. */
  readonly first: readonly string[];
  /** Milliseconds until the first ten were known. */
  readonly ms: number;
  readonly traffic: Traffic;
}

/**
 * Summarises the results of all phrases.
 *
 * Recall is the mean over phrases that at least one report contains, precision the mean over phrases with at least one
 * hit; `exactQueries` is the share of phrases whose whole result is correct. Times and bytes cover all phrases.
 */
export function summarise(asked: readonly QueryResult[]): Figures {
  const compared = asked.flatMap(({ truth, found }) =>
    found ? [{ truth, found, right: common(truth, found) }] : [],
  );
  const held = compared.filter(({ truth }) => truth.size > 0);
  const answered = compared.filter(({ found }) => found.size > 0);
  const shown = asked.flatMap(({ first, truth }) => first.map((slug) => truth.has(slug)));
  const kilobytes = (kind: keyof Traffic) =>
    percentile(
      asked.map(({ traffic }) => traffic[kind] / 1024),
      0.5,
    );
  return {
    ...share(
      "recall",
      held.map(({ truth, right }) => right / truth.size),
    ),
    ...share(
      "precision",
      answered.map(({ found, right }) => right / found.size),
    ),
    ...share(
      "exactQueries",
      compared.map(({ truth, found, right }) => truth.size === right && found.size === right),
    ),
    ...share(
      "nothingFound",
      held.map(({ found }) => found.size === 0),
    ),
    ...share("firstTenHold", shown),
    indexKilobytes: kilobytes("index"),
    recordKilobytes: kilobytes("records"),
    allKilobytes: kilobytes("all"),
    medianMs: percentile(
      asked.map(({ ms }) => ms),
      0.5,
    ),
    p95Ms: percentile(
      asked.map(({ ms }) => ms),
      0.95,
    ),
  };
}

/** Returns the mean of some values as a figure, or nothing when there are none. */
export function share<K extends keyof Figures>(
  name: K,
  values: readonly (number | boolean)[],
): { readonly [P in K]?: number } {
  if (values.length === 0) return {};
  const figure: { [P in K]?: number } = {};
  figure[name] = values.reduce<number>((sum, value) => sum + Number(value), 0) / values.length;
  return figure;
}

/**
 * Returns a percentile by the nearest-rank method.
 *
 * @param part from 0 to 1; 0.5 is the median
 * @throws RangeError when there are no values
 */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)];
  if (value === undefined) throw new RangeError("a percentile needs at least one value");
  return value;
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((item) => b.has(item)).length;
}

import type { CatalogueSummary } from "./api.js";
import {
  byListedFacet,
  foreignLimits,
  docsInFile,
  indexVersion,
  keyIndexBlock,
  readKeyIndex,
  type ShardEntry,
  type Card,
  type SearchIndexFile,
} from "../format/index.js";

/** Thrown when a catalogue's server responds, but not with a valid index: it is damaged or of another version. */
export class Unreadable extends Error {}

/** Thrown when a catalogue's server does not respond. */
export class Unreachable extends Error {}

/**
 * Upper limits for values of a foreign index, so that wrong numbers cannot block the browser. Real ones stay far below.
 */
const most = { reports: 2_000_000, reportsPerShard: 1_000_000, bundles: 1000, values: 20_000, fields: 100 };

/**
 * Validates the index.json of another site.
 *
 * @throws Unreadable unless it has exactly the format of this version
 */
export function validateIndex(value: unknown): SearchIndexFile {
  const { version, reports, bundles, values, inForce, names, sum } = record(value);
  if (version !== indexVersion) throw new Unreadable(`an index of version ${String(version)}`);
  const all = list(bundles, most.bundles).map(validateShardEntry);
  if (new Set(all.map(({ id }) => id)).size < all.length)
    throw new Unreadable("a shard that is listed twice");
  const total = all.reduce((count, shard) => count + shard.reports, 0);
  if (count(reports) !== total) throw new Unreadable(`${total} reports in shards, not ${String(reports)}`);
  const facets = record(values);
  return {
    version,
    reports: total,
    bundles: all,
    values: byListedFacet(({ id }) => list(facets[id], most.values).map(text)),
    inForce: words(inForce),
    names: words(names),
    sum: words(sum),
  };
}

function validateShardEntry(value: unknown): ShardEntry {
  const { id, seed, reports, positions, starts, chunks, fence, from, to } = record(value);
  const entry = {
    id: words(id),
    seed: count(seed, 2 ** 32 - 1),
    reports: count(reports, most.reportsPerShard),
    positions: count(positions, 2 ** 32),
    starts: list(starts, most.reportsPerShard).map((start) => count(start, 2 ** 32)),
    chunks: count(chunks),
    fence: words(fence),
    from: words(from),
    to: words(to),
  };
  const fits =
    /^[0-9a-f]{16}$/.test(entry.id) && // it becomes part of addresses
    entry.reports > 0 &&
    entry.starts.length === Math.ceil(entry.reports / docsInFile) &&
    entry.starts.every((start, file) => start >= (entry.starts[file - 1] ?? 0) && start <= entry.positions) &&
    readKeyIndex(entry.fence).length === Math.max(1, Math.ceil(entry.chunks / keyIndexBlock));
  if (!fits) throw new Unreadable(`shard ${entry.id}`);
  return entry;
}

/**
 * Validates cards of another site. Of a card's `meta`, only entries that are text are kept.
 *
 * @throws Unreadable unless the value is an array of cards
 */
export function validateCards(value: unknown): Card[] {
  return list(value, most.values).map((each) => {
    const { url, title, meta } = record(each);
    const texts = Object.entries(record(meta)).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, text(value)] as const] : [],
    );
    return { url: words(url), title: text(title), meta: Object.fromEntries(texts.slice(0, most.fields)) };
  });
}

/** Number of newest reports that are read from a summary. */
const mostNewest = 10;

/** Validates the summary of another catalogue. @throws Unreadable when it is invalid */
export function validateSummary(value: unknown): CatalogueSummary {
  const { version, reports, updated, newest } = record(value);
  if (version !== 1) throw new Unreadable(`a summary of version ${String(version)}`);
  return {
    reports: count(reports),
    updated: updated === undefined ? undefined : day(updated),
    newest: list(newest, most.values)
      .slice(0, mostNewest)
      .map((each) => {
        const { url, title, published } = record(each);
        return { url: words(url), title: text(title), published: day(published) };
      }),
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) throw new Unreadable("no record");
  return value as Record<string, unknown>; // each property is checked before it is used
}

function list(value: unknown, longest: number): readonly unknown[] {
  if (!Array.isArray(value) || value.length > longest) throw new Unreadable("no list");
  return value;
}

function words(value: unknown): string {
  if (typeof value !== "string") throw new Unreadable("no text");
  return value;
}

/** Returns a text that readers see, cut off at the limit. */
function text(value: unknown): string {
  return words(value).slice(0, foreignLimits.textLength);
}

function day(value: unknown): string {
  const text = words(value);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new Unreadable("no day");
  return text;
}

function count(value: unknown, largest = most.reports): number {
  if (!Number.isSafeInteger(value) || Number(value) < 0 || Number(value) > largest)
    throw new Unreadable("no number");
  return Number(value);
}

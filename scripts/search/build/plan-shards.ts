import { yearOf } from "../../catalogue/index.js";

/** What planning needs of a report. */
export interface SizedReport {
  readonly published: string;
  /** Length of the text in characters. */
  readonly bodyLength: number;
}

/** Sizes in characters: adjacent years smaller than `joined` share a shard, a year larger than `largest` is split. */
export interface ShardSizes {
  readonly joined: number;
  readonly largest: number;
}

/**
 * The sizes in use, from measurements (docs/search.md): each further shard costs a reader some 25 KB for a rare phrase,
 * and each character costs the build 18 bytes of memory.
 */
const shardSizes: ShardSizes = { joined: 16_000_000, largest: 48_000_000 };

/**
 * Divides records into shards. Years are joined from the oldest on, so that a new year changes only the newest shard.
 *
 * @param records newest first
 * @returns shards, newest first, each with its records newest first
 */
export function planShards<T extends SizedReport>(
  records: readonly T[],
  sizes: ShardSizes = shardSizes,
): T[][] {
  const shards: T[][] = [];
  let current: T[] = [];
  let currentSize = 0;
  for (const year of yearsOldestFirst(records)) {
    const size = sizeOf(year);
    if (current.length > 0 && currentSize + size > sizes.joined) {
      shards.push(current);
      [current, currentSize] = [[], 0];
    }
    const parts = Math.ceil(size / sizes.largest);
    if (parts > 1) {
      shards.push(...slices(year, size / parts));
      continue;
    }
    current = [...year, ...current];
    currentSize += size;
  }
  if (current.length > 0) shards.push(current);
  return shards.reverse();
}

function yearsOldestFirst<T extends SizedReport>(records: readonly T[]): T[][] {
  const years = new Map<string, T[]>();
  for (const record of records) {
    const year = yearOf(record.published);
    const list = years.get(year);
    if (list) list.push(record);
    else years.set(year, [record]);
  }
  return [...years].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, list]) => list);
}

/** Splits a year into slices of about equal size, the oldest slice first. */
function slices<T extends SizedReport>(year: readonly T[], size: number): T[][] {
  const result: T[][] = [];
  let [slice, filled]: [T[], number] = [[], 0];
  for (const record of [...year].reverse()) {
    if (filled >= size) {
      result.push(slice.reverse());
      [slice, filled] = [[], 0];
    }
    slice.push(record);
    filled += record.bodyLength;
  }
  if (slice.length > 0) result.push(slice.reverse());
  return result;
}

function sizeOf(records: readonly SizedReport[]): number {
  return records.reduce((sum, { bodyLength }) => sum + bodyLength, 0);
}

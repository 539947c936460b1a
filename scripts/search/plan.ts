import type { SearchRecord } from "./records.js";

/** Characters below which neighbouring years share a bundle, and above which one year is cut. */
export interface BundleSizes {
  readonly joined: number;
  readonly largest: number;
}

/**
 * The sizes in use, from measurements (docs/search.md): each further bundle costs a reader some 50 KB a phrase, and a
 * character costs the build 18 bytes of memory.
 */
export const bundleSizes: BundleSizes = { joined: 8_000_000, largest: 24_000_000 };

/**
 * Parts records into bundles. Years are joined from the oldest on, so that a new year changes only the newest bundle.
 *
 * @param records newest first
 * @returns bundles, newest first, each with its records newest first
 */
export function planBundles(
  records: readonly SearchRecord[],
  sizes: BundleSizes = bundleSizes,
): SearchRecord[][] {
  const bundles: SearchRecord[][] = [];
  let open: SearchRecord[] = [];
  let openSize = 0;
  for (const year of yearsOldestFirst(records)) {
    const size = sizeOf(year);
    if (open.length > 0 && openSize + size > sizes.joined) {
      bundles.push(open);
      [open, openSize] = [[], 0];
    }
    const parts = Math.ceil(size / sizes.largest);
    if (parts > 1) {
      bundles.push(...slices(year, size / parts));
      continue;
    }
    open = [...year, ...open];
    openSize += size;
  }
  if (open.length > 0) bundles.push(open);
  return bundles.reverse();
}

function yearsOldestFirst(records: readonly SearchRecord[]): SearchRecord[][] {
  const years = new Map<string, SearchRecord[]>();
  for (const record of records) {
    const year = record.published.slice(0, 4);
    const list = years.get(year);
    if (list) list.push(record);
    else years.set(year, [record]);
  }
  return [...years].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, list]) => list);
}

/** Cuts a year into slices of about a size, the oldest slice first. */
function slices(year: readonly SearchRecord[], size: number): SearchRecord[][] {
  const result: SearchRecord[][] = [];
  let [slice, filled]: [SearchRecord[], number] = [[], 0];
  for (const record of [...year].reverse()) {
    if (filled >= size) {
      result.push(slice.reverse());
      [slice, filled] = [[], 0];
    }
    slice.push(record);
    filled += record.text.length;
  }
  if (slice.length > 0) result.push(slice.reverse());
  return result;
}

function sizeOf(records: readonly SearchRecord[]): number {
  return records.reduce((sum, { text }) => sum + text.length, 0);
}

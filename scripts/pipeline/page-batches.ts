import type { Group, Report } from "../catalogue/index.js";
import { sha256 } from "../fs/index.js";

/** Target sizes of batches of report pages. */
export interface BatchSizes {
  /**
   * Average number of reports: a batch ends at a report whose hash is divisible by it, after at least a quarter of that
   * number.
   */
  readonly usual: number;
  readonly reports: number;
  readonly characters: number;
}

/**
 * Small enough that one changed report causes few pages to be rendered again; Eleventy takes no longer for many small
 * runs than for few large ones.
 */
const batchSizes: BatchSizes = { usual: 24, reports: 72, characters: 3_000_000 };

/**
 * Divides all reports into batches. A batch ends after a report whose name has a certain hash, not after a fixed
 * number, so that adding or removing a report changes only its own batch.
 */
export function batchReports(years: readonly Group[], sizes: BatchSizes = batchSizes): Report[][] {
  const units: Report[][] = [];
  let open: Report[] = [];
  let characters = 0;
  for (const { reports } of years) {
    for (const report of reports) {
      if (open.length > 0 && characters + report.bodyLength > sizes.characters) {
        units.push(open);
        [open, characters] = [[], 0];
      }
      open.push(report);
      characters += report.bodyLength;
      const ends = open.length >= sizes.usual / 4 && endsUnit(report.file, sizes.usual);
      if (!ends && open.length < sizes.reports) continue;
      units.push(open);
      [open, characters] = [[], 0];
    }
  }
  if (open.length > 0) units.push(open);
  return units;
}

function endsUnit(file: string, usual: number): boolean {
  return Number.parseInt(sha256(file).slice(0, 8), 16) % usual === 0;
}

import type { Group, Report } from "../catalogue/index.js";
import { sha256 } from "../fs/index.js";

/** A report with those before and after it in the list of its year: a page depends on that year's reports alone. */
export interface DatedReport {
  readonly report: Report;
  readonly previous: Report | undefined;
  readonly next: Report | undefined;
}

/** How units of report pages are cut. */
export interface BatchSizes {
  /** A unit ends where chance says so, once in so many reports, but not before it has a quarter of that. */
  readonly usual: number;
  readonly reports: number;
  readonly characters: number;
}

/**
 * Small enough that one changed report makes few pages anew; Eleventy takes no longer for many small runs than for few
 * large ones.
 */
const batchSizes: BatchSizes = { usual: 24, reports: 72, characters: 3_000_000 };

/**
 * Parts all reports into units. A unit ends after a report whose name says so, not after a number of reports: so a report
 * that comes or goes changes its own unit and no other.
 */
export function batchReports(years: readonly Group[], sizes: BatchSizes = batchSizes): DatedReport[][] {
  const units: DatedReport[][] = [];
  let open: DatedReport[] = [];
  let characters = 0;
  for (const { reports } of years) {
    for (const [index, report] of reports.entries()) {
      if (open.length > 0 && characters + report.bodyLength > sizes.characters) {
        units.push(open);
        [open, characters] = [[], 0];
      }
      open.push({ report, previous: reports[index - 1], next: reports[index + 1] });
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

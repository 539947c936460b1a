import type { Group, Report } from "../catalogue/index.js";

/** Reports whose pages are made by one process: enough that starting it does not count, few enough for its memory. */
const largestUnit = { reports: 1000, characters: 6_000_000 };

/** A report with those before and after it in the list of its year: a page depends on that year's reports alone. */
export interface Placed {
  readonly report: Report;
  readonly previous: Report | undefined;
  readonly next: Report | undefined;
}

/** Parts all reports into units of about one size. Small years share one, large years are cut. */
export function planPages(years: readonly Group[]): Placed[][] {
  const units: Placed[][] = [];
  let characters = 0;
  for (const { reports } of years) {
    reports.forEach((report, place) => {
      const unit = units.at(-1);
      const placed = { report, previous: reports[place - 1], next: reports[place + 1] };
      characters += report.bodyLength;
      if (unit && unit.length < largestUnit.reports && characters <= largestUnit.characters) {
        unit.push(placed);
        return;
      }
      units.push([placed]);
      characters = report.bodyLength;
    });
  }
  return units;
}

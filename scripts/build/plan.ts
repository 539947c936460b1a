import type { Group, Report } from "../catalogue/index.js";

/** Reports whose pages are made by one process: enough that starting it does not count, few enough for its memory. */
const largestUnit = { reports: 1000, characters: 6_000_000 };

/** Some reports of one year, newest first, with the reports of that year around them. */
export interface YearSlice {
  readonly reports: readonly Report[];
  readonly previous: Report | undefined;
  readonly next: Report | undefined;
}

/** Cuts each year into slices of about one size. A year's pages depend on that year's reports alone. */
export function planPages(years: readonly Group[]): YearSlice[] {
  return years.flatMap(({ reports }) => {
    const characters = reports.reduce((sum, { bodyLength }) => sum + bodyLength, 0);
    const parts = Math.max(
      1,
      Math.ceil(reports.length / largestUnit.reports),
      Math.ceil(characters / largestUnit.characters),
    );
    const size = Math.ceil(reports.length / parts);
    return Array.from({ length: Math.ceil(reports.length / size) }, (_, part): YearSlice => {
      const [start, end] = [part * size, Math.min(reports.length, (part + 1) * size)];
      return { reports: reports.slice(start, end), previous: reports[start - 1], next: reports[end] };
    });
  });
}

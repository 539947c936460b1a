import type { Catalogue } from "./load.js";
import { yearOf } from "./day.js";
import { compareText } from "./diagnostic.js";
import type { Report } from "./schema/report.js";

/** Reports that share a value, newest first. */
export interface Group {
  readonly key: string;
  readonly reports: readonly Report[];
}

/** The reports in all groupings that readers can browse. Empty groups are left out. */
export interface Grouped {
  /** Newest first. */
  readonly all: readonly Report[];
  /** By year of publication, newest year first. */
  readonly years: readonly Group[];
  /** By report year, newest first; reports without one are in no group. */
  readonly reportYears: readonly Group[];
  /** By slug, in the order of agencies.yaml. */
  readonly agencies: readonly Group[];
  /** By slug, in the order of topics.yaml. */
  readonly topics: readonly Group[];
}

export function groupCatalogue(catalogue: Catalogue): Grouped {
  const all = [...catalogue.reports].sort(newestFirst);
  const byAgency = groupBy(all, (report) => report.agency.slug);
  const byTopic = groupBy(all, (report) => report.topic?.slug);
  return {
    all,
    years: descending(groupBy(all, (report) => yearOf(report.published))),
    reportYears: descending(groupBy(all, (report) => report.reportYear)),
    agencies: catalogue.agencies.flatMap(({ slug }) => byAgency.get(slug) ?? []),
    topics: catalogue.topics.flatMap(({ slug }) => byTopic.get(slug) ?? []),
  };
}

/**
 * Compares by day, newest first; within a day by index number and path, so that the order is the same on every machine.
 */
function newestFirst(a: Report, b: Report): number {
  return (
    compareText(b.published, a.published) ||
    compareText(b.indexNumber, a.indexNumber) ||
    compareText(a.file, b.file)
  );
}

/** Groups reports by a key, keeping their order; reports without a key are in no group. */
export function groupBy(
  reports: readonly Report[],
  keyOf: (report: Report) => string | undefined,
): Map<string, Group> {
  const groups = new Map<string, { key: string; reports: Report[] }>();
  for (const report of reports) {
    const key = keyOf(report);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.reports.push(report);
    else groups.set(key, { key, reports: [report] });
  }
  return groups;
}

function descending(groups: Map<string, Group>): Group[] {
  return [...groups.values()].sort((a, b) => compareText(b.key, a.key));
}

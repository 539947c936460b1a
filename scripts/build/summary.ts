import type { StoredFile } from "../cache/index.js";
import { fitsOf, sizeOf, type Fit, type SiteSize } from "./hosts.js";
import type { Outcome } from "./tasks.js";

/** What a build did. */
export interface BuildSummary extends SiteSize {
  readonly reports: number;
  readonly pages: number;
  readonly indexed: number;
  /** What was left out and why, in words for the editor. */
  readonly notes: readonly string[];
  /** Known hosts, and whether they take so much. */
  readonly hosts: readonly Fit[];
  /** Pieces of the build, and how many of them were made; the others were known from before. */
  readonly tasks: { readonly all: number; readonly made: number };
  /** The peak of the largest process, in MB. */
  readonly memory: number;
  /** The search index alone: seconds from its start to its end, and the peak of the largest process in MB. */
  readonly index: { readonly seconds: number; readonly memory: number };
}

/** @param indexSeconds how long the search index alone took */
export function summaryOf(
  outcomes: readonly Outcome[],
  reports: number,
  notes: readonly string[],
  indexSeconds: number,
): BuildSummary {
  const entries = outcomes.flatMap((outcome) => outcome.entries);
  const files = entries.flatMap((entry): readonly StoredFile[] => entry.files);
  const size = sizeOf(files);
  return {
    ...size,
    reports,
    pages: files.filter(({ path }) => path.endsWith(".html")).length,
    indexed: reports,
    notes,
    hosts: fitsOf(size),
    tasks: { all: entries.length, made: outcomes.reduce((sum, { made }) => sum + made.size, 0) },
    memory: Math.max(...outcomes.map(({ memory }) => memory), process.resourceUsage().maxRSS / 1024),
    index: { seconds: indexSeconds, memory: Math.max(...outcomes.map(({ memoryOf }) => memoryOf("bundle"))) },
  };
}

import { fitsOf, sizeOf, type Fit, type SiteSize } from "./host-limits.js";
import type { TaskResults } from "./tasks.js";

/** What a build did. */
export interface BuildSummary extends SiteSummary, WorkSummary {}

/** The published site. */
interface SiteSummary extends SiteSize {
  readonly pages: number;
  /** Known hosts, and whether the site is within their limits. */
  readonly hosts: readonly Fit[];
}

/** The work done by the build. */
export interface WorkSummary {
  readonly reports: number;
  readonly indexed: number;
  /** What is left out and why, as messages for the editor. */
  readonly notes: readonly string[];
  /** Number of tasks, and how many of them were run; the others were found in the cache. */
  readonly tasks: { readonly all: number; readonly made: number };
  /** Peak memory of the largest process, in MB. */
  readonly memory: number;
  /** The search index alone: seconds from its start to its end, and the peak memory of the largest process in MB. */
  readonly index: { readonly seconds: number; readonly memory: number };
}

/** A file that is published. */
export interface PublishedFile {
  /** Path below the site folder, with `/`. */
  readonly path: string;
  readonly size: number;
}

/**
 * Returns the size of a published site.
 *
 * @param files all published files: hosts also count the manifest, signatures and compressed copies
 */
export function siteSummary(files: readonly PublishedFile[]): SiteSummary {
  const size = sizeOf(files);
  const pages = files.filter(({ path }) => path.endsWith(".html")).length;
  return { ...size, pages, hosts: fitsOf(size) };
}

/**
 * Returns what a build cost.
 *
 * @param indexSeconds how long the search index alone took
 */
export function workSummary(
  outcomes: readonly TaskResults[],
  reports: number,
  notes: readonly string[],
  indexSeconds: number,
): WorkSummary {
  const all = outcomes.reduce((sum, { entries }) => sum + entries.length, 0);
  return {
    reports,
    indexed: reports,
    notes,
    tasks: { all, made: outcomes.reduce((sum, { made }) => sum + made.size, 0) },
    memory: Math.max(...outcomes.map(({ memory }) => memory), process.resourceUsage().maxRSS / 1024),
    index: { seconds: indexSeconds, memory: Math.max(...outcomes.map(({ memoryOf }) => memoryOf("shard"))) },
  };
}

import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { BundleJob } from "./bundle.js";
import { indexFile, indexFolder, type IndexFile, type ListedFacet } from "./format/index.js";
import { writeNames, type NamedThing } from "./names.js";
import { syllableTable } from "./pinyin.js";
import { planBundles } from "./plan.js";
import { writeBundles } from "./pool.js";
import type { SearchRecord } from "./records.js";
import { writeTitleIndex } from "./titles.js";

export { indexFolder } from "./format/index.js";
export type { NamedThing } from "./names.js";
export type { SearchRecord } from "./records.js";

export interface SearchIndexInput {
  /** Newest first. */
  readonly records: readonly SearchRecord[];
  /** Agencies, topics and pages that are suggested by name. */
  readonly names: readonly NamedThing[];
  /** The value of `status` that reports in force have. */
  readonly inForce: string;
  /** The site's folder, in which the index gets one of its own. */
  readonly folder: string;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface SearchIndexResult {
  /** Reports that the finished bundles hold. */
  readonly indexed: number;
  /** The peak of the largest process that took part, in MB. */
  readonly memory: number;
}

/**
 * Writes the search index.
 *
 * @throws Error when a bundle cannot be written: half an index is worse than none
 */
export async function buildSearchIndex(input: SearchIndexInput): Promise<SearchIndexResult> {
  const { records, names, inForce, onProgress } = input;
  const folder = path.join(input.folder, indexFolder);
  await mkdir(folder, { recursive: true });
  const values = facetValues(records);
  const jobs = planBundles(records).map((bundle): BundleJob => ({
    records: bundle,
    values,
    folder,
  }));
  const results = await writeBundles(jobs, (done) => onProgress?.(done, records.length));
  const bundles = results.map(({ entry }) => entry);
  const titles = jobs.flatMap((job) => job.records.map(({ title }) => title));
  const syllables = syllableTable([...titles, ...names.map(({ title }) => title)]);
  await writeTitleIndex(titles, bundles, syllables, folder);
  const index: IndexFile = {
    version: 1,
    reports: bundles.reduce((sum, bundle) => sum + bundle.reports, 0),
    bundles,
    values,
    inForce,
    names: await writeNames(names, syllables, folder),
  };
  await writeFile(path.join(folder, indexFile), JSON.stringify(index));
  return { indexed: index.reports, memory: Math.max(0, ...results.map(({ memory }) => memory)) };
}

/** Each value that some report has, in an order that is the same everywhere. */
function facetValues(records: readonly SearchRecord[]): IndexFile["values"] {
  const values = (facet: ListedFacet) =>
    [...new Set(records.flatMap(({ facets }) => facets[facet] ?? []))].sort();
  return {
    agency: values("agency"),
    topic: values("topic"),
    genre: values("genre"),
    openness: values("openness"),
    status: values("status"),
  };
}

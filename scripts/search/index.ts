import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import {
  indexFile,
  indexFolder,
  type BundleEntry,
  type FacetValues,
  type Federation,
  type IndexFile,
} from "./format/index.js";
import { writeNames, type NamedThing } from "./names.js";
import { syllableTable } from "./pinyin.js";
import { writeTitleIndex } from "./titles.js";

export { writeBundle, type BundleInput } from "./bundle.js";
export { indexFolder, type BundleEntry, type FacetValues, type Federation } from "./format/index.js";
export type { NamedThing } from "./names.js";
export { patchBundle, type BundleBase, type Slot } from "./patch.js";
export { planBundles } from "./plan.js";
export type { SearchRecord } from "./records.js";
export { parseQuery, type Phrase } from "./query.js";
export { fold, isRun, segments } from "./tokens.js";

/** What makes bundles into an index. */
export interface IndexInput {
  /** Newest first. */
  readonly bundles: readonly BundleEntry[];
  readonly values: FacetValues;
  /** Of all reports, newest first. */
  readonly titles: readonly string[];
  /** Agencies, topics and pages that are suggested by name. */
  readonly names: readonly NamedThing[];
  /** The value of `status` that reports in force have. */
  readonly inForce: string;
  /** Where the site covers catalogues of others. */
  readonly federation?: Federation | undefined;
  /** The site's folder. */
  readonly site: string;
}

/**
 * Writes what binds the bundles together: the index's first file, the names for suggestions, the index of titles.
 *
 * @throws Error when Pagefind reports a failure, or a file cannot be written: half an index is worse than none
 */
export async function finishIndex({
  bundles,
  values,
  titles,
  names,
  inForce,
  federation,
  site,
}: IndexInput): Promise<void> {
  const folder = path.join(site, indexFolder);
  await mkdir(folder, { recursive: true });
  const syllables = syllableTable([...titles, ...names.map(({ title }) => title)]);
  await writeTitleIndex(titles, bundles, syllables, folder);
  const index: IndexFile = {
    version: 1,
    reports: bundles.reduce((sum, { reports }) => sum + reports, 0),
    bundles,
    values,
    inForce,
    names: await writeNames(names, syllables, folder),
    ...(federation && { federation }),
  };
  await writeFile(path.join(folder, indexFile), JSON.stringify(index));
}

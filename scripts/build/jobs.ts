import { sha256 } from "../cache/index.js";
import { loadReports, type Agency, type Site, type Topic } from "../catalogue/index.js";
import { exportTexts } from "../export/index.js";
import { writeBundle, type BundleEntry, type FacetValues } from "../search/index.js";
import {
  renderChanges,
  renderLists,
  renderReports,
  type AssetNames,
  type ChangesUnit,
  type ListUnit,
  type ReportUnit,
} from "../site/index.js";
import { copyReportFiles } from "./files.js";
import { searchRecord } from "./records.js";

/**
 * A piece of the build that depends on what is in it alone, and on the files whose digests are in it. It can be sent to
 * another process. Where the content stands is in it too, but makes no difference to what comes out.
 */
export type Job = PagesJob | BundleJob | TextsJob | ListsJob | ChangesJob;

interface ReportsJob {
  /** The content folder. */
  readonly content: string;
  /** The reports' files with their digests, newest first. */
  readonly files: ReadonlyMap<string, string>;
  readonly agencies: readonly Agency[];
  readonly topics: readonly Topic[];
}

/** The pages of some reports, with the files beside them. */
export interface PagesJob extends ReportsJob {
  readonly kind: "pages";
  readonly unit: ReportUnit;
  /** Digests of files beside reports, by path below the content folder. */
  readonly attachments: ReadonlyMap<string, string>;
  /** Whether each report's Markdown is published beside its page. */
  readonly sources: boolean;
}

/** One bundle of the search index. */
export interface BundleJob extends ReportsJob {
  readonly kind: "bundle";
  readonly values: FacetValues;
}

/** The full texts of a year's reports, as data. */
export interface TextsJob extends ReportsJob {
  readonly kind: "texts";
  readonly year: string;
  readonly site: Site;
}

/** Some pages of lists. */
export interface ListsJob {
  readonly kind: "lists";
  readonly unit: ListUnit;
}

/** Some pages of changes. */
export interface ChangesJob {
  readonly kind: "changes";
  readonly unit: ChangesUnit;
}

/** What a job tells beside the files that it writes. */
export interface JobData {
  readonly bundle?: BundleEntry;
  readonly assets?: AssetNames;
}

/**
 * Does one job.
 *
 * @param folder an empty folder that stands for the site's
 * @throws Error when a file changed since the build looked at it, or one cannot be written
 */
export async function runJob(job: Job, folder: string): Promise<JobData> {
  if (job.kind === "lists") {
    await renderLists(job.unit, folder);
    return {};
  }
  if (job.kind === "changes") {
    await renderChanges(job.unit, folder);
    return {};
  }
  const { content, files, agencies, topics } = job;
  const isAsSeen = (file: string, bytes: Uint8Array) => sha256(bytes) === files.get(file);
  const reports = loadReports(content, [...files.keys()], { agencies, topics }, isAsSeen);
  if (job.kind === "bundle") {
    return { bundle: writeBundle({ records: reports.map(searchRecord), values: job.values, site: folder }) };
  }
  if (job.kind === "texts") {
    await exportTexts(job.year, reports, { site: job.site }, folder);
    return {};
  }
  const sources = job.sources ? files : undefined;
  const sizes = await copyReportFiles(reports, job.attachments, sources, content, folder);
  await renderReports(reports, sizes, job.unit, content, folder);
  return {};
}

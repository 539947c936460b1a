import { loadReports, type Agency, type Topic } from "../catalogue/index.js";
import { writeBundle, type BundleEntry, type FacetValues } from "../search/index.js";
import { renderLists, renderReports, type ListUnit, type ReportUnit } from "../site/index.js";
import { copyReportFiles } from "./files.js";
import { searchRecord } from "./records.js";

/** A piece of the build that depends on its own reports and the settings alone. It can be sent to another process. */
export type Job = PagesJob | BundleJob | ListsJob;

interface ReportsJob {
  /** The content folder. */
  readonly content: string;
  /** The reports' files, newest first. */
  readonly files: readonly string[];
  readonly agencies: readonly Agency[];
  readonly topics: readonly Topic[];
  /** The folder in which the site is put together. */
  readonly staging: string;
}

/** The pages of some reports, with the files beside them. */
export interface PagesJob extends ReportsJob {
  readonly kind: "pages";
  readonly unit: ReportUnit;
  /** Files beside reports, by path below the content folder. */
  readonly attachments: ReadonlySet<string>;
  /** Whether each report's Markdown is published beside its page. */
  readonly sources: boolean;
}

/** One bundle of the search index. */
export interface BundleJob extends ReportsJob {
  readonly kind: "bundle";
  readonly values: FacetValues;
}

/** Some pages of lists. */
export interface ListsJob {
  readonly kind: "lists";
  readonly unit: ListUnit;
  readonly staging: string;
}

export interface JobResult {
  readonly kind: Job["kind"];
  readonly bundle?: BundleEntry;
  /** Sizes in bytes of the files beside reports, by path below the content folder. */
  readonly sizes?: ReadonlyMap<string, number>;
  /** The process's peak memory in MB. */
  readonly memory: number;
}

/** @throws Error when a report changed since it was checked, or a file cannot be written */
export async function runJob(job: Job): Promise<JobResult> {
  const made = await run(job);
  const memory = process.resourceUsage().maxRSS / 1024;
  return { kind: job.kind, memory, ...made };
}

async function run(job: Job): Promise<Pick<JobResult, "bundle" | "sizes">> {
  if (job.kind === "lists") {
    await renderLists(job.unit, job.staging);
    return {};
  }
  const { content, files, agencies, topics, staging } = job;
  const reports = loadReports(content, files, { agencies, topics });
  if (job.kind === "bundle") {
    const records = reports.map(searchRecord);
    return { bundle: writeBundle({ records, values: job.values, site: staging }) };
  }
  const sizes = await copyReportFiles(reports, job.attachments, job.sources, content, staging);
  await renderReports(reports, sizes, job.unit, staging);
  return { sizes };
}

import { takeInventory, type StoredFile } from "../cache/index.js";
import { loadReports, type Agency, type Report, type Site, type Topic } from "../catalogue/index.js";
import { exportTexts } from "../export/index.js";
import {
  updateShard,
  writeShard,
  type PreviousShard,
  type ShardEntry,
  type FacetValues,
  type OnShardFiles,
  type SuggestionFiles,
} from "../search/index.js";
import {
  renderChanges,
  renderLists,
  renderReports,
  type AssetNames,
  type ChangesBatch,
  type ListBatch,
  type ReportBatch,
} from "../site/index.js";
import { copyReportFiles } from "./copy-files.js";
import { searchRecord } from "./search-records.js";
import { valueDigest, sha256, type FileDigest } from "../fs/index.js";

/**
 * A part of the build that can be sent to another process. Its result depends only on its own data and on the files
 * whose digests it contains; the path of the content folder is included but does not affect the result.
 */
export type Job = PagesJob | ShardJob | TextsJob | ListsJob | ChangesJob;

/** What a job needs to read reports. */
export interface ReportsJob {
  /** The content folder. */
  readonly content: string;
  /** Report files with their digests, newest first. */
  readonly files: ReadonlyMap<string, string>;
  readonly agencies: readonly Agency[];
  readonly topics: readonly Topic[];
}

/** The pages of some reports, with the files beside them. */
export interface PagesJob extends ReportsJob {
  readonly kind: "pages";
  readonly unit: ReportBatch;
  /** Digests of files beside reports, by path below the content folder. */
  readonly attachments: ReadonlyMap<string, string>;
  /** Whether each report's Markdown is published beside its page. */
  readonly sources: boolean;
}

/** One shard of the search index. */
export interface ShardJob extends ReportsJob {
  readonly kind: "shard";
  readonly values: FacetValues;
  /** An earlier shard to start from; it does not affect the result. */
  readonly start?: PreviousShardJob | undefined;
}

/** A shard of an earlier build with nearly the same reports. */
export interface PreviousShardJob extends PreviousShard {
  /**
   * For each report, in the order of the job's files: its number in the earlier shard; undefined when it is new or
   * changed.
   */
  readonly kept: readonly (number | undefined)[];
}

/** The full texts of a year's reports, as a data file. */
export interface TextsJob extends ReportsJob {
  readonly kind: "texts";
  readonly year: string;
  readonly site: Site;
}

/** Some pages of lists. */
export interface ListsJob {
  readonly kind: "lists";
  readonly unit: ListBatch;
}

/** Some pages that compare revisions. */
export interface ChangesJob {
  readonly kind: "changes";
  readonly unit: ChangesBatch;
}

/** The inputs of a shard. */
export interface BuiltShard {
  /** Hash of all inputs but the reports and the program. */
  readonly rest: string;
  /** Report files with their digests, in the shard's order. */
  readonly files: ReadonlyMap<string, string>;
}

export function shardFrom({ files, agencies, topics, values }: Omit<ShardJob, "start">): BuiltShard {
  return { rest: valueDigest([agencies, topics, values]), files };
}

/** What a job returns beside the files that it writes. */
export interface JobData {
  readonly shard?: ShardEntry;
  /** The inputs of the shard. */
  readonly inputs?: BuiltShard;
  readonly suggestions?: SuggestionFiles;
  readonly assets?: AssetNames;
}

/** The result of a job. */
export interface JobDone {
  readonly data: JobData;
  readonly files: readonly StoredFile[];
}

/**
 * Runs one job.
 *
 * @param folder an empty folder, the job's output folder
 * @throws Error when a file has changed since the snapshot, or one cannot be written
 */
export async function runJob(job: Job, folder: string): Promise<JobDone> {
  let digests: ReadonlyMap<string, FileDigest> | undefined;
  const data = await make(job, folder, (known) => (digests = known));
  return { data, files: takeInventory(folder, digests) };
}

async function make(job: Job, folder: string, onFiles: OnShardFiles): Promise<JobData> {
  if (job.kind === "lists") {
    await renderLists(job.unit, folder);
    return {};
  }
  if (job.kind === "changes") {
    await renderChanges(job.unit, folder);
    return {};
  }
  const { content, files } = job;
  if (job.kind === "shard") return buildShard(job, folder, onFiles);
  const reports = load(job, files.keys());
  if (job.kind === "texts") {
    await exportTexts(job.year, reports, { site: job.site }, folder);
    return {};
  }
  const sources = job.sources ? files : undefined;
  const sizes = await copyReportFiles(reports, job.attachments, sources, content, folder);
  await renderReports(reports, sizes, job.unit, content, folder);
  return {};
}

function load({ content, files, agencies, topics }: ReportsJob, chosen: Iterable<string>): Report[] {
  const isAsSeen = (file: string, bytes: Uint8Array) => sha256(bytes) === files.get(file);
  return loadReports(content, [...chosen], { agencies, topics }, isAsSeen);
}

function buildShard(job: ShardJob, site: string, onFiles: OnShardFiles): JobData {
  const { files, values, start } = job;
  const inputs = shardFrom(job);
  const patched = start && patch(job, start, site, onFiles);
  if (patched) return { shard: patched, inputs };
  const records = load(job, files.keys()).map(searchRecord);
  return { shard: writeShard({ records, values, site, onFiles }), inputs };
}

function patch(
  job: ShardJob,
  { kept, ...base }: PreviousShardJob,
  site: string,
  onFiles: OnShardFiles,
): ShardEntry | undefined {
  const files = [...job.files.keys()];
  const fresh = load(
    job,
    files.filter((_, index) => kept[index] === undefined),
  ).map(searchRecord);
  let next = 0;
  const slots = files.map((_, index) => kept[index] ?? fresh[next++]).filter((slot) => slot !== undefined);
  return updateShard({ previous: base, slots, values: job.values, site, onFiles });
}

import path from "node:path";
import type { Snapshot } from "../cache/index.js";
import { writeAdmin } from "../editor/index.js";
import { fieldsDigest, type Catalogue, type Report } from "../catalogue/index.js";
import { exportTexts, planExports } from "../export/index.js";
import {
  assetSettings,
  changesBatches,
  listBatches,
  fullSiteLimit,
  renderSite,
  reportBatches,
  type SiteContext,
} from "../site/index.js";
import { bundleAssets } from "./assets.js";
import { copyPageFiles } from "./copy-files.js";
import type { ChangesJob, ListsJob, PagesJob, TextsJob } from "./jobs.js";
import { contentReader } from "./plan-index.js";
import { batchReports } from "./page-batches.js";
import { jobTask, localTask, type Task, type TaskContext } from "./tasks.js";

/** Compressing a text takes much less than rendering or indexing it. */
const textsWeight = 1 / 8;

/** Pages of lists in one run of Eleventy. */
const largestListUnit = 100;

/** Work that a page of a list is, in characters of a report. */
const listWeight = 3000;

/** The same of each line of a page of changes. */
const changeWeight = 50;

export interface PagePlan {
  /** All pages, and what they need to be looked at. */
  readonly pages: readonly Task[];
  /** The full texts of the years, as data. No words of ours are in them, so they go with work in any language. */
  readonly texts: readonly Task[];
  /** The rest of the catalogue as data. */
  readonly data: readonly Task[];
  /** What is left out and why, in words for the editor. */
  readonly notes: readonly string[];
}

/** Parts into tasks what templates are needed for, and what is little. */
export function planPages(
  context: SiteContext,
  snapshot: Snapshot,
  content: string,
  taskContext: TaskContext,
): PagePlan {
  const { catalogue, grouped } = context;
  const { site } = catalogue;
  const sources = catalogue.reports.length <= fullSiteLimit;
  const { common, digestsOf } = contentReader(context, snapshot, content);
  const inputsOf = reportInputs(snapshot);
  const unitOf = reportBatches(context, sources);
  const beside = byFolder(catalogue.attachments);
  const pages = batchReports(grouped.years).map((unit) => {
    const reports = unit.map(({ report }) => report);
    const folders = new Set(reports.map(({ file }) => path.posix.dirname(file)));
    const attachments = digestsOf([...folders].flatMap((folder) => beside.get(folder) ?? []));
    const job: PagesJob = { kind: "pages", ...common(reports), unit: unitOf(unit), attachments, sources };
    return jobTask(taskContext, job, charactersOf(reports));
  });
  const lists = listBatches(context, sources, largestListUnit).map((unit) => {
    const job: ListsJob = { kind: "lists", unit };
    return jobTask(taskContext, job, unit.lists.length * listWeight);
  });
  const changes = changesBatches(context).map((unit) => {
    const job: ChangesJob = { kind: "changes", unit };
    const lines = unit.changes.flatMap(({ sections }) => sections.flatMap((section) => section.lines));
    return jobTask(taskContext, job, unit.changes.length * listWeight + lines.length * changeWeight);
  });
  const exports = planExports(
    {
      catalogue,
      messages: context.messages,
      grouped,
      sources,
      sizes: new Map([...snapshot.files].map(([file, { size }]) => [file, size])),
      history: context.history,
      events: context.events,
    },
    inputsOf,
  );
  const texts = grouped.years.map(({ key, reports }) => {
    const job: TextsJob = { kind: "texts", ...common(reports), year: key, site };
    return jobTask(taskContext, job, charactersOf(reports) * textsWeight, (folder) =>
      exportTexts(key, reports, { site }, folder),
    );
  });
  const pageFiles = digestsOf(beside.get("pages") ?? []);
  const local = [
    localTask(taskContext, "admin", "whole", site.admin && [site, snapshot.digest], (folder) =>
      writeAdmin(catalogue, folder, taskContext.messages),
    ),
    // Few pages, which may show something of any report, but none of its text.
    localTask(taskContext, "site", "whole", siteReads(context, snapshot, inputsOf), (folder) =>
      renderSite(context, folder),
    ),
    localTask(taskContext, "page files", "code", [pageFiles, catalogue.pages], (folder) =>
      copyPageFiles(catalogue.pages, pageFiles, content, folder),
    ),
  ];
  const data = exports.tasks.map(({ name, reads, write }) =>
    localTask(taskContext, name, "code", reads, write),
  );
  return {
    pages: [...pages, ...lists, ...changes, ...local],
    texts,
    data,
    notes: exports.notes,
  };
}

/** Styles and browser code, whose names pages hold: the first thing to be made. */
export function assetsTask({ site }: Catalogue, taskContext: TaskContext): Task {
  const settings = assetSettings(site);
  return {
    ...localTask(taskContext, "assets", "whole", [...settings], () => Promise.resolve()),
    make: async (folder) => ({ assets: await bundleAssets(folder, settings) }),
  };
}

function siteReads(
  { catalogue: { reports, drafts, site }, historySettings }: SiteContext,
  { files }: Snapshot,
  inputsOf: (report: Report) => unknown,
): unknown {
  const others = [...files].filter(([file]) => !file.startsWith("reports/"));
  return [others, reports.map(inputsOf), drafts.map(inputsOf), site, historySettings];
}

/** A value that stands for all of a report but its text; of its attachments, the sizes count. */
function reportInputs({ files }: Snapshot): (report: Report) => unknown {
  return (report) => {
    const digest = fieldsDigest(report);
    if (!report.attachments) return digest;
    const folder = path.posix.dirname(report.file);
    return [digest, report.attachments.map(({ file }) => files.get(`${folder}/${file}`)?.size)];
  };
}

function charactersOf(reports: readonly Report[]): number {
  return reports.reduce((sum, { bodyLength }) => sum + bodyLength, 0);
}

function byFolder(files: ReadonlySet<string>): Map<string, string[]> {
  const folders = new Map<string, string[]>();
  for (const file of files) {
    const folder = path.posix.dirname(file);
    const list = folders.get(folder);
    if (list) list.push(file);
    else folders.set(folder, [file]);
  }
  return folders;
}

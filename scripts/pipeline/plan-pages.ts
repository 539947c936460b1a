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
  latestLines,
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

/** Cost of compressing a text, compared with rendering or indexing it. */
const textsWeight = 1 / 8;

/** Most pages of lists in one run of Eleventy. */
const largestListUnit = 100;

/** Cost of a list page, in characters of a report. */
const listWeight = 3000;

/** Cost of a line of a page of changes, in characters of a report. */
const changeWeight = 50;

export interface PagePlan {
  /** The tasks of all pages, and of what they need to be viewed. */
  readonly pages: readonly Task[];
  /** The full texts of the years, as data. They contain no messages, so they are the same in every language. */
  readonly texts: readonly Task[];
  /** All other data files of the catalogue. */
  readonly data: readonly Task[];
  /** What is left out and why, as messages for the editor. */
  readonly notes: readonly string[];
}

/** Divides pages and data into tasks. */
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
  const pages = batchReports(grouped.years).map((reports) => {
    const folders = new Set(reports.map(({ file }) => path.posix.dirname(file)));
    const attachments = digestsOf([...folders].flatMap((folder) => beside.get(folder) ?? []));
    const job: PagesJob = { kind: "pages", ...common(reports), unit: unitOf(reports), attachments, sources };
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
    // A task for the few other pages: they may show metadata of any report, but no texts.
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

/** Returns the task for styles and browser code. It comes first, since pages contain the names of these files. */
export function assetsTask({ site }: Catalogue, taskContext: TaskContext): Task {
  const settings = assetSettings(site);
  return {
    ...localTask(taskContext, "assets", "whole", [...settings], () => Promise.resolve()),
    make: async (folder) => ({ assets: await bundleAssets(folder, settings) }),
  };
}

function siteReads(
  context: SiteContext,
  { files }: Snapshot,
  inputsOf: (report: Report) => unknown,
): unknown {
  const { catalogue, history, historySettings } = context;
  const { reports, drafts, site } = catalogue;
  const others = [...files].filter(([file]) => !file.startsWith("reports/"));
  const shownHistory = [historySettings, history.on, latestLines(context)];
  return [others, reports.map(inputsOf), drafts.map(inputsOf), site, shownHistory];
}

/** Returns a value that contains everything of a report but its text, and the sizes of its attachments. */
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

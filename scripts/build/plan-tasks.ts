import path from "node:path";
import { digestOf, type Snapshot } from "../cache/index.js";
import { writeAdmin } from "../admin/index.js";
import type { Catalogue, Report } from "../catalogue/index.js";
import { planExports } from "../export/index.js";
import { planBundles, writeSuggestions } from "../search/index.js";
import { changesUnits, listUnits, renderSite, reportUnits, type SiteContext } from "../site/index.js";
import { bundleAssets } from "./assets.js";
import { bundleTasks } from "./bundle-start.js";
import { copyPageFiles, type Digests } from "./files.js";
import type { BundleJob, ChangesJob, ListsJob, PagesJob, TextsJob } from "./jobs.js";
import { planPages } from "./plan.js";
import { facetValues, namedThings } from "./records.js";
import { jobTask, localTask, type Task, type Workplace } from "./tasks.js";

/** Pages of lists in one run of Eleventy. */
const largestListUnit = 100;

/** Work that a page of a list is, in characters of a report. */
const listWeight = 3000;

/** The same of each line of a page of changes. */
const changeWeight = 50;

/** Compressing a text takes much less than rendering or indexing it. */
const textsWeight = 1 / 8;

export interface Plan {
  /** The parts of the index, newest bundle first; what they give goes into its first file. */
  readonly index: readonly Task[];
  /** All pages, and what they need to be looked at. */
  readonly pages: readonly Task[];
  /** The catalogue as data. */
  readonly data: readonly Task[];
  /** What is left out and why, in words for the editor. */
  readonly notes: readonly string[];
}

/**
 * Parts the making of a site into tasks.
 *
 * @param sources whether each report's Markdown is published beside its page
 */
export async function planTasks(
  context: SiteContext,
  snapshot: Snapshot,
  sources: boolean,
  content: string,
  place: Workplace,
): Promise<Plan> {
  const { catalogue, grouped } = context;
  const { agencies, topics, site } = catalogue;
  const digestsOf = (files: Iterable<string>): Digests =>
    new Map([...files].map((file) => [file, snapshot.files.get(file)?.sha256 ?? ""]));
  const common = (reports: readonly Report[]) => {
    return { content, files: digestsOf(reports.map(({ file }) => file)), agencies, topics };
  };
  const values = facetValues(catalogue.reports);
  const bundleJobs = planBundles(grouped.all).map((reports) => {
    const job: BundleJob = { kind: "bundle", ...common(reports), values };
    return { job, reports };
  });
  const bundles = bundleTasks(bundleJobs, place, content);
  const counts = bundleJobs.map(({ reports }) => reports.length);
  const unitOf = reportUnits(context, sources);
  const beside = byFolder(catalogue.attachments);
  const pages = planPages(grouped.years).map((unit) => {
    const reports = unit.map(({ report }) => report);
    const folders = new Set(reports.map(({ file }) => path.posix.dirname(file)));
    const attachments = digestsOf([...folders].flatMap((folder) => beside.get(folder) ?? []));
    const job: PagesJob = { kind: "pages", ...common(reports), unit: unitOf(unit), attachments, sources };
    return jobTask(place, job, charactersOf(reports));
  });
  const texts = grouped.years.map(({ key, reports }) => {
    const job: TextsJob = { kind: "texts", ...common(reports), year: key, site };
    return jobTask(place, job, charactersOf(reports) * textsWeight);
  });
  const lists = listUnits(context, sources, largestListUnit).map((unit) => {
    const job: ListsJob = { kind: "lists", unit };
    return jobTask(place, job, unit.lists.length * listWeight);
  });
  const changes = changesUnits(context).map((unit) => {
    const job: ChangesJob = { kind: "changes", unit };
    const lines = unit.changes.flatMap(({ sections }) => sections.flatMap((section) => section.lines));
    return jobTask(place, job, unit.changes.length * listWeight + lines.length * changeWeight);
  });
  const exports = await planExports(
    {
      catalogue,
      grouped,
      sources,
      sizes: new Map([...snapshot.files].map(([file, { size }]) => [file, size])),
      history: context.history,
      events: context.events,
    },
    standsFor(snapshot),
  );
  const pageFiles = digestsOf(beside.get("pages") ?? []);
  const local = [
    localTask(place, "admin", "whole", site.admin && [site, snapshot.digest], (folder) =>
      writeAdmin(catalogue, folder),
    ),
    // Few pages, which may show something of any report.
    localTask(place, "site", "whole", [snapshot.digest, site], (folder) => renderSite(context, [], folder)),
    localTask(place, "page files", "code", [pageFiles, catalogue.pages], (folder) =>
      copyPageFiles(catalogue.pages, pageFiles, content, folder),
    ),
  ];
  const data = exports.tasks.map(({ name, reads, write }) => localTask(place, name, "code", reads, write));
  return {
    index: [...bundles, suggestionsTask(context, counts, place)],
    pages: [...pages, ...lists, ...changes, ...local],
    data: [...texts, ...data],
    notes: exports.notes,
  };
}

/** @param bundles how many reports each bundle of the index has, the newest first */
function suggestionsTask(
  { catalogue, grouped }: SiteContext,
  bundles: readonly number[],
  place: Workplace,
): Task {
  const reads = {
    titles: grouped.all.map(({ title }) => title),
    bundles,
    names: namedThings(catalogue, grouped),
  };
  return {
    ...localTask(place, "suggestions", "code", reads, () => Promise.resolve()),
    make: async (site) => ({ suggestions: await writeSuggestions({ ...reads, site }) }),
  };
}

/** Styles and browser code, whose names pages hold: the first thing to be made. */
export function assetsTask({ site }: Catalogue, place: Workplace): Task {
  const kinds = { offline: site.offline ?? false, federation: site.federation !== undefined };
  return {
    ...localTask(place, "assets", "whole", kinds, () => Promise.resolve()),
    make: async (folder) => ({ assets: await bundleAssets(folder, kinds) }),
  };
}

/** A digest of all of a report but its text and where things stand in its file; of its attachments, the sizes count. */
function standsFor({ files }: Snapshot): (report: Report) => string {
  const made = new Map<Report, string>();
  const noText = { places: undefined, bodyLine: undefined, bodyLength: undefined };
  return (report) => {
    const known = made.get(report);
    if (known !== undefined) return known;
    const folder = path.posix.dirname(report.file);
    const sizes = report.attachments?.map(({ file }) => files.get(`${folder}/${file}`)?.size);
    const digest = digestOf([{ ...report, ...noText }, sizes]);
    made.set(report, digest);
    return digest;
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

import { readdir } from "node:fs/promises";
import path from "node:path";
import { writeAdmin } from "../admin/index.js";
import { groupCatalogue, type Catalogue, type Report } from "../catalogue/index.js";
import { exportCatalogue } from "../export/index.js";
import { text } from "../language/index.js";
import {
  assertPermanent,
  compressFolder,
  replaceFolder,
  signManifest,
  writeManifest,
  type Manifest,
} from "../publish/index.js";
import { finishIndex, planBundles } from "../search/index.js";
import {
  createContext,
  listUnits,
  mostSources,
  renderSite,
  reportUnits,
  type SiteContext,
} from "../site/index.js";
import { bundleAssets } from "./assets.js";
import { copyPageFiles } from "./files.js";
import type { BundleJob, Job, ListsJob, PagesJob } from "./jobs.js";
import { planPages } from "./plan.js";
import { runJobs } from "./pool.js";
import { facetValues, inForce, namedThings } from "./records.js";

/** What a build did. */
export interface BuildSummary {
  readonly reports: number;
  readonly pages: number;
  readonly indexed: number;
  /** What was left out and why, in words for the editor. */
  readonly notes: readonly string[];
  /** The peak of the largest process, in MB. */
  readonly memory: number;
  /** The search index alone: seconds from its start to its end, and the peak of the largest process in MB. */
  readonly index: { readonly seconds: number; readonly memory: number };
}

/** What is asked of a build beside the site itself. */
export interface BuildOptions {
  /** What was last published: no address of a report in it may vanish. */
  readonly published?: Manifest | undefined;
  /** Whether compressed copies are written beside text files. */
  readonly compress?: boolean;
  /** The SSH key with which the manifest is signed. */
  readonly signWith?: string | undefined;
}

/** Told how many of the build's steps are done. */
export type OnProgress = (done: number, total: number) => void;

/** Characters of all reports up to which everything is done in one process. */
const smallEnough = 1_500_000;

/** Pages of lists in one run of Eleventy; so few are rendered with the catalogue-wide pages. */
const largestListUnit = 400;

/**
 * Builds the site of a checked catalogue beside its place, and swaps it in whole.
 *
 * @throws Error when any part fails; the site that was there is then untouched
 */
export async function buildSite(
  catalogue: Catalogue,
  content: string,
  out: string,
  onProgress: OnProgress,
  options: BuildOptions = {},
): Promise<BuildSummary> {
  return replaceFolder(out, async (staging) => {
    const summary = await fill(staging, catalogue, content, onProgress, options.compress ?? false);
    const manifest = await writeManifest(staging); // the very last file but its signature
    const { url, pathPrefix } = catalogue.site;
    if (options.published) assertPermanent(options.published, manifest, url + pathPrefix);
    if (options.signWith !== undefined) await signManifest(staging, options.signWith);
    return summary;
  });
}

async function fill(
  staging: string,
  catalogue: Catalogue,
  content: string,
  onProgress: OnProgress,
  compress: boolean,
): Promise<BuildSummary> {
  const grouped = groupCatalogue(catalogue);
  const characters = catalogue.reports.reduce((sum, { bodyLength }) => sum + bodyLength, 0);
  const assets = await bundleAssets(staging, { offline: catalogue.site.offline ?? false });
  const context = await createContext(catalogue, grouped, assets);
  const sources = catalogue.reports.length <= mostSources;
  const [firstLists, ...otherLists] = listUnits(context, sources, largestListUnit);
  const lists = otherLists.map((unit): ListsJob => ({ kind: "lists", unit, staging }));
  const jobs = [...planJobs(context, sources, content, staging), ...lists];
  const steps = jobs.length + 2;
  let done = 0;
  const started = performance.now();
  let lastBundle = started;
  const step = (job?: Job) => {
    if (job?.kind === "bundle") lastBundle = performance.now();
    onProgress((done += 1), steps);
  };
  onProgress(0, steps);
  const results = await runJobs(jobs, characters <= smallEnough, step);
  const finishing = performance.now();
  const bundles = results.flatMap(({ bundle }) => bundle ?? []);
  const indexed = bundles.reduce((sum, { reports }) => sum + reports, 0);
  if (indexed !== catalogue.reports.length)
    throw new Error(text.cli.notAllIndexed(indexed, catalogue.reports.length));
  await finishIndex({
    bundles,
    values: facetValues(catalogue.reports),
    titles: grouped.all.map(({ title }) => title),
    names: namedThings(catalogue, grouped),
    inForce,
    site: staging,
  });
  const indexSeconds = (lastBundle - started + performance.now() - finishing) / 1000;
  step();
  await writeAdmin(catalogue, staging);
  await copyPageFiles(catalogue.pages, catalogue.attachments, content, staging);
  await renderSite(context, firstLists?.lists ?? [], staging);
  const sizes = new Map(results.flatMap((result) => [...(result.sizes ?? [])]));
  const { notes } = await exportCatalogue({ catalogue, grouped, sizes, sources }, staging);
  step();
  const pages = (await readdir(staging, { recursive: true })).filter((file) => file.endsWith(".html")).length;
  if (compress) await compressFolder(staging);
  const peak = (kinds: readonly Job["kind"][]) =>
    Math.max(0, ...results.filter(({ kind }) => kinds.includes(kind)).map(({ memory }) => memory));
  return {
    reports: catalogue.reports.length,
    pages,
    indexed,
    notes,
    memory: Math.max(peak(["bundle", "pages", "lists"]), process.resourceUsage().maxRSS / 1024),
    index: { seconds: indexSeconds, memory: peak(["bundle"]) },
  };
}

/** Bundles and reports; bundles first, since they take longest. */
function planJobs(context: SiteContext, sources: boolean, content: string, staging: string): Job[] {
  const { catalogue, grouped } = context;
  const { agencies, topics } = catalogue;
  const common = (reports: readonly Report[]) => {
    return { content, files: reports.map(({ file }) => file), agencies, topics, staging };
  };
  const values = facetValues(catalogue.reports);
  const bundles = planBundles(grouped.all).map((reports): BundleJob => {
    return { kind: "bundle", ...common(reports), values };
  });
  const unitOf = reportUnits(context, sources);
  const beside = byFolder(catalogue.attachments);
  const pages = planPages(grouped.years).map((unit): PagesJob => {
    const reports = unit.map(({ report }) => report);
    const folders = new Set(reports.map(({ file }) => path.posix.dirname(file)));
    const attachments = new Set([...folders].flatMap((folder) => [...(beside.get(folder) ?? [])]));
    return { kind: "pages", ...common(reports), unit: unitOf(unit), attachments, sources };
  });
  return [...bundles, ...pages];
}

function byFolder(files: ReadonlySet<string>): Map<string, Set<string>> {
  const folders = new Map<string, Set<string>>();
  for (const file of files) {
    const folder = path.posix.dirname(file);
    const list = folders.get(folder);
    if (list) list.add(file);
    else folders.set(folder, new Set([file]));
  }
  return folders;
}

import { SpareFolder, type Snapshot, type StoredFile } from "../cache/index.js";
import { groupCatalogue, yearOf, type Catalogue, type Grouped } from "../catalogue/index.js";
import { text } from "../language/index.js";
import {
  assertPermanent,
  compressFolder,
  replaceFolder,
  signManifest,
  writeManifest,
  type Manifest,
} from "../publish/index.js";
import { finishIndex } from "../search/index.js";
import { createContext, mostSources } from "../site/index.js";
import { rememberBundles } from "./bundle-start.js";
import { fitsOf, sizeOf, type Fit, type SiteSize } from "./hosts.js";
import { historyNotes, siteHistory } from "./history.js";
import { assetsTask, planTasks, type Plan } from "./plan-tasks.js";
import { facetValues, federationOf, inForce } from "./records.js";
import { assertSame } from "./same.js";
import { localTask, runTasks, type Done, type Outcome, type Task, type Workplace } from "./tasks.js";

export { checkContent, type CheckedContent } from "./content.js";
export type { Done } from "./tasks.js";

/** What a build did. */
export interface BuildSummary extends SiteSize {
  readonly reports: number;
  readonly pages: number;
  readonly indexed: number;
  /** What was left out and why, in words for the editor. */
  readonly notes: readonly string[];
  /** Known hosts, and whether they take so much. */
  readonly hosts: readonly Fit[];
  /** Pieces of the build, and how many of them were made; the others were known from before. */
  readonly tasks: { readonly all: number; readonly made: number };
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

/** How a site is made. */
export interface Making extends Workplace, BuildOptions {
  readonly onProgress: OnProgress;
  /** Called as soon as the pages are there, with their files; index and data files follow. */
  readonly onPages?: (entries: readonly Done[]) => void;
  /** Stops the making. */
  readonly signal?: AbortSignal;
}

/** All files of a site, where they lie in the cache. */
export interface Made {
  readonly entries: readonly Done[];
  readonly summary: BuildSummary;
}

/**
 * Builds the site of a checked catalogue beside its place, and swaps it in whole.
 *
 * @param snapshot of the content folder, taken before it was loaded
 * @throws Error when any part fails; the site that was there is then untouched
 */
export async function buildSite(
  catalogue: Catalogue,
  snapshot: Snapshot,
  making: Making,
  out: string,
): Promise<BuildSummary> {
  const spare = new SpareFolder(making.store);
  const { url, pathPrefix } = catalogue.site;
  try {
    const prune = (entries: readonly Done[]) =>
      making.store.prune(new Set(entries.map(({ fingerprint }) => fingerprint)));
    const onIdle = (entries: readonly Done[]) => {
      spare.begin(entries);
      prune(entries); // what an index is made of now was used just before, and stays
    };
    const { entries, summary } = await makeSite(catalogue, snapshot, { ...making, onIdle });
    await publishSite(entries, out, url + pathPrefix, spare, making);
    prune(entries);
    return summary;
  } finally {
    spare.close();
  }
}

/**
 * Puts a site together beside its place, and swaps it in whole.
 *
 * @param base the site's address
 * @param spare the old site, of which the next is made
 * @throws UserError when a published address would vanish; the site that was there is then untouched
 */
export async function publishSite(
  entries: readonly Done[],
  out: string,
  base: string,
  spare: SpareFolder,
  { published, compress, signWith }: BuildOptions = {},
): Promise<void> {
  const fill = async (staging: string) => {
    spare.fill(entries, staging);
    if (compress) await compressFolder(staging);
    const known = entries.flatMap(({ files }) => files.map((file) => [file.path, file] as const));
    const manifest = await writeManifest(staging, new Map(known)); // the very last file but its signature
    if (published) assertPermanent(published, manifest, base);
    if (signWith !== undefined) await signManifest(staging, signWith);
  };
  await replaceFolder(out, fill, spare);
}

/**
 * Makes all files of a site, or finds them in the cache.
 *
 * @throws Error when any part fails
 */
export async function makeSite(catalogue: Catalogue, snapshot: Snapshot, making: Making): Promise<Made> {
  assertSame(catalogue, snapshot);
  const { onProgress, onPages } = making;
  const grouped = groupCatalogue(catalogue);
  const { plan, first } = await planSite(catalogue, grouped, snapshot, making);
  const steps = plan.index.length + plan.pages.length + plan.data.length + 1;
  let done = 0;
  const started = performance.now();
  let lastPart = started;
  const onDone = (task: Task, made: boolean) => {
    if (made && plan.index.includes(task)) lastPart = performance.now();
    onProgress((done += 1), steps);
  };
  onProgress(0, steps);
  const outcomes: Outcome[] = [first];
  const entriesSoFar = () => outcomes.flatMap(({ entries }) => entries);
  const onIdle = (entries: readonly Done[]) => making.onIdle?.([...entriesSoFar(), ...entries]);
  const run = async (...tasks: readonly Task[]) => {
    const outcome = await runTasks(tasks, { ...making, onIdle }, onDone);
    outcomes.push(outcome);
    return outcome.entries;
  };
  if (onPages) {
    onPages([...first.entries, ...(await run(...plan.pages))]);
    await run(...plan.index, ...plan.data);
  } else await run(...plan.index, ...plan.pages, ...plan.data);
  const finishing = performance.now();
  await run(indexTask(catalogue, entriesSoFar(), making));
  const indexSeconds = (lastPart - started + performance.now() - finishing) / 1000;
  const entries = entriesSoFar();
  rememberBundles(entries, making, catalogue.root);
  const files = entries.flatMap((entry): readonly StoredFile[] => entry.files);
  const size = sizeOf(files);
  const summary = {
    ...size,
    reports: catalogue.reports.length,
    pages: files.filter(({ path }) => path.endsWith(".html")).length,
    indexed: catalogue.reports.length,
    notes: plan.notes,
    hosts: fitsOf(size),
    tasks: { all: entries.length, made: outcomes.reduce((sum, { made }) => sum + made.size, 0) },
    memory: Math.max(...outcomes.map(({ memory }) => memory), process.resourceUsage().maxRSS / 1024),
    index: { seconds: indexSeconds, memory: Math.max(...outcomes.map(({ memoryOf }) => memoryOf("bundle"))) },
  };
  return { entries, summary };
}

/**
 * Makes what belongs to some years of publication, for another machine to put together. A piece that reaches into several
 * years belongs to the latest of them.
 *
 * @returns the pieces' fingerprints
 */
export async function makeYears(
  catalogue: Catalogue,
  snapshot: Snapshot,
  making: Making,
  from: string,
  to: string,
): Promise<string[]> {
  assertSame(catalogue, snapshot);
  const { plan } = await planSite(catalogue, groupCatalogue(catalogue), snapshot, making);
  const published = new Map(catalogue.reports.map(({ file, published }) => [file, yearOf(published)]));
  const tasks = [...plan.index, ...plan.pages, ...plan.data].filter((task) => {
    if (!("job" in task) || !("files" in task.job)) return false;
    const years = [...task.job.files.keys()].map((file) => published.get(file) ?? "").sort();
    const latest = years.at(-1) ?? "";
    return from <= latest && latest <= to;
  });
  let done = 0;
  const { entries } = await runTasks(tasks, making, () => making.onProgress((done += 1), tasks.length));
  return entries.map(({ fingerprint }) => fingerprint);
}

async function planSite(
  catalogue: Catalogue,
  grouped: Grouped,
  snapshot: Snapshot,
  place: Workplace,
): Promise<{ readonly plan: Plan; readonly first: Outcome }> {
  const first = await runTasks([assetsTask(catalogue, place)], place, () => undefined);
  const [assets = new Map<string, string>()] = first.entries.flatMap(({ result }) => result.assets ?? []);
  const sources = catalogue.reports.length <= mostSources;
  const history = await siteHistory(catalogue, place);
  const context = await createContext(catalogue, grouped, assets, history);
  const plan = await planTasks(context, snapshot, sources, catalogue.root, place);
  return { plan: { ...plan, notes: [...plan.notes, ...historyNotes(history, catalogue)] }, first };
}

/** What binds the parts of the index together: needs all of them. */
function indexTask(catalogue: Catalogue, entries: readonly Done[], place: Workplace): Task {
  const bundles = entries.flatMap(({ result }) => result.bundle ?? []);
  const indexed = bundles.reduce((sum, { reports }) => sum + reports, 0);
  if (indexed !== catalogue.reports.length)
    throw new Error(text.cli.notAllIndexed(indexed, catalogue.reports.length));
  const [suggestions] = entries.flatMap(({ result }) => result.suggestions ?? []);
  if (!suggestions) throw new Error("no task has made what suggestions need");
  const index = {
    bundles,
    values: facetValues(catalogue.reports),
    suggestions,
    inForce,
    federation: federationOf(catalogue),
  };
  return localTask(place, "index", "code", index, (site) => finishIndex({ ...index, site }));
}

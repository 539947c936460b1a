import { mkdir, rm } from "node:fs/promises";
import { materialise, type Snapshot, type StoredFile } from "../cache/index.js";
import { groupCatalogue, type Catalogue, type Grouped } from "../catalogue/index.js";
import { text } from "../language/index.js";
import { swap, writeManifest } from "../publish/index.js";
import { finishIndex } from "../search/index.js";
import { createContext } from "../site/index.js";
import { fitsOf, sizeOf, type Fit, type SiteSize } from "./hosts.js";
import { planTasks } from "./plan-tasks.js";
import { facetValues, inForce, namedThings } from "./records.js";
import { assertSame } from "./same.js";
import { localTask, runTasks, type Done, type Task, type Workplace } from "./tasks.js";

export { checkContent, type CheckedContent } from "./content.js";
export type { Workplace } from "./tasks.js";

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

/** Told how many of the build's steps are done. */
export type OnProgress = (done: number, total: number) => void;

/** Reports above which their Markdown is not published beside each page: hosts limit the number of files. */
const mostSources = 5000;

/**
 * Builds the site of a checked catalogue beside its place, and swaps it in whole.
 *
 * @param snapshot of the content folder, taken before it was loaded
 * @throws Error when any part fails; the site that was there is then untouched
 */
export async function buildSite(
  catalogue: Catalogue,
  snapshot: Snapshot,
  place: Workplace,
  out: string,
  onProgress: OnProgress,
): Promise<BuildSummary> {
  assertSame(catalogue, snapshot);
  const made = await makeTree(catalogue, snapshot, place, onProgress);
  const staging = `${out.replace(/\/+$/, "")}.staging`;
  try {
    await rm(staging, { recursive: true, force: true });
    await mkdir(staging, { recursive: true });
    await putTogether(made.entries, staging);
    await swap(staging, out);
  } finally {
    await rm(staging, { recursive: true, force: true }); // what a failure left behind
  }
  place.store.prune(new Set(made.entries.map(({ fingerprint }) => fingerprint)));
  return made.summary;
}

/** Puts the files of entries together in an empty folder, with the manifest as the last. */
async function putTogether(entries: readonly Done[], folder: string): Promise<void> {
  materialise(entries, folder);
  await writeManifest(
    folder,
    new Map(entries.flatMap(({ files }) => files.map((file) => [file.path, file]))),
  );
}

interface Tree {
  readonly entries: readonly Done[];
  readonly summary: BuildSummary;
}

/** Makes all files of a site, or finds them in the store. */
async function makeTree(
  catalogue: Catalogue,
  snapshot: Snapshot,
  place: Workplace,
  onProgress: OnProgress,
): Promise<Tree> {
  const grouped = groupCatalogue(catalogue);
  const sources = catalogue.reports.length <= mostSources;
  const plan = planTasks(createContext(catalogue, grouped), snapshot, sources, catalogue.root, place);
  const tasks = [...plan.bundles, ...plan.others];
  const steps = tasks.length + 1;
  let done = 0;
  const step = () => onProgress((done += 1), steps);
  onProgress(0, steps);
  const started = performance.now();
  let lastBundle = started;
  const first = await runTasks(tasks, place, (task, made) => {
    if (made && task.name === "bundle") lastBundle = performance.now();
    step();
  });
  const finishing = performance.now();
  const last = await runTasks([indexTask(catalogue, grouped, first.entries, place)], place, step);
  const indexSeconds = (lastBundle - started + performance.now() - finishing) / 1000;
  const entries = [...first.entries, ...last.entries];
  const files = entries.flatMap((entry): readonly StoredFile[] => entry.files);
  const size = sizeOf(files);
  const summary = {
    ...size,
    reports: catalogue.reports.length,
    pages: files.filter(({ path }) => path.endsWith(".html")).length,
    indexed: catalogue.reports.length,
    notes: plan.notes,
    hosts: fitsOf(size),
    tasks: { all: entries.length, made: first.made.size + last.made.size },
    memory: Math.max(first.memory, process.resourceUsage().maxRSS / 1024),
    index: { seconds: indexSeconds, memory: first.memoryOf("bundle") },
  };
  return { entries, summary };
}

/** What binds the bundles together: needs all of them. */
function indexTask(catalogue: Catalogue, grouped: Grouped, entries: readonly Done[], place: Workplace): Task {
  const bundles = entries.flatMap(({ result }) => result.bundle ?? []);
  const indexed = bundles.reduce((sum, { reports }) => sum + reports, 0);
  if (indexed !== catalogue.reports.length)
    throw new Error(text.cli.notAllIndexed(indexed, catalogue.reports.length));
  const index = {
    bundles,
    values: facetValues(catalogue.reports),
    titles: grouped.all.map(({ title }) => title),
    names: namedThings(catalogue, grouped),
    inForce,
  };
  return localTask(place, "index", index, (site) => finishIndex({ ...index, site }));
}

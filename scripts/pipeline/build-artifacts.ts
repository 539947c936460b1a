import { LocalizedError } from "../errors/index.js";
import type { Snapshot } from "../cache/index.js";
import { groupCatalogue, yearOf, type Catalogue, type Grouped } from "../catalogue/index.js";
import { runAll } from "../workers/index.js";

import { finishIndex } from "../search/index.js";
import { createContext, type SiteContext } from "../site/index.js";
import { rememberShards } from "./reuse-shard.js";
import { historyNotes, siteHistory } from "./history.js";
import { planIndex } from "./plan-index.js";
import { assetsTask, planPages, type PagePlan } from "./plan-pages.js";
import { catalogueFacets, federationOf, inForce } from "./search-records.js";
import { assertUnchanged } from "./assert-unchanged.js";
import { workSummary, type WorkSummary } from "./summary.js";
import {
  isHeavy,
  localTask,
  runTasks,
  type CachedArtifact,
  type TaskResults,
  type Task,
  type TaskContext,
} from "./tasks.js";

/** Called with the number of steps done, and of all steps. */
export type OnProgress = (done: number, total: number) => void;

/** Options and callbacks of a build. */
export interface BuildContext extends TaskContext {
  readonly onProgress: OnProgress;
  /** Called with the files of all pages as soon as they are made; index and data files follow. */
  readonly onPages?: (entries: readonly CachedArtifact[]) => void;
  /** Called when all but the last artifacts are made, with them, and with the cache keys of all that the site needs. */
  readonly onNearlyMade?: (entries: readonly CachedArtifact[], wanted: readonly string[]) => void;
}

/** The files of a site as artifacts in the cache. */
export interface BuiltSite {
  readonly entries: readonly CachedArtifact[];
  readonly summary: WorkSummary;
}

/**
 * Makes all artifacts of a site, or finds them in the cache.
 *
 * @throws Error when any task fails
 */
export async function buildArtifacts(
  catalogue: Catalogue,
  snapshot: Snapshot,
  making: BuildContext,
): Promise<BuiltSite> {
  assertUnchanged(catalogue, snapshot);
  const run = new Run(making);
  const grouped = groupCatalogue(catalogue);
  const index = planIndex({ catalogue, grouped }, snapshot, catalogue.root, making);
  // With little work, a worker process makes the last part of the index while this one plans and renders.
  const [early, late] = isHeavy(index, making) ? [[], index] : [index, []];
  const makeRest = async (signal: AbortSignal) => {
    await making.pool.sent(); // planning blocks this process, so the job must be sent before
    const first = await run.do([assetsTask(catalogue, making)], signal);
    const context = await openSite(catalogue, grouped, first, making);
    const plan = planPages(context, snapshot, catalogue.root, making);
    await makePlanned(run, plan, late, first, making, signal);
    making.onNearlyMade?.(
      run.entries,
      [...run.entries, ...index].map(({ fingerprint }) => fingerprint),
    );
    return [...plan.notes, ...historyNotes(context.history, catalogue, making.messages)];
  };
  const [, notes] = await runAll([(signal) => run.do(early, signal), makeRest], making.signal);
  const finishing = performance.now();
  await run.do([indexTask(catalogue, run.entries, making)], making.signal);
  const indexSeconds = run.secondsFor(index) + (performance.now() - finishing) / 1000;
  rememberShards(run.entries, making, catalogue.root);
  const summary = workSummary(run.outcomes, catalogue.reports.length, notes, indexSeconds);
  return { entries: run.entries, summary };
}

/**
 * Makes pages, data and, when there is much work, the index.
 *
 * @param index tasks of the index that have not been started
 * @param first tasks whose results the pages need
 */
async function makePlanned(
  run: Run,
  { pages, texts, data }: PagePlan,
  index: readonly Task[],
  first: readonly CachedArtifact[],
  { onPages }: BuildContext,
  signal: AbortSignal,
): Promise<void> {
  const makePages = async (stopping: AbortSignal) => {
    const made = await run.do(pages, stopping);
    onPages?.([...first, ...made]);
  };
  if (index.length === 0) {
    // Compressing texts runs in another thread, so this one can render pages.
    await runAll([(stopping) => run.do(texts, stopping), makePages], signal);
    await run.do(data, signal);
  } else if (onPages) {
    await makePages(signal);
    await run.do([...index, ...texts, ...data], signal);
  } else await run.do([...index, ...pages, ...texts, ...data], signal);
}

/** Runs tasks, and records their results and times. */
class Run {
  readonly outcomes: TaskResults[] = [];
  readonly #started = performance.now();
  readonly #ended = new Map<Task, number>();
  #done = 0;
  #steps = 0;

  constructor(private readonly making: BuildContext) {}

  /** All artifacts so far. */
  get entries(): readonly CachedArtifact[] {
    return this.outcomes.flatMap(({ entries }) => entries);
  }

  /** Runs tasks and returns their artifacts. @throws Error when a task fails */
  async do(tasks: readonly Task[], signal: AbortSignal | undefined): Promise<readonly CachedArtifact[]> {
    this.#steps += tasks.length;
    const outcome = await runTasks(tasks, { ...this.making, signal }, (task, made) => {
      if (made) this.#ended.set(task, performance.now());
      this.making.onProgress((this.#done += 1), this.#steps);
    });
    this.outcomes.push(outcome);
    return outcome.entries;
  }

  /** Returns the seconds until the last of these tasks was done, not counting those found in the cache. */
  secondsFor(tasks: readonly Task[]): number {
    const ends = tasks.map((task) => this.#ended.get(task) ?? this.#started);
    return (Math.max(this.#started, ...ends) - this.#started) / 1000;
  }
}

/**
 * Makes the artifacts of some years of publication, for `assemble` on another machine. An artifact that covers several
 * years belongs to the latest of them.
 *
 * @returns the cache keys of the artifacts
 */
export async function buildYears(
  catalogue: Catalogue,
  snapshot: Snapshot,
  making: BuildContext,
  from: string,
  to: string,
): Promise<string[]> {
  assertUnchanged(catalogue, snapshot);
  const grouped = groupCatalogue(catalogue);
  const index = planIndex({ catalogue, grouped }, snapshot, catalogue.root, making);
  const first = await runTasks([assetsTask(catalogue, making)], making, () => undefined);
  const context = await openSite(catalogue, grouped, first.entries, making);
  const { pages, texts, data } = planPages(context, snapshot, catalogue.root, making);
  const published = new Map(catalogue.reports.map(({ file, published }) => [file, yearOf(published)]));
  const tasks = [...index, ...pages, ...texts, ...data].filter((task) => {
    if (!("job" in task) || !("files" in task.job)) return false;
    const years = [...task.job.files.keys()].map((file) => published.get(file) ?? "").sort();
    const latest = years.at(-1) ?? "";
    return from <= latest && latest <= to;
  });
  let done = 0;
  const { entries } = await runTasks(tasks, making, () => making.onProgress((done += 1), tasks.length));
  return entries.map(({ fingerprint }) => fingerprint);
}

/**
 * Collects what pages are made from.
 *
 * @param made the artifacts with files whose names pages contain
 */
async function openSite(
  catalogue: Catalogue,
  grouped: Grouped,
  made: readonly CachedArtifact[],
  context: TaskContext,
): Promise<SiteContext> {
  const [assets = new Map<string, string>()] = made.flatMap(({ result }) => result.assets ?? []);
  return createContext(catalogue, grouped, assets, await siteHistory(catalogue, context));
}

/** Returns the task that writes index.json; it needs the results of all other tasks of the index. */
function indexTask(catalogue: Catalogue, entries: readonly CachedArtifact[], context: TaskContext): Task {
  const shards = entries.flatMap(({ result }) => result.shard ?? []);
  const indexed = shards.reduce((sum, { reports }) => sum + reports, 0);
  if (indexed !== catalogue.reports.length)
    throw new LocalizedError(({ cli }) => cli.notAllIndexed(indexed, catalogue.reports.length));
  const [suggestions] = entries.flatMap(({ result }) => result.suggestions ?? []);
  if (!suggestions) throw new Error("no task has made what suggestions need");
  const index = {
    shards,
    values: catalogueFacets(catalogue.reports),
    suggestions,
    inForce,
    federation: federationOf(catalogue),
  };
  return localTask(context, "index", "code", index, (site) => finishIndex({ ...index, site }));
}

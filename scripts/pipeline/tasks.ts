import type { Messages } from "../i18n/index.js";
import { availableParallelism } from "node:os";
import { takeInventory, type Artifact, type Program, type Store } from "../cache/index.js";
import { runAll } from "../workers/index.js";
import type { Job, JobData } from "./jobs.js";
import { runJobs, type JobPool, type JobResult, type WeighedJob } from "./job-pool.js";
import { valueDigest } from "../fs/index.js";

/**
 * A part of the build. Its files are the same as long as its fingerprint is, which is a hash of all its inputs and its
 * cache key. A new kind of task needs nothing else to be cached.
 */
export type Task = Named & (WeighedJob | Local);

interface Named {
  readonly name: string;
  readonly fingerprint: string;
}

/** A task that this process runs with data it has in memory; a WeighedJob can run in any process. */
interface Local {
  readonly make: (folder: string) => Promise<JobData>;
}

export type CachedArtifact = Artifact<JobData>;

/** What running tasks requires. */
export interface TaskContext {
  /** The language of notes, errors and the editor at /admin/. */
  readonly messages: Messages;
  readonly store: Store;
  readonly program: Program;
  /** Runs jobs in worker processes. */
  readonly pool: JobPool;
  /** Whether all tasks are run, even those found in the cache. */
  readonly force: boolean;
  /** Aborts running tasks. */
  readonly signal?: AbortSignal | undefined;
}

/** Cost, in characters, up to which all work is done in this process. */
const smallEnough = 4_000_000;

/** Cost of indexing, in characters, from which a worker process is worth its start, while this one renders. */
const worthProcess = 400_000;

/**
 * Returns a task that runs in this process.
 *
 * @param reads all inputs of the files, beside the program
 */
export function localTask(
  { program }: TaskContext,
  name: string,
  uses: keyof Program,
  reads: unknown,
  make: (folder: string) => Promise<unknown>,
): Task {
  const fingerprint = valueDigest([program[uses], name, Array.isArray(reads) ? partDigests(reads) : reads]);
  return {
    name,
    fingerprint,
    make: async (folder) => {
      await make(folder);
      return {};
    },
  };
}

/** Which digest of the program a kind of job depends on. */
const jobUses: Readonly<Record<Job["kind"], keyof Program>> = {
  pages: "whole",
  lists: "whole",
  changes: "whole",
  shard: "code",
  texts: "code",
};

/**
 * Returns a task that runs in a worker.
 *
 * @param here runs the job in this process, when that takes less work
 */
export function jobTask(
  { program }: TaskContext,
  job: Job,
  weight: number,
  here?: (folder: string) => Promise<void>,
): Task {
  // The path of the content folder and the earlier shard do not affect the result.
  const reads = { ...job, content: undefined, start: undefined };
  const unit = "unit" in job ? partDigests(job.unit) : undefined;
  const fingerprint = valueDigest([program[jobUses[job.kind]], partDigests({ ...reads, unit })]);
  const own = here && ((folder: string) => here(folder).then(() => ({})));
  return { name: job.kind, fingerprint, job, weight, here: own };
}

/**
 * Returns the hash of each property, so that a value shared by several tasks, such as the layout of all pages, is
 * hashed once.
 */
function partDigests(whole: object): unknown {
  return Object.entries(whole).map(([name, part]: [string, unknown]) => {
    if (typeof part !== "object" || part === null) return [name, part];
    const digest = digests.get(part) ?? valueDigest(part);
    digests.set(part, digest);
    return [name, digest];
  });
}
const digests = new WeakMap<object, string>();

/** The results of tasks, in the order of the tasks. */
export interface TaskResults {
  readonly entries: readonly CachedArtifact[];
  /** Cache keys of the tasks that were run; the others were found in the cache. */
  readonly made: ReadonlySet<string>;
  /** Peak memory of the largest process, in MB. */
  readonly memory: number;
  /** Returns the peak memory of the largest process that ran tasks of a name. */
  readonly memoryOf: (name: string) => number;
}

/**
 * Returns the artifact of each task, from the store or by running it.
 *
 * @param onDone called after each task with the number of tasks done
 * @throws Error when a task fails
 */
export async function runTasks(
  tasks: readonly Task[],
  { store, pool, force, signal }: TaskContext,
  onDone: (task: Task, made: boolean) => void,
): Promise<TaskResults> {
  const entries: CachedArtifact[] = [];
  const made = new Set<string>();
  const memory = new Map<string, number>();
  const memoryOf = (name: string) => memory.get(name) ?? 0;
  const missing = [...tasks.entries()].filter(([index, task]) => {
    const known = force ? undefined : store.find<JobData>(task.fingerprint);
    if (!known) return true;
    entries[index] = known;
    onDone(task, false);
    return false;
  });
  const keep = (
    index: number,
    task: Task,
    folder: string,
    { data: result, files }: Omit<JobResult, "memory">,
  ) => {
    entries[index] = store.keep(task.fingerprint, folder, { files, result }, force);
    made.add(task.fingerprint);
    onDone(task, true);
  };
  const orders = missing.flatMap(([index, task]) =>
    "job" in task ? [{ index, task, job: task.job, weight: task.weight, here: task.here }] : [],
  );
  const jobs = (some: typeof orders, processes: number, stopping: AbortSignal) =>
    runJobs(
      some,
      () => store.working.prepare(),
      pool,
      processes,
      ({ index, task }, { folder }, answer) => {
        memory.set(task.name, Math.max(memoryOf(task.name), answer.memory));
        keep(index, task, folder, answer);
      },
      stopping,
    );
  const local = async (stopping: AbortSignal) => {
    for (const [index, task] of missing) {
      if ("job" in task) continue;
      stopping.throwIfAborted();
      const { folder, files } = store.working.prepare();
      const data = await task.make(files);
      keep(index, task, folder, { data, files: takeInventory(files) });
    }
  };
  // Eleventy can run only once at a time in one process.
  const inTurn = (some: typeof orders) => async (stopping: AbortSignal) => {
    await jobs(some, 0, stopping);
    await local(stopping);
  };
  const isHeavy = weightOf(orders) > smallEnough;
  const [apart, here] = partition(orders, ({ job }) => isHeavy || job.kind === "shard");
  if (weightOf(apart) > worthProcess) {
    const processes = isHeavy ? availableParallelism() : 1;
    await runAll([(stopping) => jobs(apart, processes, stopping), inTurn(here)], signal);
  } else await runAll([inTurn(orders)], signal);
  return { entries, made, memory: Math.max(0, ...memory.values()), memoryOf };
}

/** Returns whether so much of the work is not in the cache that several processes are used. */
export function isHeavy(tasks: readonly Task[], { store, force }: TaskContext): boolean {
  const missing = tasks.filter(({ fingerprint }) => force || !store.has(fingerprint));
  return weightOf(missing.flatMap((task) => ("job" in task ? task : []))) > smallEnough;
}

function weightOf(orders: readonly { readonly weight: number }[]): number {
  return orders.reduce((sum, { weight }) => sum + weight, 0);
}

function partition<T>(list: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  return [list.filter(isFirst), list.filter((item) => !isFirst(item))];
}

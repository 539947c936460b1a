import type { Messages } from "../i18n/index.js";
import { availableParallelism } from "node:os";
import { takeInventory, type Artifact, type Program, type Store } from "../cache/index.js";
import { runAll } from "../workers/index.js";
import type { Job, JobData } from "./jobs.js";
import { runJobs, type JobPool, type JobResult, type WeighedJob } from "./job-pool.js";
import { valueDigest } from "../fs/index.js";

/**
 * A piece of the build, whose files are the same as long as its fingerprint is: it stands for all that the piece reads.
 * A new kind of work needs nothing else to be kept from one build to the next.
 */
export type Task = Named & (WeighedJob | Local);

interface Named {
  readonly name: string;
  readonly fingerprint: string;
}

/** Done by this process, with what it has in memory; what is weighed is done by any. */
interface Local {
  readonly make: (folder: string) => Promise<JobData>;
}

export type CachedArtifact = Artifact<JobData>;

/** What running tasks needs. */
export interface TaskContext {
  /** The language of notes and errors, and of the editor at /admin/. */
  readonly messages: Messages;
  readonly store: Store;
  readonly program: Program;
  /** Runs jobs in processes of their own. */
  readonly pool: JobPool;
  /** Whether all is made, whatever is known from before. */
  readonly force: boolean;
  /** Stops what is being done. */
  readonly signal?: AbortSignal | undefined;
}

/** Characters up to which work is done in this process. */
const smallEnough = 4_000_000;

/** Characters from which on indexing is worth a process of its own even so, while this one renders. */
const worthProcess = 400_000;

/** @param reads all that the files are made from, beside the program */
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

/** What of the program makes a difference to a kind of job. */
const jobUses: Readonly<Record<Job["kind"], keyof Program>> = {
  pages: "whole",
  lists: "whole",
  changes: "whole",
  bundle: "code",
  texts: "code",
};

/** @param here does the job in this process, where that can do it with less */
export function jobTask(
  { program }: TaskContext,
  job: Job,
  weight: number,
  here?: (folder: string) => Promise<void>,
): Task {
  // Where the content stands, and what the work begins with, makes no difference to what is made.
  const reads = { ...job, content: undefined, start: undefined };
  const unit = "unit" in job ? partDigests(job.unit) : undefined;
  const fingerprint = valueDigest([program[jobUses[job.kind]], partDigests({ ...reads, unit })]);
  const own = here && ((folder: string) => here(folder).then(() => ({})));
  return { name: job.kind, fingerprint, job, weight, here: own };
}

/** Of each part of something: what several tasks share, such as what stands around all pages, is looked at once. */
function partDigests(whole: object): unknown {
  return Object.entries(whole).map(([name, part]: [string, unknown]) => {
    if (typeof part !== "object" || part === null) return [name, part];
    const digest = digests.get(part) ?? valueDigest(part);
    digests.set(part, digest);
    return [name, digest];
  });
}
const digests = new WeakMap<object, string>();

/** What came out of tasks, in their order. */
export interface TaskResults {
  readonly entries: readonly CachedArtifact[];
  /** Tasks that were done, by fingerprint; the others were known. */
  readonly made: ReadonlySet<string>;
  /** The peak memory of the largest process, in MB. */
  readonly memory: number;
  /** The same of the processes that did tasks of a name. */
  readonly memoryOf: (name: string) => number;
}

/**
 * Gives what each task makes: from the store, or by doing it.
 *
 * @param onDone called after each task, with those that were done
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
  // Eleventy can run once at a time in one process.
  const inTurn = (some: typeof orders) => async (stopping: AbortSignal) => {
    await jobs(some, 0, stopping);
    await local(stopping);
  };
  const isHeavy = weightOf(orders) > smallEnough;
  const [apart, here] = partition(orders, ({ job }) => isHeavy || job.kind === "bundle");
  if (weightOf(apart) > worthProcess) {
    const processes = isHeavy ? availableParallelism() : 1;
    await runAll([(stopping) => jobs(apart, processes, stopping), inTurn(here)], signal);
  } else await runAll([inTurn(orders)], signal);
  return { entries, made, memory: Math.max(0, ...memory.values()), memoryOf };
}

/** Whether so much of the tasks is not known yet that it is shared out among all processors. */
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

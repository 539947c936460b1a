import { availableParallelism } from "node:os";
import { takeInventory, type TempArtifact } from "../cache/index.js";
import { localeOf, type CliLocaleTag, type Messages } from "../i18n/index.js";
import { runAll, WorkerPool, type WorkerProtocol } from "../workers/index.js";
import { runJob, type Job, type JobData, type JobDone } from "./jobs.js";

/** Messages between the build and its worker processes. */
export interface JobProtocol extends WorkerProtocol {
  readonly setup: {
    /** Language of error messages. */
    readonly locale: CliLocaleTag;
  };
  readonly task: JobRequest;
  readonly result: JobResult;
}

interface JobRequest {
  readonly job: Job;
  /** An empty folder, the job's output folder. */
  readonly folder: string;
}

/** The result of a job, and the peak memory of its process so far, in MB. */
export interface JobResult extends JobDone {
  readonly memory: number;
}

export type JobPool = WorkerPool<JobProtocol>;

/** A job and its cost, in characters of reports that take about as long. */
export interface WeighedJob {
  readonly job: Job;
  readonly weight: number;
  /**
   * Runs the job in this process with data that it already has in memory; worker processes read the data from files.
   */
  readonly here?: ((folder: string) => Promise<JobData>) | undefined;
}

/** Cost after which a worker process is replaced by a new one, to return its memory to the system. */
const costLimit = 6_000_000;

/** Opens a pool of processes for jobs; none is started before it is needed. */
export function openJobPool(messages: Messages): JobPool {
  const module = new URL("./worker.ts", import.meta.url);
  const setup = { locale: localeOf(messages) };
  return new WorkerPool({ kind: "process", module, size: availableParallelism(), setup, costLimit });
}

/**
 * Runs jobs in worker processes, which end when no jobs are left.
 *
 * @param makeFolder returns an empty folder for each job
 * @param processes most processes at a time; with 0, jobs run in this process one after another, which is faster for
 * little work
 * @param onDone called with each job, its folder and its result
 * @throws Error when a job fails; the others are stopped
 */
export async function runJobs<T extends WeighedJob>(
  jobs: readonly T[],
  makeFolder: () => TempArtifact,
  pool: JobPool,
  processes: number,
  onDone: (job: T, folder: TempArtifact, result: JobResult) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  const waiting = jobs.values();
  const stop = () => pool.close();
  const work = async (stopping: AbortSignal) => {
    if (processes > 0) stopping.addEventListener("abort", stop);
    for (const job of waiting) {
      stopping.throwIfAborted();
      const folder = makeFolder();
      const request = { job: job.job, folder: folder.files };
      const result = processes > 0 ? pool.run(request, { cost: job.weight }) : runHere(job, folder.files);
      onDone(job, folder, await result);
    }
    if (processes > 0) pool.endIdle();
  };
  const atOnce = Math.min(jobs.length, Math.max(processes, 1));
  await runAll(
    Array.from({ length: atOnce }, () => work),
    signal,
  );
}

async function runHere({ job, here }: WeighedJob, folder: string): Promise<JobResult> {
  const done = here ? { data: await here(folder), files: takeInventory(folder) } : await runJob(job, folder);
  return { ...done, memory: peakMemory() };
}

/** Returns the peak memory of this process so far, in MB. */
export function peakMemory(): number {
  return process.resourceUsage().maxRSS / 1024;
}

import { availableParallelism } from "node:os";
import { takeInventory, type TempArtifact } from "../cache/index.js";
import { localeOf, type CliLocaleTag, type Messages } from "../i18n/index.js";
import { runAll, WorkerPool, type WorkerProtocol } from "../workers/index.js";
import { runJob, type Job, type JobData, type JobDone } from "./jobs.js";

/** What the build and its processes send each other. */
export interface JobProtocol extends WorkerProtocol {
  readonly setup: {
    /** In which failures are worded. */
    readonly locale: CliLocaleTag;
  };
  readonly task: JobRequest;
  readonly result: JobResult;
}

interface JobRequest {
  readonly job: Job;
  /** An empty folder that stands for the site's. */
  readonly folder: string;
}

/** The result of a job, and the peak memory of its process so far, in MB. */
export interface JobResult extends JobDone {
  readonly memory: number;
}

export type JobPool = WorkerPool<JobProtocol>;

/** A job and its cost: about that of as many characters of reports. */
export interface WeighedJob {
  readonly job: Job;
  readonly weight: number;
  /** Does the job with what this process has in memory; other processes read that from files. */
  readonly here?: ((folder: string) => Promise<JobData>) | undefined;
}

/** Characters after which a process ends and a new one takes over, so that its memory is given back whole. */
const costLimit = 6_000_000;

/** A pool of processes for jobs; none is started before it is needed. */
export function openJobPool(messages: Messages): JobPool {
  const module = new URL("./worker.ts", import.meta.url);
  const setup = { locale: localeOf(messages) };
  return new WorkerPool({ kind: "process", module, size: availableParallelism(), setup, costLimit });
}

/**
 * Runs jobs in processes of their own. Those end when there is nothing more for them to do.
 *
 * @param makeFolder returns an empty folder for each job
 * @param processes most at one time; with 0, jobs run in this process, one after another: for little work, starting
 *   processes takes longer
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

/** The peak memory of this process so far, in MB. */
export function peakMemory(): number {
  return process.resourceUsage().maxRSS / 1024;
}

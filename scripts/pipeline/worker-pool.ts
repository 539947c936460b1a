import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { takeInventory, type TempArtifact } from "../cache/index.js";
import { launcher, runAll } from "../workers/index.js";
import { localeOf, type Messages } from "../i18n/index.js";
import { runJob, type Job, type JobData, type JobDone } from "./jobs.js";

/** What a process is told to do. */
export interface JobRequest {
  readonly job: Job;
  /** An empty folder that stands for the site's. */
  readonly folder: string;
}

/** What a process made. */
export interface JobResult extends JobDone {
  /** The process's peak memory so far, in MB. */
  readonly memory: number;
}

/** What a process answers. */
export type JobAnswer = JobResult | { readonly failure: string };

/** A job, and how much work it is: about as much as so many characters of reports. */
export interface Weighed {
  readonly job: Job;
  readonly weight: number;
  /** Does it with what this process has in memory; other processes read that anew. */
  readonly here?: ((folder: string) => Promise<JobData>) | undefined;
}

/** After so much a process gives way to a new one, so that its memory is given back whole. */
const mostByOne = 6_000_000;

/**
 * Does jobs in processes of their own.
 *
 * @param prepare gives an empty place for each
 * @param processes how many at most at a time; with none, jobs are done in this one, one after the other: for little
 *   work, starting processes takes longer
 * @param onMade called with each job's order, its place and what was made
 * @throws Error when a job fails; the others are stopped
 */
export async function runJobs<T extends Weighed>(
  orders: readonly T[],
  prepare: () => TempArtifact,
  processes: number,
  onMade: (order: T, bench: TempArtifact, made: JobResult) => void,
  messages: Messages,
  signal?: AbortSignal,
): Promise<void> {
  const waiting = [...orders];
  const work = async (stopping: AbortSignal) => {
    const worker = processes === 0 ? new ThisProcess(messages) : new Worker(stopping, messages);
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      stopping.throwIfAborted();
      const bench = prepare();
      onMade(next, bench, await worker.do(next, bench.files));
    }
    worker.end();
  };
  const workers = Math.min(orders.length, Math.max(processes, 1));
  const works = Array.from({ length: workers }, () => work);
  await runAll(works, signal);
}

class ThisProcess {
  constructor(private readonly messages: Messages) {}

  async do({ job, here }: Weighed, folder: string): Promise<JobResult> {
    const done = here
      ? { data: await here(folder), files: takeInventory(folder) }
      : await runJob(job, folder, this.messages);
    return { ...done, memory: process.resourceUsage().maxRSS / 1024 };
  }
  end(): void {
    // nothing was started
  }
}

/** Orders on their way to a process. A large one is on its way until the process reads it. */
const leaving = new Set<Promise<void>>();

function send(child: ChildProcess, order: JobRequest): void {
  // A failure is told to whoever waits for the answer.
  const gone = new Promise<void>((resolve) => child.send(order, () => resolve()));
  leaving.add(gone);
  void gone.then(() => leaving.delete(gone));
}

/** Waits until all orders have gone out: for what would keep this process from sending them. */
export async function ordersSent(): Promise<void> {
  await Promise.all(leaving);
}

class Worker {
  #child: ChildProcess | undefined;
  #done = 0;

  constructor(
    private readonly signal: AbortSignal,
    private readonly messages: Messages,
  ) {}

  async do({ job, weight }: Weighed, folder: string): Promise<JobResult> {
    if (this.#done > 0 && this.#done + weight > mostByOne) this.end();
    this.#done += weight;
    const child = (this.#child ??= takeOrStart(this.signal, this.messages));
    return new Promise((resolve, reject) => {
      const failed = (code: number | null, killed: string | null) =>
        settle(() => reject(new Error(`${job.kind}: ${killed ?? `exit ${code ?? "?"}`}`)));
      const settle = (done: () => void) => {
        child.off("exit", failed).off("error", reject);
        done();
      };
      child.once("error", reject).once("exit", failed);
      child.once("message", (message) => {
        const answer = message as JobAnswer; // worker.ts sends nothing else
        settle(() => ("failure" in answer ? reject(new Error(answer.failure)) : resolve(answer)));
      });
      send(child, { job, folder });
    });
  }

  end(): void {
    this.#child?.disconnect();
    this.#child = undefined;
    this.#done = 0;
  }
}

/** A process that was started before there was anything to do. */
let ready: ChildProcess | undefined;

/** Starts a process for jobs that will probably come: by then it has loaded the program. */
export function startAhead(messages: Messages): void {
  ready ??= start(messages).once("exit", () => (ready = undefined)); // it may be stopped by somebody else
}

/** Ends the process that was started ahead, where there was nothing to do for it. */
export function endAhead(): void {
  ready?.disconnect();
  ready = undefined;
}

function takeOrStart(signal: AbortSignal, messages: Messages): ChildProcess {
  const child = ready ?? start(messages);
  ready = undefined;
  const stop = () => child.kill();
  signal.addEventListener("abort", stop);
  return child.once("exit", () => signal.removeEventListener("abort", stop));
}

function start(messages: Messages): ChildProcess {
  const worker = fileURLToPath(new URL("./worker.ts", import.meta.url));
  const child = fork(launcher, [worker, localeOf(messages)], { serialization: "advanced" });
  return child.on("error", () => undefined); // told to whoever waits for an answer
}

import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { spoken } from "../language/index.js";
import { runJob, type Job, type JobResult } from "./jobs.js";

/**
 * Runs jobs in processes of their own, as many at a time as there are processors: both are used, and each job's memory
 * is given back whole.
 *
 * @param here whether to run them in this process, one after the other: for little work, starting processes takes longer
 * @param onDone called after each job
 * @returns one result a job, in the order of the jobs
 * @throws Error when a job fails; the others are stopped
 */
export async function runJobs(
  jobs: readonly Job[],
  here: boolean,
  onDone: (job: Job) => void,
): Promise<JobResult[]> {
  const results: JobResult[] = [];
  const waiting = [...jobs.entries()];
  const stop = new AbortController();
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [place, job] = next;
      results[place] = here ? await runJob(job) : await inProcess(job, stop.signal);
      onDone(job);
    }
  };
  try {
    const workers = here ? 1 : Math.min(jobs.length, availableParallelism());
    await Promise.all(Array.from({ length: workers }, work));
  } finally {
    stop.abort(); // after a failure, what is still running
  }
  return results;
}

/** What a process answers. */
export type Answer = { readonly result: JobResult } | { readonly failure: string };

function inProcess(job: Job, signal: AbortSignal): Promise<JobResult> {
  const child = fork(fileURLToPath(new URL("./worker.ts", import.meta.url)), [spoken()], {
    execArgv: ["--import", "tsx"],
    serialization: "advanced",
    signal,
  });
  return new Promise((resolve, reject) => {
    child.once("message", (message) => {
      const answer = message as Answer; // worker.ts sends nothing else
      if ("result" in answer) resolve(answer.result);
      else reject(new Error(answer.failure));
    });
    child.once("error", reject);
    child.once("exit", (code, killed) =>
      reject(new Error(`${job.kind}: ${killed ?? `exit ${code ?? "?"}`}`)),
    );
    child.send(job);
  });
}

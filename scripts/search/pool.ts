import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { writeBundle, type BundleJob } from "./bundle.js";
import type { BundleResult } from "./worker.js";

/** Characters up to which a lone bundle is written here: starting a process takes longer than writing it. */
const smallEnough = 1_000_000;

/**
 * Writes bundles in processes, as many at a time as there are processors.
 *
 * @param onDone called after each bundle with the number of reports that are done
 * @returns one result a job, in the order of the jobs
 * @throws Error when a process fails; the others are stopped
 */
export async function writeBundles(
  jobs: readonly BundleJob[],
  onDone: (reports: number) => void,
): Promise<BundleResult[]> {
  const [only] = jobs;
  if (only && jobs.length === 1 && charactersOf(only) <= smallEnough) {
    return [{ entry: writeBundle(only), memory: process.resourceUsage().maxRSS / 1024 }];
  }
  const results: BundleResult[] = [];
  const waiting = [...jobs.entries()];
  const stop = new AbortController();
  let done = 0;
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [place, job] = next;
      results[place] = await inProcess(job, stop.signal);
      onDone((done += job.records.length));
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(jobs.length, availableParallelism()) }, work));
  } finally {
    stop.abort(); // after a failure, what is still running
  }
  return results;
}

function inProcess(job: BundleJob, signal: AbortSignal): Promise<BundleResult> {
  const child = fork(fileURLToPath(new URL("./worker.ts", import.meta.url)), {
    execArgv: ["--import", "tsx"],
    serialization: "advanced",
    signal,
  });
  return new Promise((resolve, reject) => {
    child.once("message", (result) => resolve(result as BundleResult)); // worker.ts sends nothing else
    child.once("error", reject);
    child.once("exit", (code, killed) => {
      reject(new Error(`search index: ${killed ?? `exit ${code ?? "unknown"}`}`));
    });
    child.send(job);
  });
}

function charactersOf({ records }: BundleJob): number {
  return records.reduce((sum, { text }) => sum + text.length, 0);
}

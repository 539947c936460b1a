import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** The cost of one task. */
export interface CheckCost {
  readonly seconds: number;
  /** Processor seconds of all cores. */
  readonly processor: number;
  /** Peak memory of the process in MB. */
  readonly memory: number;
}

export interface CheckComparison {
  /** Reading all reports and running every rule over them. */
  readonly ours: CheckCost;
  /** Only reading the files and parsing their front matter with gray-matter. */
  readonly peer: CheckCost;
}

const worker = fileURLToPath(new URL("check-worker.ts", import.meta.url));
const run = promisify(execFile);

/** Number of measurements of each: on a shared machine one run may take half as long again as the next. */
const rounds = 5;

/**
 * Measures checking a content folder, and reading it with gray-matter, alternately, each time in a new process; of each
 * task, the run with the median time counts.
 *
 * @throws Error when a process fails
 */
export async function compareChecks(content: string): Promise<CheckComparison> {
  const cost = async (name: "check" | "peer") => {
    const { stdout } = await run(process.execPath, ["--import", "tsx", worker, name, content]);
    return JSON.parse(stdout) as CheckCost; // printed by check-worker.ts
  };
  const [ours, peer]: [CheckCost[], CheckCost[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    peer.push(await cost("peer"));
    ours.push(await cost("check"));
  }
  return { ours: medianOf(ours), peer: medianOf(peer) };
}

function medianOf(costs: readonly CheckCost[]): CheckCost {
  const sorted = [...costs].sort((a, b) => a.seconds - b.seconds);
  const median = sorted[Math.floor(sorted.length / 2)];
  if (!median) throw new Error("nothing was measured");
  return median;
}

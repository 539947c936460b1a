import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** What one piece of work costs. */
export interface CheckCost {
  readonly seconds: number;
  /** Seconds of processor, over all cores. */
  readonly processor: number;
  /** The peak of the process in MB. */
  readonly memory: number;
}

export interface CheckComparison {
  /** Reading all reports and running every rule over them. */
  readonly ours: CheckCost;
  /** Merely reading the files and parsing their front matter with gray-matter. */
  readonly peer: CheckCost;
}

const worker = fileURLToPath(new URL("check-worker.ts", import.meta.url));
const run = promisify(execFile);

/**
 * Checks a content folder, and reads it with gray-matter, each in a process of its own; the peer before and after, of
 * which the faster time counts.
 *
 * @throws Error when a process fails
 */
export async function compareChecks(content: string): Promise<CheckComparison> {
  const cost = async (name: "check" | "peer") => {
    const { stdout } = await run(process.execPath, ["--import", "tsx", worker, name, content]);
    return JSON.parse(stdout) as CheckCost; // our own process prints it
  };
  const before = await cost("peer");
  const ours = await cost("check");
  const after = await cost("peer");
  return { ours, peer: before.seconds < after.seconds ? before : after };
}

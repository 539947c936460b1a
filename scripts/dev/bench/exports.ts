import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** The cost of all exports of a catalogue. */
export interface ExportCost {
  readonly files: number;
  readonly megabytes: number;
  /** Seconds for reading and checking the content folder, before the exports. */
  readonly reading: number;
  /** Seconds for the exports. */
  readonly seconds: number;
  /** Processor seconds of the exports, of all cores. */
  readonly processor: number;
  /** Peak memory of the whole process in MB, including the catalogue in memory. */
  readonly memory: number;
}

const worker = fileURLToPath(new URL("exports-worker.ts", import.meta.url));

/**
 * Exports a content folder in a new process.
 *
 * @param out folder for the exported files
 * @throws Error when the process fails
 */
export async function measureExports(content: string, out: string): Promise<ExportCost> {
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", worker, content, out]);
  return JSON.parse(stdout) as ExportCost; // printed by exports-worker.ts
}

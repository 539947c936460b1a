import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** What all exports of a catalogue together cost. */
export interface ExportCost {
  readonly files: number;
  readonly megabytes: number;
  /** Seconds for reading and checking the content folder, before the exports. */
  readonly reading: number;
  /** Seconds for the exports. */
  readonly seconds: number;
  /** Seconds of processor that the exports used, over all cores. */
  readonly processor: number;
  /** The peak of the whole process in MB, the catalogue that was read included. */
  readonly memory: number;
}

const worker = fileURLToPath(new URL("exports-worker.ts", import.meta.url));

/**
 * Exports a content folder in a process of its own.
 *
 * @param out a folder that the files are written into
 * @throws Error when the process fails
 */
export async function measureExports(content: string, out: string): Promise<ExportCost> {
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", worker, content, out]);
  return JSON.parse(stdout) as ExportCost; // our own process prints it
}

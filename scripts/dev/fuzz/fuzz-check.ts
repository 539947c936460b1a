import { readReportBytes, type Catalogue } from "../../catalogue/index.js";
import { checkReport, type SiteAddresses } from "../../check/index.js";
import { mutate, randomFrom } from "./mutate.js";
import type { Messages } from "../../i18n/index.js";

export interface FuzzFailure {
  /** Index of the run, from 0. */
  readonly run: number;
  readonly kind: "exception" | "slow" | "lost" | "nowhere";
  readonly detail: string;
  readonly bytes: Buffer;
}

export interface FuzzResult {
  readonly read: number;
  readonly refused: number;
  /** Processor milliseconds of the slowest run. */
  readonly slowest: number;
  readonly failures: readonly FuzzFailure[];
}

/** Most processor milliseconds for reading and checking a file. Processor time is not affected by other processes. */
const longest = 2000;

/**
 * Reads and checks mutated files, and verifies that each gives a report or a diagnostic with a position.
 *
 * @param catalogue provides settings and reports
 * @param files real files of reports, as bytes
 */
export function fuzz(
  catalogue: Catalogue,
  files: readonly Buffer[],
  { runs, seed }: { readonly runs: number; readonly seed: number },
  addresses: SiteAddresses,
  messages: Messages,
): FuzzResult {
  const random = randomFrom(seed);
  const failures: FuzzFailure[] = [];
  let [read, refused, slowest] = [0, 0, 0];
  for (let run = 0; run < runs; run += 1) {
    const original = files[random(files.length)];
    const other = files[random(files.length)];
    if (!original || !other) break;
    const bytes = mutate(original, random, other);
    const started = process.cpuUsage();
    try {
      const outcome = look(catalogue, bytes, addresses, messages);
      if (outcome === "read") read += 1;
      else if (outcome === "refused") refused += 1;
      else failures.push({ run, kind: outcome, detail: "", bytes });
    } catch (error) {
      failures.push({
        run,
        kind: "exception",
        detail: String(error instanceof Error ? error.stack : error),
        bytes,
      });
    }
    const { user, system } = process.cpuUsage(started);
    const took = (user + system) / 1000;
    slowest = Math.max(slowest, took);
    if (took > longest) failures.push({ run, kind: "slow", detail: `${Math.round(took)} ms`, bytes });
  }
  return { read, refused, slowest, failures };
}

function look(
  catalogue: Catalogue,
  bytes: Uint8Array,
  addresses: SiteAddresses,
  messages: Messages,
): "read" | "refused" | "lost" | "nowhere" {
  const file = "reports/2022/fuzz.md";
  const { reports, diagnostics } = readReportBytes(file, bytes, catalogue, messages);
  const [report] = reports;
  const found = [
    ...diagnostics,
    ...(report ? checkReport(report, { ...catalogue, attachments: new Set() }, addresses, messages) : []),
  ];
  const positioned = found.every(({ file: at, line, column }) => at !== "" && line >= 1 && column >= 1);
  if (!positioned) return "nowhere";
  if (report) return "read";
  return found.some(({ severity }) => severity === "error") ? "refused" : "lost";
}

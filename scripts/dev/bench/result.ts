import { readFile, writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import { errorMessage, UserError } from "../../errors/index.js";

/** The systems compared. `pagefindQuoted` and `pagefindTyped` are one index queried in two ways. */
export const systems = ["ours", "pagefindQuoted", "pagefindTyped", "eleventy", "hugo"] as const;
export type System = (typeof systems)[number];

/** How a figure is formatted: a share from 0 to 1, bytes as MB, or a number with that many decimals. */
export type FigureFormat = "share" | "megabytes" | 0 | 1 | 2;

interface Showing {
  readonly form: FigureFormat;
  /** Whether the figure is also shown as a ratio to this program's. */
  readonly cost?: true;
  /** The figure of the same system of which this one is also shown as a share. */
  readonly partOf?: string;
}

/** Every metric, in the order in which it is shown. */
export const metrics = {
  recall: { form: "share" },
  precision: { form: "share" },
  exactQueries: { form: "share" },
  nothingFound: { form: "share" },
  firstTenHold: { form: "share" },
  titleFirst: { form: "share" },
  indexKilobytes: { form: 0, cost: true },
  recordKilobytes: { form: 0, cost: true },
  allKilobytes: { form: 0, cost: true },
  medianMs: { form: 0, cost: true },
  p95Ms: { form: 0, cost: true },
  indexSeconds: { form: 1, cost: true },
  indexProcessBytes: { form: "megabytes", cost: true },
  indexFiles: { form: 0, cost: true },
  indexBytes: { form: "megabytes", cost: true },
  seconds: { form: 1, cost: true },
  cpuSeconds: { form: 1, cost: true },
  peakBytes: { form: "megabytes", cost: true },
  processBytes: { form: "megabytes", cost: true },
  pages: { form: 0 },
  files: { form: 0, cost: true },
  bytes: { form: "megabytes", cost: true },
  changedSeconds: { form: 1, partOf: "seconds" },
  changedCpuSeconds: { form: 1, partOf: "cpuSeconds" },
  unchangedSeconds: { form: 1, partOf: "seconds" },
  unchangedCpuSeconds: { form: 1, partOf: "cpuSeconds" },
  templateSeconds: { form: 1, partOf: "seconds" },
  templateCpuSeconds: { form: 1, partOf: "cpuSeconds" },
} as const satisfies Record<string, Showing>;
export type Metric = keyof typeof metrics;

/** Figures of one system; what was not measured is missing. */
export type Figures = { readonly [M in Metric]?: number };

/** The machine and the versions for which figures are valid, and the day. */
export type Machine = Readonly<Record<string, string | number>>;

/** One comparison, measured in one run on one machine. */
export interface SystemComparison {
  readonly machine: Machine;
  /** The amount compared: reports, total characters, and years or queries. */
  readonly size: Readonly<Record<string, number>>;
  readonly figures: { readonly [S in System]?: Figures };
  readonly notes: readonly string[];
}

export const subjects = ["search", "build"] as const;
export type BenchSubject = (typeof subjects)[number];

/** A comparison before the machine is added. */
export type Measured = Omit<SystemComparison, "machine">;

/** The content of a file written by `--json`. */
export interface BenchResult {
  readonly comparisons: { readonly [S in BenchSubject]?: SystemComparison };
}

/** Describes this machine, with the current day. */
export async function describeMachine(versions: Readonly<Record<string, string>>): Promise<Machine> {
  const packages = ["@11ty/eleventy", "pagefind"];
  const found: Record<string, string> = {};
  for (const name of packages) found[name] = await packageVersion(name);
  return {
    measured: new Date().toISOString().slice(0, 10),
    processors: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    ...found,
    ...versions,
  };
}

/** Writes comparisons to a file; existing ones of other subjects are kept. */
export async function writeResult(file: string, result: BenchResult): Promise<void> {
  const old = await readResult(file).catch((error: unknown) => {
    if (error instanceof UserError && error.cause === "ENOENT") return undefined;
    throw error;
  });
  const comparisons = { ...old?.comparisons, ...result.comparisons };
  await writeFile(file, `${JSON.stringify({ comparisons }, null, 2)}\n`).catch((error: unknown) => {
    throw new UserError((messages) => messages.bench.cannotWrite(file, errorMessage(error, messages)));
  });
}

/**
 * Reads a file written by `--json`.
 *
 * @throws UserError when the file is missing or has other content; its cause is the system's error, if any
 */
export async function readResult(file: string): Promise<BenchResult> {
  let cause: unknown;
  try {
    const value: unknown = JSON.parse(await readFile(file, "utf8"));
    if (isResult(value)) return value;
  } catch (error) {
    cause = error instanceof Error && "code" in error ? error.code : undefined;
  }
  const failure = new UserError(({ bench }) => bench.badResult(file));
  failure.cause = cause;
  throw failure;
}

function isResult(value: unknown): value is BenchResult {
  if (!isRecord(value) || !isRecord(value["comparisons"])) return false;
  return Object.values(value["comparisons"]).every(
    (comparison) =>
      isRecord(comparison) &&
      isRecord(comparison["machine"]) &&
      isNumbers(comparison["size"]) &&
      Array.isArray(comparison["notes"]) &&
      isRecord(comparison["figures"]) &&
      Object.values(comparison["figures"]).every(isNumbers),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isNumbers(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every((item) => typeof item === "number");
}

async function packageVersion(name: string): Promise<string> {
  const file = new URL(`../../../node_modules/${name}/package.json`, import.meta.url);
  const value: unknown = JSON.parse(await readFile(file, "utf8"));
  return isRecord(value) && typeof value["version"] === "string" ? value["version"] : "";
}

import { readFile, writeFile } from "node:fs/promises";
import { rowsOf } from "./print.js";
import { subjects, type Metric, type BenchResult, type System } from "./result.js";

export const systemNames: Readonly<Record<System, string>> = {
  ours: "Gongkai",
  pagefindQuoted: "Pagefind default, in quotes",
  pagefindTyped: "Pagefind default, as typed",
  eleventy: "Eleventy + Pagefind default",
  hugo: "Hugo + Pagefind default",
};

export const metricNames: Readonly<Record<Metric, string>> = {
  recall: "recall",
  precision: "precision",
  exactQueries: "phrases answered exactly as a scan does",
  nothingFound: "phrases held by some report, none found",
  firstTenHold: "first ten hits that hold the phrase",
  titleFirst: "title queries with that report first",
  indexKilobytes: "KB of index read, median",
  recordKilobytes: "KB of records read, median",
  allKilobytes: "KB of all files read, median",
  medianMs: "ms to the first ten hits, median",
  p95Ms: "ms to the first ten hits, 95th percentile",
  indexSeconds: "s to index",
  indexProcessBytes: "MB of the largest process while indexing",
  indexFiles: "files of the index",
  indexBytes: "MB of the index",
  seconds: "s, wall",
  cpuSeconds: "s, processor",
  peakBytes: "MB of all processes together at the peak",
  processBytes: "MB of the largest process",
  pages: "pages",
  files: "files",
  bytes: "MB of files",
  changedSeconds: "s to build again with one report changed",
  changedCpuSeconds: "s of processor for that",
  unchangedSeconds: "s to build again with no change",
  unchangedCpuSeconds: "s of processor for that",
  templateSeconds: "s to build again with a template changed",
  templateCpuSeconds: "s of processor for that",
};

const from = "<!-- measured: from here to the end mark the table script writes -->";
const to = "<!-- measured: end -->";

/**
 * Replaces the tables between the two markers of a document by those of a result.
 *
 * @throws Error when the document has no such markers
 */
export function withTables(document: string, result: BenchResult): string {
  const [start, end] = [document.indexOf(from), document.indexOf(to)];
  if (start < 0 || end < start) throw new Error(`${from} … ${to}`);
  return `${document.slice(0, start) + from}\n\n${tablesOf(result)}\n${document.slice(end)}`;
}

/** Writes the tables of a result into a document. */
export async function updateDocument(file: string, result: BenchResult): Promise<void> {
  await writeFile(file, withTables(await readFile(file, "utf8"), result));
}

function tablesOf({ comparisons }: BenchResult): string {
  return subjects
    .flatMap((subject) => {
      const comparison = comparisons[subject];
      if (!comparison) return [];
      const { shown, rows } = rowsOf(comparison);
      const size = Object.entries(comparison.size).map(([name, count]) => `${name} ${count}`);
      const machine = Object.entries(comparison.machine).map(([name, value]) => `${name} ${value}`);
      const table = [
        ["", ...shown.map((system) => systemNames[system])],
        ["---", ...shown.map(() => "---:")],
        ...rows.map(({ metric, cells }) => [metricNames[metric], ...cells]),
      ].map((cells) => `| ${cells.join(" | ")} |`);
      return [`### ${subject}: ${size.join(", ")}\n`, `${machine.join("; ")}\n`, ...table, ""];
    })
    .join("\n");
}

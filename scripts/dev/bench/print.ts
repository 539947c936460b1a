import type { Messages } from "../../i18n/index.js";
import {
  metrics,
  systems,
  type SystemComparison,
  type FigureFormat,
  type Metric,
  type BenchSubject,
  type System,
} from "./result.js";

/** A row of a comparison: one metric of each system, formatted. */
export interface MetricRow {
  readonly metric: Metric;
  readonly cells: readonly string[];
}

/** Returns the systems of a comparison and its formatted figures, without rows that no system has. */
export function rowsOf({ figures }: SystemComparison): {
  readonly shown: readonly System[];
  readonly rows: readonly MetricRow[];
} {
  const shown = systems.filter((system) => figures[system] !== undefined);
  const names = (Object.keys(metrics) as Metric[]).filter((metric) =>
    shown.some((system) => figures[system]?.[metric] !== undefined),
  );
  const rows = names.map((metric) => {
    const { form, cost, partOf }: { form: FigureFormat; cost?: true; partOf?: Metric } = metrics[metric];
    const base = figures.ours?.[metric];
    const cells = shown.map((system) => {
      const value = figures[system]?.[metric];
      if (value === undefined) return "—";
      const whole = partOf && figures[system]?.[partOf];
      const ratio = cost === true && system !== "ours" && base ? ` (×${(value / base).toFixed(2)})` : "";
      return write(value, form) + ratio + (whole ? ` (${((100 * value) / whole).toFixed(1)} %)` : "");
    });
    return { metric, cells };
  });
  return { shown, rows };
}

/** Returns a comparison as a table for the terminal. */
export function printComparison(
  subject: BenchSubject,
  comparison: SystemComparison,
  messages: Messages,
): string {
  const { reports = 0, characters = 0, years = 0, queries = 0 } = comparison.size;
  const { searchTitle, buildTitle, systems: systemNames, metrics: metricNames } = messages.bench;
  const title =
    subject === "search" ? searchTitle(reports, characters, queries) : buildTitle(reports, characters, years);
  const { shown, rows } = rowsOf(comparison);
  const lines = [
    ["", ...shown.map((system) => systemNames[system])],
    ...rows.map(({ metric, cells }) => [metricNames[metric], ...cells]),
  ];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => width(line[column] ?? ""))));
  const table = lines.map((line) =>
    line
      .map((cell, column) => {
        const padding = " ".repeat((widths?.[column] ?? 0) - width(cell));
        return column === 0 ? cell + padding : padding + cell;
      })
      .join("  "),
  );
  return [title, ...table, ...comparison.notes].join("\n");
}

export function write(value: number, form: FigureFormat): string {
  if (form === "share") return value.toFixed(3);
  if (form === "megabytes") return (value / 2 ** 20).toFixed(value < 10 * 2 ** 20 ? 1 : 0);
  return value.toFixed(form);
}

/** Returns the width in columns of the terminal; East Asian characters take two. */
function width(cell: string): number {
  return [...cell].reduce((sum, character) => sum + (/[\u2E80-\uFFEF]/.test(character) ? 2 : 1), 0);
}

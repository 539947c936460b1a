import width from "fast-string-width";
import type { Report } from "../catalogue/index.js";
import { cellOf, type Column, type ExportContext } from "../export/index.js";

/** Between two columns. */
const gap = "  ";

/**
 * Formats reports as a table for a terminal, where a Han character is two columns wide. The last column is not
 * shortened.
 *
 * @returns one text for each line, the heading first
 */
export function tableLines(
  reports: readonly Report[],
  chosen: readonly Column[],
  context: ExportContext,
): string[] {
  const rows = [
    chosen.map(({ label }) => label(context.messages)),
    ...reports.map((report) => chosen.map((column) => printable(String(cellOf(column, report, context))))),
  ];
  const widths = chosen.map((_, column) =>
    rows.reduce((widest, row) => Math.max(widest, width(row[column] ?? "")), 0),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell + " ".repeat(Math.max(0, (widths[column] ?? 0) - width(cell))))
      .join(gap)
      .trimEnd(),
  );
}

/** Returns the text on one line, without control characters. */
function printable(cell: string): string {
  return cell.replace(/\r?\n/g, "；").replace(/\p{Cc}/gu, "\u{FFFD}");
}

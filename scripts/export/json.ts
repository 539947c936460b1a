import { columns, recordOf, valuesOf, type Column, type ColumnValues } from "./columns.js";
import type { ExportContext, ExportList } from "./context.js";

/** The records of a list as one JSON array, a record a line. */
export function* json(
  { reports }: Pick<ExportList, "reports">,
  context: ExportContext,
  chosen: readonly Column[] = columns,
): Generator<string> {
  yield "[";
  let separator = "\n";
  for (const report of reports) {
    yield separator + recordLine(valuesOf(report, context, chosen), chosen);
    separator = ",\n";
  }
  yield "\n]\n";
}

/** The records of a list, one JSON object a line. */
export function* ndjson(
  { reports }: Pick<ExportList, "reports">,
  context: ExportContext,
  chosen: readonly Column[] = columns,
): Generator<string> {
  for (const report of reports) yield `${recordLine(valuesOf(report, context, chosen), chosen)}\n`;
}

/** A report as one JSON object in one line. */
export function recordLine(values: ColumnValues, chosen: readonly Column[]): string {
  return JSON.stringify(recordOf(values, chosen));
}

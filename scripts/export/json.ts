import { columns, recordOf, valuesOf, type Column, type ColumnValues } from "./columns.js";
import type { ExportContext, ExportList } from "./context.js";

/** Returns the records of a list as one JSON array, one record on each line. */
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

/** Returns the records of a list, one JSON object on each line. */
export function* ndjson(
  { reports }: Pick<ExportList, "reports">,
  context: ExportContext,
  chosen: readonly Column[] = columns,
): Generator<string> {
  for (const report of reports) yield `${recordLine(valuesOf(report, context, chosen), chosen)}\n`;
}

/** Returns a report as a JSON object on one line. */
export function recordLine(values: ColumnValues, chosen: readonly Column[]): string {
  return JSON.stringify(recordOf(values, chosen));
}

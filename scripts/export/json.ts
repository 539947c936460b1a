import { recordOf, type Column } from "./columns.js";
import type { ExportContext, ExportList } from "./input.js";

/** The records of a list as one JSON array, a record a line. */
export function* json(
  { reports }: Pick<ExportList, "reports">,
  context: ExportContext,
  chosen?: readonly Column[],
): Generator<string> {
  yield "[";
  let separator = "\n";
  for (const report of reports) {
    yield separator + JSON.stringify(recordOf(report, context, chosen));
    separator = ",\n";
  }
  yield "\n]\n";
}

/** The records of a list, one JSON object a line. */
export function* ndjson(
  { reports }: Pick<ExportList, "reports">,
  context: ExportContext,
  chosen?: readonly Column[],
): Generator<string> {
  for (const report of reports) yield `${JSON.stringify(recordOf(report, context, chosen))}\n`;
}

import { recordOf } from "./columns.js";
import type { ExportContext, ExportList } from "./input.js";

/** The records of a list as one JSON array, a record a line. */
export function* json({ reports }: ExportList, context: ExportContext): Generator<string> {
  yield "[";
  let separator = "\n";
  for (const report of reports) {
    yield separator + JSON.stringify(recordOf(report, context));
    separator = ",\n";
  }
  yield "\n]\n";
}

/** The records of a list, one JSON object a line. */
export function* ndjson({ reports }: ExportList, context: ExportContext): Generator<string> {
  for (const report of reports) yield `${JSON.stringify(recordOf(report, context))}\n`;
}

import { columns, valuesOf } from "./columns.js";
import { csvHead, csvRows } from "./csv.js";
import { inBatches, type ExportContext, type ExportList } from "./context.js";
import { recordLine } from "./json.js";

/** Yields a list as JSON, NDJSON and CSV: chunks of all three, so that the values of each report are computed once. */
export function* tables(
  { reports }: Pick<ExportList, "reports">,
  context: ExportContext,
): Generator<readonly [json: string, ndjson: string, csv: string]> {
  yield ["[", "", csvHead(columns)];
  let separator = "\n";
  for (const batch of inBatches(reports)) {
    const values = batch.map((report) => valuesOf(report, context, columns));
    const lines = values.map((row) => recordLine(row, columns));
    yield [separator + lines.join(",\n"), `${lines.join("\n")}\n`, csvRows(values, context.messages)];
    separator = ",\n";
  }
  yield ["\n]\n", "", ""];
}

import { cellWith, columns, valuesOf, type Column, type ColumnValues } from "./columns.js";
import { byteOrderMark, csvRecord, neutral } from "./csv-format.js";
import { inBatches, type ExportContext, type ExportList } from "./context.js";
import type { SiteMessages } from "../i18n/index.js";

/**
 * Returns a list as a CSV table, with a byte order mark so that Excel reads it as UTF-8. The header consists of the
 * columns' English keys, which `catalogue.csv-metadata.json` describes.
 */
export function* csv(
  { reports }: Pick<ExportList, "reports">,
  context: ExportContext,
  chosen: readonly Column[] = columns,
): Generator<string> {
  yield csvHead(chosen);
  for (const batch of inBatches(reports))
    yield csvRows(
      batch.map((report) => valuesOf(report, context, chosen)),
      context.messages,
    );
}

export function csvHead(chosen: readonly Column[]): string {
  return byteOrderMark + csvRecord(chosen.map(({ key }) => key));
}

export function csvRows(rows: readonly ColumnValues[], messages: SiteMessages): string {
  return rows.map((values) => csvRecord(values.map((value) => neutral(cellWith(value, messages))))).join("");
}

import { stringify, type Options } from "csv-stringify/sync";
import { cellWith, columns, valuesOf, type Column, type ColumnValues } from "./columns.js";
import { inBatches, type ExportContext, type ExportList } from "./context.js";
import type { SiteMessages } from "../i18n/index.js";

/**
 * RFC 4180: commas, CRLF, quotation marks where they are needed. The library leaves a bare line feed without them when
 * records end in CRLF, which other readers take for the end of a record.
 */
export const csvFormat: Options = { record_delimiter: "windows", quoted_match: /[\r\n]/ };

/**
 * What spreadsheets take for the start of a formula, in half or full width (OWASP, CSV Injection). Apostrophes before
 * it count too, so that taking one away gives back every value.
 */
const formula = /^'*[=+\-@\t\r＝＋－＠]/u;

/**
 * A list as a CSV table, with a byte order mark so that Excel reads it as UTF-8. The header holds the columns' English
 * keys; `catalogue.csv-metadata.json` describes them.
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
  return `\u{FEFF}${stringify([chosen.map(({ key }) => key)], csvFormat)}`;
}

/** Rows of the table; the library is asked about those that hold something to be quoted, which few do. */
export function csvRows(rows: readonly ColumnValues[], messages: SiteMessages): string {
  const lines = rows.map((values) => {
    const cells = values.map((value) => neutral(cellWith(value, messages)));
    return quotable.test(cells.join("")) ? stringify([cells], csvFormat) : `${cells.join(",")}\r\n`;
  });
  return lines.join("");
}

/** What a cell may be quoted for. */
const quotable = /[",\r\n]/;

/** Puts an apostrophe in front of what a spreadsheet would run. */
export function neutral(cell: string | number): string {
  const value = String(cell);
  return formula.test(value) ? `'${value}` : value;
}

import { stringify, type Options } from "csv-stringify/sync";
import { cellOf, columns, type Column } from "./columns.js";
import type { ExportContext, ExportList } from "./input.js";

/**
 * RFC 4180: commas, CRLF, quotation marks where they are needed. The library leaves a bare line feed without them when
 * records end in CRLF, which other readers take for the end of a record.
 */
export const csvFormat: Options = { record_delimiter: "windows", quoted_match: /[\r\n]/ };

/** Rows that are put into words at one time. */
const rowsAtOnce = 256;

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
  yield `\u{FEFF}${stringify([chosen.map(({ key }) => key)], csvFormat)}`;
  for (let start = 0; start < reports.length; start += rowsAtOnce) {
    const rows = reports
      .slice(start, start + rowsAtOnce)
      .map((report) => chosen.map((column) => neutral(cellOf(column, report, context))));
    yield stringify(rows, csvFormat);
  }
}

/** Puts an apostrophe in front of what a spreadsheet would run. */
export function neutral(cell: string | number): string {
  const value = String(cell);
  return formula.test(value) ? `'${value}` : value;
}

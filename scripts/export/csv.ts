import { stringify, type Options } from "csv-stringify/sync";
import { cellWith, columns, valuesOf, type Column, type ColumnValues } from "./columns.js";
import { inBatches, type ExportContext, type ExportList } from "./context.js";
import type { SiteMessages } from "../i18n/index.js";

/**
 * RFC 4180: commas, CRLF, quotation marks where needed. With CRLF the library does not quote a cell with a bare line
 * feed, which other readers take for the end of a record; hence `quoted_match`, which also has semicolons and tabs:
 * spreadsheets may end a cell there, and what follows could be a formula.
 */
export const csvFormat: Options = { record_delimiter: "windows", quoted_match: /[\r\n;\t]/ };

/**
 * Matches text that spreadsheets may run as a formula, in half or full width (OWASP, CSV Injection). Preceding
 * apostrophes are included, so that removing one apostrophe restores every value.
 */
const formula = /^'*[=+\-@\t\r＝＋－＠]/u;

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
  return `\u{FEFF}${stringify([chosen.map(({ key }) => key)], csvFormat)}`;
}

/** Formats rows of the table. The library is called only for rows with a character to be quoted, which are few. */
export function csvRows(rows: readonly ColumnValues[], messages: SiteMessages): string {
  const lines = rows.map((values) => {
    const cells = values.map((value) => neutral(cellWith(value, messages)));
    return quotable.test(cells.join("")) ? stringify([cells], csvFormat) : `${cells.join(",")}\r\n`;
  });
  return lines.join("");
}

/** Characters for which a cell may need quotation marks. */
const quotable = /[",;\t\r\n]/;

/** Puts an apostrophe before text that a spreadsheet may run as a formula. */
export function neutral(cell: string | number): string {
  const value = String(cell);
  return formula.test(value) ? `'${value}` : value;
}

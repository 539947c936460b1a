/** The form of CSV in data files and in what a reader downloads from a page. */

/** Begins a file, so that Excel reads it as UTF-8. */
export const byteOrderMark = "\u{FEFF}";

/**
 * Characters for which a cell gets quotation marks: those of RFC 4180; a bare line feed, which some readers take for the
 * end of a record; semicolons and tabs, since spreadsheets may end a cell there, and what follows could be a formula.
 */
const quoted = /[",;\t\r\n]/;

/** Returns a record that ends in CRLF. Its cells are written as they are; text of others goes through `neutral` first. */
export function csvRecord(cells: readonly (string | number)[]): string {
  // Most records need no quotation marks.
  const fields = quoted.test(cells.join("")) ? cells.map(quote) : cells;
  return `${fields.join(",")}\r\n`;
}

function quote(cell: string | number): string {
  const value = String(cell);
  return quoted.test(value) ? `"${value.replace(/"/g, '""')}"` : value;
}

/**
 * Matches text that spreadsheets may run as a formula, in half or full width (OWASP, CSV Injection). Preceding
 * apostrophes are included, so that removing one apostrophe restores every value.
 */
const formula = /^'*[=+\-@\t\r＝＋－＠]/u;

/** Puts an apostrophe before text that a spreadsheet may run as a formula. */
export function neutral(cell: string | number): string {
  const value = String(cell);
  return formula.test(value) ? `'${value}` : value;
}

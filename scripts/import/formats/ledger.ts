import { parse } from "csv-parse/sync";
import { documentTerms, type Messages } from "../../i18n/index.js";
import { detectFormat } from "../detect-format.js";
import { documentError, withDocumentErrors } from "../faults.js";
import { type LabelledValue } from "../types.js";
import { ZipArchive } from "../../documents/index.js";

/** One row of a ledger: a file, and what the ledger says about it. */
export interface LedgerRow {
  /** The number of the row, from 1. */
  readonly row: number;
  readonly file: string;
  readonly metadata: readonly LabelledValue[];
}

/**
 * Reads an office's ledger (台账): the first row names the columns, one of which contains the files.
 *
 * @returns undefined when the file is not a ledger
 * @throws DocumentError when it is a ledger that cannot be read
 */
export function readLedger(bytes: Uint8Array, messages: Messages): Promise<readonly LedgerRow[] | undefined> {
  return withDocumentErrors(() => readRows(bytes, messages), messages);
}

async function readRows(bytes: Uint8Array, messages: Messages): Promise<readonly LedgerRow[] | undefined> {
  const detected = detectFormat(bytes, messages);
  if (detected.format !== "xlsx" && detected.format !== "csv") return undefined;
  if (detected.format === "csv") return fromRows(csvRows(detected.text, messages), true, messages);
  // Each sheet that names files counts; an office may keep one for each year.
  const sheets = (await sheetRows(bytes, messages))
    .map((rows) => fromRows(rows, false, messages))
    .filter((rows) => rows !== undefined);
  return sheets.length > 0 ? sheets.flat() : undefined;
}

function fromRows(
  rows: readonly (readonly string[])[],
  sure: boolean,
  messages: Messages,
): LedgerRow[] | undefined {
  const head = rows.findIndex((row) => row.some(isFileColumn));
  if (head < 0 || head > 5) {
    if (sure) throw documentError(messages.importing.ledger.noFileColumn);
    return undefined;
  }
  const labels = rows[head] ?? [];
  const names = labels.map(columnName);
  // 文件名称 may be the title where another column is called 文件: the order of the list decides.
  const fileColumn = names.indexOf(
    documentTerms.ledgerFileColumns.find((name) => names.includes(name)) ?? "",
  );
  return rows.slice(head + 1).flatMap((row, index): LedgerRow[] => {
    const number = head + index + 2;
    const file = row[fileColumn]?.trim() ?? "";
    if (file === "") return [];
    const metadata = labels.flatMap((label, column): LabelledValue[] => {
      const value = row[column]?.trim() ?? "";
      if (column === fileColumn || value === "" || label.trim() === "") return [];
      return [{ label: label.trim(), value, from: messages.importing.ledger.from(number) }];
    });
    return [{ row: number, file, metadata }];
  });
}

function isFileColumn(cell: string): boolean {
  return documentTerms.ledgerFileColumns.includes(columnName(cell));
}

/** Returns the name of a column without the spaces that spread it over its cell, as in 文 件 名. */
function columnName(cell: string): string {
  return cell.replace(/\s/gu, "").toLowerCase();
}

function csvRows(csv: string, messages: Messages): string[][] {
  const first = csv.slice(0, csv.indexOf("\n") < 0 ? csv.length : csv.indexOf("\n"));
  const delimiter = first.includes("\t") ? "\t" : first.includes(",") ? "," : ";";
  try {
    return parse(csv, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false });
  } catch {
    throw documentError(messages.importing.ledger.unreadable);
  }
}

async function sheetRows(bytes: Uint8Array, messages: Messages): Promise<string[][][]> {
  const workbook = await unpackedWorkbook(bytes);
  const { default: readSheet } = await import("read-excel-file/node");
  // Numbers are kept as text: a code of eighteen digits exceeds the precision of numbers.
  const sheets = await readSheet(workbook, { parseNumber: (digits) => digits as never }).catch(() => {
    throw documentError(messages.importing.ledger.unreadable);
  });
  return sheets.map(({ data }) => data.map((row) => row.map(cellText)));
}

/**
 * Returns a ZIP archive of the workbook's XML parts as they are, unpacked within limits: read-excel-file would unpack
 * the archive that it is given without any.
 */
async function unpackedWorkbook(bytes: Uint8Array): Promise<Buffer> {
  const { zipSync } = await import("fflate");
  const parts = [...new ZipArchive(bytes).readMatching(/\.xml(?:\.rels)?$/)];
  const unpacked = Object.fromEntries(parts.map(({ name, bytes: part }) => [name, part]));
  return Buffer.from(zipSync(unpacked, { level: 0 }));
}

/** Returns a cell as the office reads it. Excel keeps days as instants of UTC, so their day is taken in UTC. */
function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean"
    ? String(cell)
    : "";
}

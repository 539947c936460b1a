import { rmSync } from "node:fs";
import type { Database, Statement } from "node-sqlite3-wasm";
import type { Report } from "../catalogue/index.js";
import { parseMarkdown, plainLines } from "../markdown/index.js";
import { columns, type Column, type ColumnValue } from "./columns.js";
import type { ExportContext } from "./context.js";

/** Reports in one transaction: enough to wait for the disk rarely, few enough for a small journal. */
const reportsAtOnce = 2000;

const tables = `
CREATE TABLE reports (id INTEGER PRIMARY KEY, ${columns.map(definition).join(", ")}) STRICT;
CREATE VIRTUAL TABLE texts USING fts5 (title, summary, text, tokenize = 'trigram');
`;

/** Created last, since inserting rows is faster without them. */
const indexes = ["index_number", "published", "year", "agency", "report_year"]
  .map((key) => `CREATE INDEX reports_${key} ON reports (${key});`)
  .join("\n");

/**
 * Writes reports as an SQLite database. The table `reports` has the columns of every export (lists and records as
 * JSON); the full text index `texts` finds any sequence of at least three characters, with `rowid` = `reports.id`.
 *
 * @param file replaced if it exists
 * @throws SQLite's or the file system's error
 * @see https://www.sqlite.org/fts5.html#the_trigram_tokenizer
 */
export async function writeSqlite(
  file: string,
  reports: readonly Report[],
  context: ExportContext,
): Promise<void> {
  const { default: sqlite } = await import("node-sqlite3-wasm"); // imported only when enabled, since it takes a while
  rmSync(file, { force: true });
  const database = new sqlite.Database(file);
  const open: Statement[] = [];
  try {
    // The file is deleted when anything fails, so no journal is needed for a rollback.
    database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;");
    database.exec(tables);
    fill(database, open, reports, context);
    database.exec(indexes);
    database.exec("INSERT INTO texts (texts) VALUES ('optimize');");
  } catch (error) {
    for (const statement of open) statement.finalize();
    database.close();
    rmSync(file, { force: true });
    throw error;
  }
  for (const statement of open) statement.finalize();
  database.close();
}

function fill(
  database: Database,
  open: Statement[],
  reports: readonly Report[],
  context: ExportContext,
): void {
  const marks = Array.from({ length: columns.length + 1 }, () => "?").join(", ");
  const row = database.prepare(`INSERT INTO reports VALUES (${marks})`);
  const words = database.prepare("INSERT INTO texts (rowid, title, summary, text) VALUES (?, ?, ?, ?)");
  open.push(row, words);
  reports.forEach((report, index) => {
    if (index % reportsAtOnce === 0) database.exec(index === 0 ? "BEGIN" : "COMMIT; BEGIN");
    row.run([index + 1, ...columns.map(({ get }) => stored(get(report, context)))]);
    const text = plainLines(parseMarkdown(report.body)).join("\n");
    words.run([index + 1, report.title, report.summary ?? "", text]);
  });
  if (reports.length > 0) database.exec("COMMIT");
}

function definition({ key, type, required }: Column): string {
  return `"${key}" ${type === "year" ? "INTEGER" : "TEXT"}${required ? " NOT NULL" : ""}`;
}

function stored(value: ColumnValue | undefined): string | number | null {
  if (value === undefined) return null;
  return typeof value === "object" ? JSON.stringify(value) : value;
}

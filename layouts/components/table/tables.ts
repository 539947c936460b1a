import { byteOrderMark, csvRecord, neutral } from "../../../scripts/export/csv-format.js";
import { make, makeButton } from "../search-page/dom.js";
import { fill } from "../search-page/messages.js";

/**
 * Adds a line above each table: a button that downloads it as CSV, made from the page, and a note while columns stand to
 * the right of what is visible. Tables are complete without it.
 */

const main = document.querySelector("main");
const { tableCsv = "CSV", tableMore = "" } = main?.dataset ?? {};

const tables = [...document.querySelectorAll<HTMLTableElement>("main table")];
tables.forEach((table, index) => addTools(table, tables.length > 1 ? String(index + 1) : ""));

/** @param number of the table on the page, for the name of its file */
function addTools(table: HTMLTableElement, number: string): void {
  const box = table.closest<HTMLElement>(".table");
  const note = make("p", "table-tools__more");
  const button = makeButton("table-tools__link", tableCsv, () => {
    download(`${document.querySelector("h1")?.textContent.trim() ?? ""}${number}.csv`, csvOf(table));
  });
  (box ?? table).before(make("div", "table-tools", note, button));
  if (!box) return;
  const showMore = () => {
    const hidden = hiddenColumns(table, box);
    note.textContent = hidden > 0 ? fill(tableMore, { count: hidden }) : "";
  };
  box.addEventListener("scroll", showMore, { passive: true });
  addEventListener("resize", showMore);
  addEventListener("load", showMore); // styles may come after scripts
  showMore();
}

/** Returns the number of columns that begin to the right of what a box shows. */
function hiddenColumns(table: HTMLTableElement, box: HTMLElement): number {
  const { right } = box.getBoundingClientRect();
  const cells = [...((table.tBodies[0]?.rows[0] ?? table.rows[0])?.cells ?? [])];
  // A column of which a part is visible counts, too, unless only its edge is hidden.
  return cells.filter((cell) => cell.getBoundingClientRect().right > right + 8).length;
}

/** Returns a table as CSV. Several rows of headings become one; a cell that spans columns is followed by empty ones. */
function csvOf(table: HTMLTableElement): string {
  const heads = table.tHead ? [...table.tHead.rows] : [];
  const rows = [...table.rows].filter((row) => !heads.includes(row));
  const head = heads.length > 0 ? [joinHeads(gridOf(heads))] : [];
  const lines = [...head, ...rows.map((row) => gridOf([row])[0] ?? [])];
  return byteOrderMark + lines.map((cells) => csvRecord(cells.map(neutral))).join("");
}

/** Returns the texts of rows by column. A heading above several columns is repeated for each. */
function gridOf(rows: readonly HTMLTableRowElement[]): string[][] {
  const grid: string[][] = rows.map(() => []);
  rows.forEach((row, line) => {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[line]?.[column] !== undefined) column += 1;
      const text = cell.textContent.replace(/\s+/g, " ").trim();
      for (let below = 0; below < cell.rowSpan; below += 1) {
        for (let right = 0; right < cell.colSpan; right += 1) {
          const target = grid[line + below];
          if (target) target[column + right] = rows.length > 1 || right === 0 ? text : "";
        }
      }
      column += cell.colSpan;
    }
  });
  return grid;
}

/** Returns one heading for each column, without repetitions. */
function joinHeads(grid: readonly (readonly string[])[]): string[] {
  const [first = []] = grid;
  return first.map((_, column) => [...new Set(grid.map((row) => row[column] ?? ""))].join(" ").trim());
}

/** Offers a text as a file. Browsers create it from memory: nothing is requested, and no policy is needed. */
function download(name: string, content: string): void {
  const link = make("a", "hidden");
  link.href = URL.createObjectURL(new Blob([content], { type: "text/csv;charset=utf-8" }));
  link.download = name.replace(/[\\/:*?"<>|]/g, " ");
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // a slow device may still be reading it
}

import type { LayoutLine, LineCell } from "./lines.js";

/** Lines of a page that belong together: text, a table, or columns of text side by side. */
export type LayoutRegion =
  | { readonly kind: "text"; readonly lines: readonly LayoutLine[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: "columns"; readonly columns: readonly (readonly LayoutLine[])[] };

/** Splits the lines of a page into text, tables and columns of text. */
export function regionsOf(lines: readonly LayoutLine[]): LayoutRegion[] {
  const regions: LayoutRegion[] = [];
  let text: LayoutLine[] = [];
  for (let index = 0; index < lines.length;) {
    const end = regionEnd(lines, index);
    if (end - index < 2) {
      const line = lines[index];
      if (line) text.push(line);
      index += 1;
      continue;
    }
    if (text.length > 0) regions.push({ kind: "text", lines: text });
    text = [];
    const region = lines.slice(index, end);
    const columns = columnsOf(region);
    regions.push(columns ? { kind: "columns", columns } : { kind: "table", rows: tableRows(region) });
    index = end;
  }
  if (text.length > 0) regions.push({ kind: "text", lines: text });
  return regions;
}

/**
 * Returns the index after the last line of the region with columns that begins at a line: its lines have gaps as wide
 * as between columns, or begin where a column begins. Returns `start` when no such region begins there.
 */
function regionEnd(lines: readonly LayoutLine[], start: number): number {
  const first = lines[start];
  if (!first || !isGapped(lines, start)) return start;
  const starts = [...first.cells.map(({ left }) => left)];
  let end = start + 1;
  let gapped = 1;
  for (let index = start + 1; index < lines.length; index += 1) {
    const line = lines[index];
    const above = lines[index - 1];
    if (!line || !above || line.y - above.y > Math.max(line.size, above.size) * 4) break;
    if (isGapped(lines, index)) {
      starts.push(...line.cells.map(({ left }) => left));
      gapped += 1;
      end = index + 1;
    } else if (isWithinColumn(line, first, starts)) {
      // A line below the first column belongs to the table only when the table goes on after it.
      if (line.left > first.left + line.size * 1.5) end = index + 1;
    } else break;
  }
  return gapped >= 2 ? end : start;
}

/** Returns whether a line has the gaps of columns: wide ones, or narrow ones below or above those of its neighbour. */
function isGapped(lines: readonly LayoutLine[], index: number): boolean {
  const line = lines[index];
  if (!line || line.cells.length < 2) return false;
  if (line.hasColumnGap) return true;
  return [lines[index - 1], lines[index + 1]].some(
    (other) =>
      other !== undefined &&
      other.cells.length >= 2 &&
      other.cells
        .slice(1)
        .filter((cell) =>
          line.cells.slice(1).some(({ left }) => Math.abs(left - cell.left) < line.size * 0.3),
        ).length >= Math.max(1, Math.min(line.cells.length, other.cells.length) - 1),
  );
}

/** Returns whether a line begins where a column begins, and is not as wide as the whole region. */
function isWithinColumn(line: LayoutLine, first: LayoutLine, starts: readonly number[]): boolean {
  if (line.right - line.left > (first.right - first.left) * 0.7) return false;
  return starts.some((start) => Math.abs(start - line.left) < line.size);
}

/**
 * Returns the lines of two columns of running text, one column after the other; undefined when the region is rather a
 * table. Columns of text have sentences, lines that mostly fill the column, and the same gap on every line.
 */
function columnsOf(lines: readonly LayoutLine[]): LayoutLine[][] | undefined {
  const gapped = lines.filter(({ cells }) => cells.length >= 2);
  if (gapped.length < 3 || gapped.some(({ cells }) => cells.length !== 2)) return undefined;
  const rights = gapped.map(({ cells }) => cells[1]?.left ?? 0);
  const start = Math.min(...rights);
  const ends = gapped.map(({ cells }) => cells[0]?.right ?? 0);
  if (Math.max(...ends) >= start) return undefined;
  const left: LayoutLine[] = [];
  const right: LayoutLine[] = [];
  for (const line of lines)
    for (const cell of line.cells) (cell.left < start - line.size ? left : right).push(lineOf(cell, line));
  return isRunningText(left) && isRunningText(right) ? [left, right] : undefined;
}

function lineOf(cell: LineCell, { y, size }: LayoutLine): LayoutLine {
  return { ...cell, cells: [cell], hasColumnGap: false, y, size };
}

function isRunningText(lines: readonly LayoutLine[]): boolean {
  const text = lines.map((line) => line.text).join("");
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const right = Math.max(...lines.map((line) => line.right));
  const full = lines.filter((line) => line.right > right - line.size * 2.5).length;
  return (
    lines.length >= 3 &&
    text.length >= lines.length * 6 &&
    han > text.length * 0.5 &&
    (text.match(/[，。；]/gu)?.length ?? 0) >= 2 &&
    full >= lines.length * 0.4
  );
}

/** Returns a row for each line, with one cell for each column; no two cells of a line are joined. */
function tableRows(lines: readonly LayoutLine[]): string[][] {
  const columns = tableColumns(lines);
  return lines.map((line) => {
    const row = columns.map(() => "");
    let next = 0;
    line.cells.forEach((cell, index) => {
      // Cells that follow need a column each.
      const last = columns.length - (line.cells.length - index);
      let best = next;
      for (let column = next; column <= last; column += 1)
        if (distance(cell, columns[column]) < distance(cell, columns[best])) best = column;
      row[best] = cell.text;
      next = best + 1;
    });
    return row;
  });
}

interface ColumnSpan {
  left: number;
  right: number;
}

/** Returns the columns of a table: the extents of its cells, joined where they overlap. */
function tableColumns(lines: readonly LayoutLine[]): ColumnSpan[] {
  const most = Math.max(...lines.map(({ cells }) => cells.length));
  const columns: ColumnSpan[] = [];
  // Lines with many cells have no merged cells, which would join the columns below them.
  const full = lines.filter(({ cells }) => cells.length >= Math.max(2, most - 1));
  for (const cell of full.flatMap(({ cells }) => cells).sort((a, b) => a.left - b.left)) {
    const column = columns.at(-1);
    if (column && cell.left < column.right) column.right = Math.max(column.right, cell.right);
    else columns.push({ left: cell.left, right: cell.right });
  }
  if (columns.length >= most) return columns;
  const widest = lines.find(({ cells }) => cells.length === most);
  return (widest?.cells ?? []).map(({ left, right }) => ({ left, right }));
}

function distance(cell: LineCell, column: ColumnSpan | undefined): number {
  if (!column) return Number.POSITIVE_INFINITY;
  const overlap = Math.min(cell.right, column.right) - Math.max(cell.left, column.left);
  return overlap > 0
    ? -overlap
    : Math.min(Math.abs(cell.left - column.left), Math.abs(cell.right - column.right));
}

import { isTag, type Element } from "domhandler";
import type { TextRun } from "../../types.js";
import { attribute, elements, textOf } from "./dom.js";

/** Returns whether a table is only used for layout: it has one column, or cells with tables or whole paragraphs. */
export function isLayout(table: Element): boolean {
  const cells = ownCells(table);
  if (cells.every((row) => row.length <= 1)) return true;
  return cells.flat().some((cell) => {
    const inner = [...elements(cell)];
    if (inner.some(({ name }) => name === "table")) return true;
    return inner.filter(({ name }) => name === "p").length > 4 && textOf(cell).length > 600;
  });
}

function ownCells(table: Element): Element[][] {
  const rows: Element[][] = [];
  const walk = (node: Element) => {
    for (const child of node.children.filter(isTag)) {
      if (child.name === "tr")
        rows.push(child.children.filter(isTag).filter(({ name }) => ["td", "th"].includes(name)));
      else if (["tbody", "thead", "tfoot", "caption"].includes(child.name)) walk(child);
    }
  };
  walk(table);
  return rows;
}

/** Rows and columns of a page's table may claim to span more than any document does. */
const largestSpan = 50;
const widestTable = 200;

/** Returns the rows of a table of data, and whether any of its cells is merged. */
export function readTable(table: Element): { rows: TextRun[][][]; merged: boolean } {
  const rows: TextRun[][][] = [];
  const covered = new Map<string, true>();
  let merged = false;
  ownCells(table).forEach((cells, row) => {
    const line: TextRun[][] = [];
    let column = 0;
    const skipCovered = () => {
      while (column < widestTable && covered.has(`${row},${column}`)) {
        line.push([]);
        column += 1;
      }
    };
    for (const cell of cells) {
      skipCovered();
      const wide = span(cell, "colspan");
      const high = span(cell, "rowspan");
      merged ||= wide > 1 || high > 1;
      line.push([textOf(cell)]);
      for (let down = 0; down < high; down += 1)
        for (let right = 0; right < wide; right += 1)
          if (down + right > 0) covered.set(`${row + down},${column + right}`, true);
      column += 1;
      skipCovered();
    }
    skipCovered();
    if (line.length > 0) rows.push(line);
  });
  const kept = rows.filter((line) => line.some((cell) => cell.some((run) => run !== "")));
  return { rows: kept, merged };
}

function span(cell: Element, name: string): number {
  const value = Number.parseInt(attribute(cell, name), 10);
  return Number.isInteger(value) && value > 1 ? Math.min(value, largestSpan) : 1;
}

import type { PdfTextItem } from "../../../documents/index.js";

/** One line of a page, with its position in points; `y` counts from the bottom. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Height of its characters. */
  readonly size: number;
}

export interface PdfPage {
  readonly height: number;
  readonly lines: readonly PdfLine[];
}

/**
 * Joins the text items of a page to lines, from the top down.
 *
 * Text items of one line may be anywhere in the file, and a superscript sits a little higher than its line.
 */
export function linesOf(items: readonly PdfTextItem[]): PdfLine[] {
  const rows: { y: number; size: number; items: PdfTextItem[] }[] = [];
  for (const item of items) {
    if (item.str === "" || item.str.trim() === "") continue;
    const y = item.transform[5] ?? 0;
    const size = sizeOf(item);
    const row = rows.find((other) => Math.abs(other.y - y) < Math.max(other.size, size) * 0.45);
    if (row) {
      row.items.push(item);
      row.size = Math.max(row.size, size);
    } else rows.push({ y, size, items: [item] });
  }
  return rows
    .sort((a, b) => b.y - a.y)
    .map(({ y, size, items: row }) => {
      const sorted = row.sort((a, b) => leftOf(a) - leftOf(b));
      const last = sorted.at(-1);
      return {
        text: joinRuns(sorted, size),
        left: leftOf(sorted[0]),
        right: last ? leftOf(last) + last.width : 0,
        y,
        size,
      };
    });
}

function leftOf(item: PdfTextItem | undefined): number {
  return item?.transform[4] ?? 0;
}

function sizeOf({ height, transform }: PdfTextItem): number {
  return height > 0 ? height : Math.abs(transform[3] ?? 0) || 10;
}

/** Joins the runs of a line: a gap becomes a space; one as wide as two characters, between columns, becomes two. */
function joinRuns(items: readonly PdfTextItem[], size: number): string {
  let line = "";
  let end: number | undefined;
  for (const item of items) {
    const gap = end === undefined ? 0 : leftOf(item) - end;
    if (gap > size * 2) line += "  ";
    else if (gap > size * 0.2) line += " ";
    line += item.str;
    end = leftOf(item) + item.width;
  }
  return line.trim();
}

import type { PositionedText } from "../../../documents/index.js";

/** A part of a line without a gap as wide as may be between columns. Positions are in points along the line. */
export interface LineCell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** One line of a page, in the direction in which it is read; `y` counts from the top of the page. */
export interface LayoutLine {
  readonly text: string;
  readonly cells: readonly LineCell[];
  /** Whether two of its cells are as far apart as only columns are. */
  readonly hasColumnGap: boolean;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Height of its characters. */
  readonly size: number;
}

/** The lines of a page that are read in one direction. */
export interface LayoutPage {
  readonly number: number;
  /** Height of the page in this direction. */
  readonly height: number;
  readonly lines: readonly LayoutLine[];
}

export interface PageTexts {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PositionedText[];
}

/**
 * Joins the texts of a page to lines, from the top down: first those in the direction of most of its characters, then
 * those in each other direction, such as a table that lies on its side.
 *
 * Positions are turned so that each direction reads from left to right; the columns of vertical text, which follow one
 * another from right to left, then are lines from the top down.
 */
export function layoutPages(page: PageTexts): LayoutPage[] {
  const directions = new Map<string, PositionedText[]>();
  for (const text of page.texts) {
    if (text.text.trim() === "") continue;
    // Scanned pages are turned by a degree or two.
    const angle = Math.round((Math.atan2(text.dy, text.dx) * 180) / Math.PI / 5) * 5;
    const key = String(angle === -180 ? 180 : angle);
    const group = directions.get(key);
    if (group) group.push(text);
    else directions.set(key, [text]);
  }
  const length = (texts: readonly PositionedText[]) => texts.reduce((sum, { text }) => sum + text.length, 0);
  return [...directions.values()]
    .sort((a, b) => length(b) - length(a))
    .map((texts) => ({ number: page.number, ...turned(page, texts) }));
}

function turned(page: PageTexts, texts: readonly PositionedText[]): Pick<LayoutPage, "height" | "lines"> {
  const [first] = texts;
  const dx = first?.dx ?? 1;
  const dy = first?.dy ?? 0;
  const corners = [
    [0, 0],
    [page.width, 0],
    [0, page.height],
    [page.width, page.height],
  ].map(([x = 0, y = 0]) => y * dx - x * dy);
  const top = Math.min(...corners);
  const level = texts.map((text) => ({
    text: text.text,
    left: text.x * dx + text.y * dy,
    right: text.x * dx + text.y * dy + text.width,
    y: text.y * dx - text.x * dy - top,
    size: text.size > 0 ? text.size : 10,
  }));
  return { height: Math.max(...corners) - top, lines: linesOf(level) };
}

interface LevelText extends LineCell {
  readonly y: number;
  readonly size: number;
}

/** Joins texts to lines. They may be anywhere in the file, and a superscript is a little higher than its line. */
function linesOf(texts: readonly LevelText[]): LayoutLine[] {
  const rows: { y: number; size: number; texts: LevelText[] }[] = [];
  for (const text of texts) {
    const row = rows.find((other) => Math.abs(other.y - text.y) < Math.max(other.size, text.size) * 0.45);
    if (!row) {
      rows.push({ y: text.y, size: text.size, texts: [text] });
      continue;
    }
    row.texts.push(text);
    if (text.size > row.size) {
      row.size = text.size;
      row.y = text.y;
    }
  }
  return rows
    .sort((a, b) => a.y - b.y)
    .map(({ y, size, texts: row }) => {
      const cells = cellsOf(row, y, size);
      return {
        text: cells.map(({ text }) => text).join(" "),
        cells,
        hasColumnGap: cells.some(
          (cell, index) => cell.left - (cells[index - 1] ?? cell).right > size * columnGap,
        ),
        left: cells[0]?.left ?? 0,
        right: cells.at(-1)?.right ?? 0,
        y,
        size,
      };
    });
}

/** Gap that is certainly between columns, in heights of a character, and the smallest that may be. */
const columnGap = 2;
const narrowGap = 1.2;

/** Joins the texts of a line to cells: a gap becomes a space, and one wider than a character ends the cell. */
function cellsOf(row: readonly LevelText[], y: number, size: number): LineCell[] {
  const cells: { text: string; left: number; right: number }[] = [];
  for (const text of [...row].sort((a, b) => a.left - b.left)) {
    const written = raised(text, y, size);
    const cell = cells.at(-1);
    const gap = cell ? text.left - cell.right : 0;
    if (!cell || gap > size * narrowGap) {
      cells.push({ text: written, left: text.left, right: text.right });
      continue;
    }
    const isNumber = /[\d.]$/.test(cell.text) && /^[\d.]/.test(written);
    if (gap > size * 0.2 || (isNumber && gap > size * 0.12)) cell.text += " ";
    cell.text += written;
    cell.right = Math.max(cell.right, text.right);
  }
  return cells.map((cell) => ({ ...cell, text: cell.text.trim() })).filter((cell) => cell.text !== "");
}

const superscripts = new Map(
  [..."0123456789+-=()n"].map((sign, index) => [sign, [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ"][index] ?? sign]),
);
const subscripts = new Map(
  [..."0123456789+-=()"].map((sign, index) => [sign, [..."₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"][index] ?? sign]),
);

/** Returns a small raised or lowered number with Unicode's superscripts or subscripts: 10⁴ is not 104. */
function raised({ text, y, size }: LevelText, lineY: number, lineSize: number): string {
  if (size > lineSize * 0.8) return text;
  const shift = lineY - y;
  const signs = shift > lineSize * 0.2 ? superscripts : shift < -lineSize * 0.08 ? subscripts : undefined;
  const characters = [...text];
  return signs && characters.every((character) => signs.has(character))
    ? characters.map((character) => signs.get(character) ?? character).join("")
    : text;
}

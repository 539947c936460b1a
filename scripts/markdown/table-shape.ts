import type { Token } from "markdown-it";
import { inlineText } from "./inline-text.js";

/**
 * Classes of tables, their columns and cells, from which CSS knows how wide columns should be: pages have no inline
 * styles, and Han characters break anywhere, so that browsers would make columns one character wide.
 */

/** How a page can show its widest table: beside other parts of the page, or with the width of the page. */
export type TableWidth = "fitting" | "wide";

/** What the classes of a table depend on. */
export interface TableSize {
  readonly columns: number;
  readonly rows: number;
  /** Width that all columns need, in em. */
  readonly width: number;
  /** Width of the first column, in em. */
  readonly first: number;
  /** Width of the widest words of all columns, in em: on paper, no column can be narrower without a break in a word. */
  readonly words: number;
}

/** Widths of columns for which there are classes, `column-12`, in em. */
const widths = [2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 32];

/** Space on both sides of a cell's text, in em. */
const padding = 1.6;

/** Width of a line of text, and of a phone, in em of a table's type. */
const measure = 43;
const phone = 22;

/** Widest first column that stays visible while the others scroll: on a phone, more would leave no space for them. */
const widestFirst = 10;

/** Rows from which a table is higher than most screens, so that its heading scrolls in a box of its own. */
const manyRows = 12;

/** Columns from which a table is printed on landscape pages, also when it could fit. */
const manyColumns = 7;

/** Most columns for each size of type on paper, in points; more columns have the last size. */
const paper = [
  [6, 10],
  [9, 9],
  [13, 8],
  [18, 7],
  [24, 6],
  [Infinity, 5],
] as const;

/** Width of a landscape page of A4 without its margins, and the space beside a cell's text on it, in points. */
const paperWidth = 750;
const paperPadding = 5;

/** Some browsers for Chinese readers show no smaller type, in points. */
const smallestType = 9;

/** Returns the classes of the element around a table. */
export function tableClasses({ columns, rows, width, first, words }: TableSize): string {
  const isWide = width > measure || columns >= manyColumns;
  const [, type] = paper.find(([most]) => columns <= most) ?? paper[paper.length - 1] ?? [0, smallestType];
  const needed = words * Math.max(type, smallestType) + columns * paperPadding;
  const classes = {
    table: true,
    "table--wide": isWide,
    "table--narrow": width <= phone,
    "table--long": rows > manyRows,
    "table--first": first <= widestFirst,
    [`table--${type}pt`]: true,
    "table--breaking": needed > paperWidth,
  };
  return Object.keys(classes)
    .filter((name) => classes[name as keyof typeof classes])
    .join(" ");
}

/** Returns how the widest table of a text is shown; undefined without a table. */
export function widestTable(tokens: readonly Token[]): TableWidth | undefined {
  const tables = tokens.filter(({ type }) => type === "table_open");
  if (tables.length === 0) return undefined;
  return tables.some((token) => token.attrGet("class")?.includes("table--wide")) ? "wide" : "fitting";
}

/** A cell of a parsed table. */
interface ParsedCell {
  readonly open: Token;
  readonly text: string;
}

/** Adds classes to the tokens of tables: of the whole table, of the cells of its heading, and of cells with a number. */
export function shapeTables(tokens: readonly Token[]): void {
  let table: Token | undefined;
  let rows: ParsedCell[][] = [];
  tokens.forEach((token, index) => {
    if (token.type === "table_open") [table, rows] = [token, []];
    else if (token.type === "tr_open") rows.push([]);
    else if (token.type === "th_open" || token.type === "td_open") {
      alignByClass(token);
      rows.at(-1)?.push({ open: token, text: inlineText(tokens[index + 1]) });
    } else if (token.type === "table_close" && table) shapeTable(table, rows);
  });
}

function shapeTable(table: Token, rows: readonly (readonly ParsedCell[])[]): void {
  const columns = Math.max(...rows.map((row) => row.length));
  const all = Array.from({ length: columns }, (_, index) =>
    columnWidths(rows.map((row) => row[index]?.text ?? "")),
  );
  const sum = (list: readonly number[]) => list.reduce((total, width) => total + width, 0);
  const size = {
    columns,
    rows: rows.length - 1,
    width: sum(all.map(({ width }) => width + padding)),
    first: all[0]?.width ?? 0,
    words: sum(all.map(({ words }) => words)),
  };
  table.attrSet("class", tableClasses(size));
  rows[0]?.forEach(({ open }, index) => {
    if (open.type === "th_open") open.attrJoin("class", `column-${all[index]?.width ?? 4}`);
  });
  for (const { open, text } of rows.flat()) if (isWhole(text)) open.attrJoin("class", "whole");
}

/** Returns the width that a column should have, one of those with a class, and the width of its widest word, in em. */
export function columnWidths(cells: readonly string[]): { readonly width: number; readonly words: number } {
  let [text, words] = [0, 0];
  for (const cell of cells) {
    const parts = isWhole(cell) ? [cell] : cell.split(unbroken);
    words = Math.max(words, ...parts.map(widthOf));
    text = Math.max(text, widthOf(cell));
  }
  // Two lines for a name, three to five for a sentence, and not too many for a paragraph.
  const wanted =
    text <= 4 ? text : text <= 24 ? Math.max(4, text / 2) : text <= 60 ? Math.max(12, text / 4) : text / 6;
  const width = Math.max(wanted, words);
  return { width: widths.find((step) => width <= step) ?? 32, words };
}

/** Between Han characters, and at spaces, a line may break. */
const unbroken = /\s+|(?=[\u2e80-\uffef])|(?<=[\u2e80-\uffef])/u;

const mostWhole = 24;

/**
 * Matches dates, numbers, amounts and the numbers of documents, which lose their meaning when a line breaks in them:
 * `2026-08-22`, `1,234.56万元`, `0579-80000001`, `云建许〔2026〕100号`.
 */
const whole =
  /^(?:\p{Script=Han}{0,8}[〔[(（]\d{4}[〕\])）]第?\d+号|[\p{Sc}≥≤<>约]?[\dA-Za-z.,:%‰/+\-–—~〔〕()（）年月日时分秒元万亿千百至个件人次份 ]+)$/u;

function isWhole(text: string): boolean {
  return text.length <= mostWhole && /\d/.test(text) && whole.test(text);
}

/** Returns about how wide a text is, in em. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character >= "\u2e80" ? 1 : /[A-Z@%W]/.test(character) ? 0.72 : 0.57;
  return width;
}

/** Replaces the inline style of markdown-it by a class: a strict Content-Security-Policy refuses it. */
function alignByClass(token: Token): void {
  const side = /^text-align:(\w+)$/.exec(token.attrGet("style") ?? "")?.[1];
  if (side === undefined) return;
  token.attrs = token.attrs?.filter(([name]) => name !== "style") ?? null;
  token.attrSet("class", `align-${side}`);
}

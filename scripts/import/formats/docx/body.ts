import { isTag, type Element } from "domhandler";
import { plainText, type TextBlock, type TextRun } from "../../types.js";
import type { WordNumbering } from "./numbering.js";
import { child, children, value } from "./xml.js";
import { isMarkDeleted, readParagraphContent, textIn, type PartRelations } from "./runs.js";
import { outlineOf, type ParagraphStyle, type Styles } from "./styles.js";
import type { OmissionCounter } from "./omissions.js";
import type { Messages } from "../../../i18n/index.js";

export interface BodyContext {
  readonly styles: Styles;
  readonly numbering: WordNumbering;
  /** The relationships of the part that is being read. */
  readonly part: PartRelations;
  readonly omissions: OmissionCounter;
}

/** Reads the paragraphs and tables of a body, a cell, a text box or a note. */
export function readBody(body: Element, context: BodyContext, messages: Messages): TextBlock[] {
  const blocks: TextBlock[] = [];
  let open: TextRun[] = [];
  const walk = (parent: Element): void => {
    for (const element of parent.children.filter(isTag)) {
      switch (element.name) {
        case "w:p":
          open = readParagraph(element, open, blocks, context, messages);
          break;
        case "w:tbl":
          blocks.push(...readTable(element, context, messages));
          break;
        case "mc:AlternateContent":
          walk(child(element, "mc:Choice") ?? child(element, "mc:Fallback") ?? element);
          break;
        case "w:del":
        case "w:moveFrom":
          break;
        case "w:altChunk":
          context.omissions.embedded += 1;
          break;
        case "w:sdt":
          if (isContents(element)) {
            context.omissions.omit(textIn(element), messages.importing.leftOut.contents);
            break;
          }
          walk(element);
          break;
        case "w:sdtContent":
        case "w:ins":
        case "w:moveTo":
        case "w:customXml":
        case "w:smartTag":
          walk(element);
          break;
      }
    }
  };
  walk(body);
  if (open.length > 0) blocks.push({ kind: "paragraph", runs: open });
  return blocks;
}

/**
 * Reads a paragraph and appends its blocks.
 *
 * @returns runs that belong to the next paragraph, because the paragraph mark between them was deleted
 */
function readParagraph(
  paragraph: Element,
  before: TextRun[],
  blocks: TextBlock[],
  context: BodyContext,
  messages: Messages,
): TextRun[] {
  const properties = child(paragraph, "w:pPr");
  const style = context.styles.paragraph(value(properties, "w:pStyle"));
  const line = readParagraphContent(paragraph, style, context, messages);
  const runs = [...before, ...line.runs];
  const deleted = isMarkDeleted(paragraph);
  const empty = plainText(runs).trim() === "" && runs.every((run) => typeof run === "string");
  // An empty paragraph of a list is numbered in Word, too, but a deleted one is not.
  const label = deleted && empty ? undefined : labelOf(properties, style, context);
  const afterBoxes = () => line.boxes.forEach((box) => blocks.push(...readBody(box, context, messages)));
  if (deleted) {
    afterBoxes();
    return label?.kind === "number" ? withNumber(label.text, runs) : runs;
  }
  if (!empty || label?.kind === "number") {
    const numbered = label?.kind === "number" ? withNumber(label.text, runs) : runs;
    if (label?.kind === "bullet") blocks.push({ kind: "item", runs });
    else blocks.push({ kind: "paragraph", runs: numbered, ...appearanceOf(properties, style) });
  }
  afterBoxes();
  return [];
}

/**
 * Returns the level of a heading, the alignment, and whether it is a line of a table of contents, which is never a
 * heading.
 */
function appearanceOf(properties: Element | undefined, style: ParagraphStyle) {
  const contents = /^(toc|目录)\s*\d/i.test(style.name);
  const level = contents ? undefined : ((properties && outlineOf(properties)) ?? style.outline);
  const alignment = value(properties, "w:jc");
  const centred = alignment === undefined ? style.centred : alignment === "center";
  const title = /^(title|标题)$/i.test(style.name);
  return { level: title ? undefined : level, centred, plain: contents };
}

/** Returns whether a content control is a table of contents, which the program makes itself from the headings. */
function isContents(control: Element): boolean {
  const part = child(child(control, "w:sdtPr"), "w:docPartObj");
  return value(part, "w:docPartGallery") === "Table of Contents";
}

function labelOf(properties: Element | undefined, style: ParagraphStyle, { numbering }: BodyContext) {
  const own = child(properties, "w:numPr");
  const numId = value(own, "w:numId") ?? style.numId;
  if (numId === undefined || numId === "0") return undefined; // 0 removes the numbering of a style
  const depth = value(own, "w:ilvl") ?? numbering.levelOfStyle(numId, style.id) ?? style.depth ?? 0;
  return numbering.next(numId, Number(depth));
}

/**
 * Returns runs with a number in front: directly for one such as 一、 and (一), with a space after one that ends in a digit
 * or letter.
 */
function withNumber(number: string, runs: readonly TextRun[]): TextRun[] {
  const gap = /[\p{Script=Latin}\d]$/u.test(number) ? " " : "";
  return [`${number}${gap}`, ...runs];
}

function readTable(table: Element, context: BodyContext, messages: Messages): TextBlock[] {
  let paragraphs: TextBlock[] = [];
  for (const row of inside(table, "w:tr")) {
    if (!isDeletedRow(row)) continue;
    context.omissions.deleted += 1;
    context.omissions.omit(textIn(row), messages.importing.leftOut.deleted);
  }
  const rows = rowsOf(table).map((row) => {
    const before = Number(value(child(row, "w:trPr"), "w:gridBefore") ?? "0");
    const line: TextRun[][] = Array.from({ length: Math.min(before, largestSpan) }, () => []);
    for (const cell of cellsOf(row)) {
      const properties = child(cell, "w:tcPr");
      const columns = Math.min(Number(value(properties, "w:gridSpan") ?? "1"), largestSpan);
      const verticalMerge = child(properties, "w:vMerge");
      const isContinued = verticalMerge !== undefined && verticalMerge.attribs["w:val"] !== "restart";
      const blocks = readBody(cell, context, messages);
      if (isContinued && blocks.length === 0) line.push([]);
      else {
        paragraphs = [...paragraphs, ...blocks];
        line.push(cellRuns(blocks));
      }
      for (let index = 1; index < columns; index += 1) line.push([]);
    }
    return line;
  });
  // A table with one column is a box around text: its paragraphs, lists and inner tables are kept as such.
  if (rows.every((row) => row.length <= 1)) return paragraphs;
  context.omissions.mergedTables += mergedTable(table) ? 1 : 0;
  return rows.length === 0 ? [] : [{ kind: "table", rows }];
}

const largestSpan = 100;

function mergedTable(table: Element): boolean {
  return rowsOf(table)
    .flatMap(cellsOf)
    .map((cell) => child(cell, "w:tcPr"))
    .some(
      (properties) => Number(value(properties, "w:gridSpan") ?? "1") > 1 || child(properties, "w:vMerge"),
    );
}

function rowsOf(table: Element): Element[] {
  return inside(table, "w:tr").filter((row) => !isDeletedRow(row));
}

function isDeletedRow(row: Element): boolean {
  return children(child(row, "w:trPr"), "w:del").length > 0;
}

function cellsOf(row: Element): Element[] {
  return inside(row, "w:tc");
}

/** Returns children of this name, including those wrapped by content controls and marks. */
function inside(parent: Element, name: string): Element[] {
  return parent.children.filter(isTag).flatMap((element) => {
    if (element.name === name) return [element];
    return ["w:sdt", "w:sdtContent", "w:ins", "w:customXml"].includes(element.name)
      ? inside(element, name)
      : [];
  });
}

/** Returns a cell's blocks on one line, since a cell of a pipe table cannot contain paragraphs. */
function cellRuns(blocks: readonly TextBlock[]): TextRun[] {
  return blocks.flatMap((block, index): TextRun[] => {
    const gap: TextRun[] = index > 0 ? [" "] : [];
    if (block.kind === "table")
      return [...gap, ...block.rows.flat().flatMap((cell): TextRun[] => [...cell, " "])];
    return block.kind === "markdown" ? [...gap, block.text] : [...gap, ...block.runs];
  });
}

import type { Token } from "markdown-it";
import { SourceLines, type MappedText, type SourceFragment } from "../catalogue/index.js";
import { fenceWords } from "./block-words.js";
import { createParser } from "./parser.js";
import { PositionRecorder, recordPositions } from "./positions.js";

/** A text of the page that is read by itself: a paragraph, a heading, a table cell, a block of code. */
export interface RenderedBlock extends MappedText {
  /** `number` is the number of a list item; `attribute` is the title or the target of a link or an image. */
  readonly kind: "text" | "code" | "number" | "attribute";
  /** The row that contains it; only for a table cell. */
  readonly row?: TableRow | undefined;
}

/** A row of a table. */
export interface TableRow {
  /** Line of the body, from 1. */
  readonly line: number;
  /** The cells of the table's head, parted by `|`: it says what the cells below it are. */
  readonly heading: string;
}

const parser = recordPositions(createParser());

/**
 * Returns the text of a page as readers see it, with the position in the source of each of its characters: marks of
 * Markdown are gone, entities are the characters that they name.
 *
 * @param body Markdown; offsets of fragments are offsets in it
 */
export function renderedBlocks(body: string): RenderedBlock[] {
  const lines = new SourceLines(body);
  const positions = new PositionRecorder(lines);
  const blocks: RenderedBlock[] = [];
  const rows = new RowReader();
  for (const token of parser.parse(body, { positions })) {
    rows.open(token);
    if (token.type === "inline") {
      for (const block of inlineBlocks(token, positions, rows.row)) blocks.push(block);
    } else if (token.type === "list_item_open" && token.info !== "")
      blocks.push(...numberBlock(token, lines));
    else if (token.type === "fence") blocks.push(codeBlock(token, lines));
  }
  return blocks;
}

/** Follows the rows of tables. */
class RowReader {
  row: TableRow | undefined;
  #head: string[] = [];
  #inHead = false;

  open(token: Token): void {
    if (token.type === "thead_open") [this.#head, this.#inHead] = [[], true];
    else if (token.type === "thead_close") this.#inHead = false;
    else if (token.type === "table_close") this.row = undefined;
    else if (token.type === "tr_open")
      this.row = { line: (token.map?.[0] ?? 0) + 1, heading: this.#inHead ? "" : this.#head.join("|") };
    else if (token.type === "inline" && this.#inHead) this.#head.push(token.content);
  }
}

function inlineBlocks(token: Token, positions: PositionRecorder, row: TableRow | undefined): RenderedBlock[] {
  const fragments: SourceFragment[] = [];
  const attributes: SourceFragment[] = [];
  collect(token, positions, fragments, attributes);
  fragments.sort((a, b) => a.start - b.start);
  return [
    ...(fragments.length > 0 ? [{ ...block("text", fragments), row }] : []),
    ...attributes.map((fragment) => block("attribute", [fragment])),
  ];
}

/** Collects the text and the attributes of a token. An image's label counts as text of the paragraph around it. */
function collect(
  token: Token,
  positions: PositionRecorder,
  fragments: SourceFragment[],
  attributes: SourceFragment[],
): void {
  const found = positions.of(token);
  if (!found) return;
  for (const fragment of found.fragments) fragments.push(fragment);
  for (const fragment of found.attributes) attributes.push(fragment);
  for (const child of token.children ?? [])
    if (child.type === "image") collect(child, positions, fragments, attributes);
}

function numberBlock({ info, markup, map }: Token, lines: SourceLines): RenderedBlock[] {
  const line = map?.[0] ?? 0;
  const at = lines.text(line).indexOf(`${info}${markup}`);
  if (at < 0) return [];
  const start = lines.start(line) + at;
  return [block("number", [verbatim(`${info}${markup}`, start)])];
}

function codeBlock({ content, map, meta }: Token, lines: SourceLines): RenderedBlock {
  const first = (map?.[0] ?? 0) + (meta === fenceWords ? 0 : 1);
  const texts = content.replace(/\n$/, "").split("\n");
  const fragments = texts.flatMap((text, index): SourceFragment[] => {
    const line = first + index;
    const lineStart = lines.start(line);
    const start = lineStart + Math.max(0, lines.text(line).trimEnd().length - text.trimEnd().length);
    const ended = index === 0 ? [] : [verbatim("\n", lineStart - 1)];
    return text === "" ? ended : [...ended, verbatim(text, start)];
  });
  return block("code", fragments);
}

function verbatim(text: string, start: number): SourceFragment {
  return { text, start, end: start + text.length, verbatim: true };
}

function block(kind: RenderedBlock["kind"], fragments: readonly SourceFragment[]): RenderedBlock {
  return { kind, fragments, text: fragments.map(({ text }) => text).join("") };
}

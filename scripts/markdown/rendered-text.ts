import type { Token } from "markdown-it";
import { fenceWords } from "./block-words.js";
import { createParser } from "./parser.js";
import { PositionRecorder, recordPositions, type RenderedFragment } from "./positions.js";
import { SourceLines } from "./source-lines.js";

/** A text of the page that is read by itself: a paragraph, a heading, a table cell, a block of code. */
export interface RenderedBlock {
  /** `number` is the number of a list item; `attribute` is the title or the target of a link or an image. */
  readonly kind: "text" | "code" | "number" | "attribute";
  /** As readers see it; lines end with `\n`. */
  readonly text: string;
  /** Where the text comes from, in order: together they are the text. */
  readonly fragments: readonly RenderedFragment[];
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
  for (const token of parser.parse(body, { positions })) {
    if (token.type === "inline") blocks.push(...inlineBlocks(token, positions));
    else if (token.type === "list_item_open" && token.info !== "") blocks.push(...numberBlock(token, lines));
    else if (token.type === "fence") blocks.push(codeBlock(token, lines));
  }
  return blocks;
}

/** The part of the source that a part of a block comes from, as offsets in code units. */
export function sourceRange(
  { fragments }: RenderedBlock,
  start: number,
  length: number,
): { readonly start: number; readonly end: number } {
  let offset = 0;
  let from: number | undefined;
  let to = 0;
  for (const { text, start: first, end, verbatim } of fragments) {
    const next = offset + text.length;
    if (next > start && offset < start + length) {
      from ??= verbatim ? first + Math.max(0, start - offset) : first;
      to = verbatim ? first + Math.min(text.length, start + length - offset) : end;
    }
    offset = next;
  }
  return { start: from ?? 0, end: Math.max(to, from ?? 0) };
}

function inlineBlocks(token: Token, positions: PositionRecorder): RenderedBlock[] {
  const fragments: RenderedFragment[] = [];
  const attributes: RenderedFragment[] = [];
  collect(token, positions, fragments, attributes);
  return [
    ...(fragments.length > 0 ? [block("text", fragments)] : []),
    ...attributes.map((fragment) => block("attribute", [fragment])),
  ];
}

/** An image's label is text of its paragraph, where the image stands. */
function collect(
  token: Token,
  positions: PositionRecorder,
  fragments: RenderedFragment[],
  attributes: RenderedFragment[],
): void {
  const found = positions.of(token);
  if (!found) return;
  fragments.push(...found.fragments);
  attributes.push(...found.attributes);
  for (const child of token.children ?? [])
    if (child.type === "image") collect(child, positions, fragments, attributes);
  fragments.sort((a, b) => a.start - b.start);
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
  const fragments = texts.flatMap((text, index): RenderedFragment[] => {
    const line = first + index;
    const lineStart = lines.start(line);
    const start = lineStart + Math.max(0, lines.text(line).trimEnd().length - text.trimEnd().length);
    const ended = index === 0 ? [] : [verbatim("\n", lineStart - 1)];
    return text === "" ? ended : [...ended, verbatim(text, start)];
  });
  return block("code", fragments);
}

function verbatim(text: string, start: number): RenderedFragment {
  return { text, start, end: start + text.length, verbatim: true };
}

function block(kind: RenderedBlock["kind"], fragments: readonly RenderedFragment[]): RenderedBlock {
  return { kind, fragments, text: fragments.map(({ text }) => text).join("") };
}

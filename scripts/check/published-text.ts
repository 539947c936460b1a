import path from "node:path";
import {
  scalarTexts,
  sourceRange,
  SourceLines,
  type MappedText,
  type Position,
  type SourceFragment,
  type Edit,
} from "../catalogue/index.js";
import { renderedBlocks, type RenderedBlock } from "../markdown/index.js";
import type { CheckedText } from "./checked-text.js";
import { exceedsMarkupLimit } from "./markup-limit.js";
import type { TextScan } from "./text-scan.js";

/** A published text that is written differently in its file. Offsets of fragments are offsets in the file. */
export interface PublishedText extends MappedText {
  /** The heading row, when the text is a table row. */
  readonly heading?: string | undefined;
  /** Whether its fragments can be replaced one by one; the address of a link is a single fragment. */
  readonly isEditable: boolean;
}

/** The published texts of one file that differ from its source. */
export interface PublishedTexts {
  readonly texts: readonly PublishedText[];
  readonly position: (text: PublishedText, start: number, length: number) => Required<Position>;
  /** Returns the edit that replaces a part by another text; undefined when a person has to do it. */
  readonly edit: (text: PublishedText, start: number, length: number, instead: string) => Edit | undefined;
}

/** Markdown marks that may be inside of a word or a number, or represent a character. */
const marks = "&\\*_`~[<";
/** A number that continues in the next line. The line end comes first, since it is found quickly. */
const brokenNumber = /\n(?<=[0-9０-９][^\S\n]*\n)[ \t>]*[0-9０-９]/;
/** An escape, a value that continues in the next line, or marks within a number. */
const mayDiffer = /\\|\n[ \t]+[^\s-]|[0-9０-９][*_~`]+[0-9０-９]/;

/**
 * Returns the values of a file's front matter and the text of its page, if they differ from the source. Nearly all
 * files have no such text.
 */
export function publishedTexts(checked: CheckedText, scan: TextScan): PublishedTexts {
  const { fileText, body } = checked;
  const start = fileText.length - body.length;
  const head = fileText.slice(0, start);
  const texts = [
    ...(mayDiffer.test(head) ? frontMatterTexts(head) : []),
    ...(mayRender(body, scan) ? pageTexts(body, start) : []),
  ];
  let lines: SourceLines | undefined;
  const position = (text: PublishedText, from: number, length: number) => {
    const range = sourceRange(text, from, length);
    return (lines ??= new SourceLines(fileText)).position(range.start, range.end);
  };
  return {
    texts,
    position,
    edit(text, from, length, instead) {
      const range = sourceRange(text, from, length);
      if (!text.isEditable || fileText.slice(range.start, range.end).includes("\n")) return undefined;
      return { ...position(text, from, length), text: instead };
    },
  };
}

function mayRender(body: string, scan: TextScan): boolean {
  return (scan.has(marks) || brokenNumber.test(body)) && !exceedsMarkupLimit(body);
}

/** Returns the name of a file, which is published too, as a part of its address. */
export function fileNameOf({ file }: Pick<CheckedText, "file">): string {
  return path.posix.basename(file);
}

function frontMatterTexts(head: string): PublishedText[] {
  const from = head.indexOf("\n") + 1;
  const to = head.lastIndexOf("\n---");
  return scalarTexts(head.slice(from, to + 1)).map((text) => ({ ...moved(text, from), isEditable: true }));
}

function pageTexts(body: string, start: number): PublishedText[] {
  return joinedRows(renderedBlocks(body)).flatMap((block) => {
    const heading = block.row?.heading;
    const text = { ...withNamedCharacters(block, body), heading, isEditable: block.kind !== "attribute" };
    return [moved(text, start)];
  });
}

/** Returns the cells of a row as one text, since the cell before a number often says what it is. */
function joinedRows(blocks: readonly RenderedBlock[]): RenderedBlock[] {
  const joined: RenderedBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.row === undefined || block.row !== last?.row) {
      joined.push(block);
      continue;
    }
    const end = last.fragments.at(-1)?.end ?? 0;
    const bar: SourceFragment = { text: " | ", start: end, end, verbatim: false };
    joined[joined.length - 1] = {
      ...last,
      text: last.text + bar.text + block.text,
      fragments: [...last.fragments, bar, ...block.fragments],
    };
  }
  return joined;
}

/**
 * Returns a block with the control characters that its source writes as entities: Markdown renders each of them as
 * U+FFFD.
 */
function withNamedCharacters(block: RenderedBlock, body: string): MappedText {
  if (!block.text.includes("\uFFFD")) return block;
  const fragments = block.fragments.map((fragment) => {
    if (fragment.text !== "\uFFFD" || fragment.verbatim) return fragment;
    return { ...fragment, text: namedCharacter(body.slice(fragment.start, fragment.end)) };
  });
  return { fragments, text: fragments.map(({ text }) => text).join("") };
}

function namedCharacter(entity: string): string {
  const [, hex, decimal] = /^&#(?:x([0-9a-f]+)|(\d+));$/i.exec(entity) ?? [];
  const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
  return code < 0xa0 || code === 0xfffe || code === 0xffff ? String.fromCharCode(code) : "\uFFFD";
}

function moved<Text extends MappedText>(text: Text, by: number): Text {
  const fragments = text.fragments.map((part) => ({ ...part, start: part.start + by, end: part.end + by }));
  return { ...text, fragments };
}

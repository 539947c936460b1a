import type { Token } from "markdown-it";
import type { SourceLines } from "../catalogue/index.js";

/**
 * A range of a block's text that is unchanged in the source: it begins at `content` in the text and at `source` in the
 * source.
 */
interface Stretch {
  readonly content: number;
  readonly source: number;
}

/** Returns the offset in the source of an offset in a block's text. */
export type SourceOffset = (offset: number) => number;

/**
 * Finds the text of blocks in their source. Blocks must be given in the order of the source, and so must the cells of a
 * table row.
 */
export class BlockFinder {
  #row: { readonly line: number; end: number } | undefined;

  constructor(private readonly lines: SourceLines) {}

  /**
   * Notes the row of a table, to which the next cells belong.
   *
   * @param token opens a row of a table, or another block
   */
  open(token: Token): void {
    if (token.type === "tr_open" && token.map) this.#row = { line: token.map[0], end: -1 };
    else if (token.type === "table_close") this.#row = undefined;
  }

  /**
   * Returns a function that maps offsets in the text of a block to offsets in the source.
   *
   * @param inline the text of a block, before or after it is parsed
   */
  offsets({ content, map }: Token): SourceOffset {
    if (map) return lookup(this.#paragraph(content, map[0]));
    return lookup(this.#row ? this.#cell(content, this.#row) : []);
  }

  /** Maps a block's text, which consists of its lines without the markers of lists and quotations. */
  #paragraph(content: string, firstLine: number): Stretch[] {
    let offset = 0;
    return content.split("\n").map((text, index) => {
      const start = this.lines.start(firstLine + index);
      const stretch = { content: offset, source: start + columnOf(this.lines.text(firstLine + index), text) };
      offset += text.length + 1;
      return stretch;
    });
  }

  /** Maps the text of a cell, which is trimmed, and whose escaped bars are bars. */
  #cell(content: string, row: { readonly line: number; end: number }): Stretch[] {
    const text = this.lines.text(row.line);
    const start = this.lines.start(row.line);
    let at = cellStart(text, content, row.end);
    const stretches = [{ content: 0, source: start + at }];
    for (let offset = 0; offset < content.length; offset += 1) {
      if (content[offset] === "|" && text[at] === "\\") {
        at += 1;
        stretches.push({ content: offset, source: start + at });
      }
      at += 1;
    }
    row.end = at;
    return stretches;
  }
}

/**
 * Returns the index at which a cell's text starts in the line of its row.
 *
 * @param last the end of the cell before it, -1 for the first of a row
 */
function cellStart(text: string, content: string, last: number): number {
  const border = last < 0 ? /[\s>]*\|?\s*/y : /\s*\|?\s*/y;
  border.lastIndex = Math.max(0, last);
  border.exec(text);
  const [first = ""] = content.split("|", 1);
  const at = border.lastIndex;
  return text.startsWith(first, at) ? at : Math.max(at, text.indexOf(first, at));
}

function columnOf(line: string, content: string): number {
  const bare = content.trim();
  const heading = /^[^#]*#{1,6}[ \t]+/.exec(line)?.[0].length ?? 0;
  const found = line.trimEnd().endsWith(bare)
    ? line.trimEnd().length - bare.length
    : line.indexOf(bare, heading);
  return Math.max(0, found < 0 ? line.indexOf(bare) : found) - (content.length - content.trimStart().length);
}

/**
 * Returns a function that maps an offset in a text to the source, by binary search.
 *
 * @param stretches sorted by their start; empty for a text that is not in the source
 */
function lookup(stretches: readonly Stretch[]): SourceOffset {
  return (offset) => {
    let low = 0;
    let high = stretches.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((stretches[middle]?.content ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const { content, source } = stretches[low] ?? { content: 0, source: 0 };
    return source + offset - content;
  };
}

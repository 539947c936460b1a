import type { PositionedText } from "../../../documents/index.js";
import type { Messages } from "../../../i18n/index.js";
import { paragraph, plainText, type LabelledValue, type Omission, type TextBlock } from "../../types.js";
import { metadataLines } from "../text.js";
import { privateUse, withoutRadicals } from "./characters.js";
import { withoutFootnotes, withoutRunningHeads } from "./running-heads.js";
import { layoutPages, type LayoutLine, type LayoutPage, type PageTexts } from "./lines.js";
import { measuresOf, paragraphsOf, type PageLines } from "./paragraphs.js";
import { regionsOf } from "./regions.js";

export interface LaidOutText {
  readonly blocks: readonly TextBlock[];
  readonly metadata: readonly LabelledValue[];
  readonly omissions: readonly Omission[];
  readonly notes: readonly string[];
  /** The repetitions of headers that the omissions list once. */
  readonly accounted: readonly string[];
}

/**
 * Makes blocks of text from the positions of the texts on pages: paragraphs, table-like blocks, columns one after the
 * other. Notes name the pages where the order is a guess.
 */
export function blocksOfPages(pages: readonly PageTexts[], messages: Messages): LaidOutText {
  const { notes: words } = messages.importing;
  const { texts, notes } = readableTexts(pages, messages);
  const layouts = texts.map((page) => ({ page, directions: layoutPages(page) }));
  const main = layouts.flatMap(({ directions: [first] }) => first ?? []);
  const { pages: kept, leftOut, repeated } = withoutRunningHeads(main, messages);
  const { pages: body, footnotes } = withoutFootnotes(kept);
  const laid = new BlockList(body, new Map(pages.map(({ number, width }) => [number, width])));
  for (const page of body) laid.addPage(page);
  laid.flush();
  for (const { page, lines } of footnotes) laid.addApart(page, lines);
  const turned = layouts.flatMap(({ directions }) => directions.slice(1));
  for (const { number, lines } of turned) laid.addApart(number, lines);
  const sideways = layouts.flatMap(({ page }) =>
    page.texts.some(({ dx, text }) => dx < 0.9 && text.trim() !== "") ? [page.number] : [],
  );
  const { metadata, blocks } = withoutMetadata(laid.blocks, messages);
  return {
    blocks,
    metadata,
    omissions: leftOut,
    accounted: repeated,
    notes: [
      ...notes,
      ...noteFor(laid.tablePages, words.guessedTables),
      ...noteFor(laid.columnPages, words.guessedColumns),
      ...noteFor(sideways, words.turnedText),
      ...noteFor(
        footnotes.map(({ page }) => page),
        words.movedFootnotes,
      ),
    ],
  };
}

function noteFor(pages: readonly number[], note: (pages: string) => string): string[] {
  return pages.length > 0 ? [note(pageList(pages))] : [];
}

/** Returns numbers of pages as `1、3–5`. */
export function pageList(pages: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const page of [...new Set(pages)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === page - 1) last[1] = page;
    else ranges.push([page, page]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join("、");
}

/** Replaces radicals by characters, and names characters that nothing but the file's own font shows. */
function readableTexts(
  pages: readonly PageTexts[],
  messages: Messages,
): { readonly texts: readonly PageTexts[]; readonly notes: readonly string[] } {
  const replaced = new Set<string>();
  const unknown: { character: string; page: number }[] = [];
  const texts = pages.map((page) => ({
    ...page,
    texts: page.texts.map((positioned): PositionedText => {
      const text = withoutRadicals(positioned.text);
      if (text !== positioned.text)
        [...positioned.text].forEach((character) => {
          const shown = withoutRadicals(character);
          if (shown !== character) replaced.add(`${character}→${shown}`);
        });
      for (const [character] of text.matchAll(privateUse)) unknown.push({ character, page: page.number });
      return { ...positioned, text };
    }),
  }));
  const { notes } = messages.importing;
  const codes = [...new Set(unknown.map(({ character }) => codeOf(character)))];
  return {
    texts,
    notes: [
      ...(replaced.size > 0 ? [notes.radicals([...replaced].join("、"))] : []),
      ...(unknown.length > 0
        ? [
            notes.privateUse(
              unknown.length,
              codes.slice(0, 10).join("、"),
              pageList(unknown.map(({ page }) => page)),
            ),
          ]
        : []),
    ],
  };
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
}

/** Collects blocks page by page; a paragraph may go on on the next page. */
class BlockList {
  readonly blocks: TextBlock[] = [];
  readonly tablePages: number[] = [];
  readonly columnPages: number[] = [];
  readonly #regions: ReadonlyMap<LayoutPage, ReturnType<typeof regionsOf>>;
  readonly #measures: ReturnType<typeof measuresOf>;
  #open: PageLines[] = [];

  constructor(
    pages: readonly LayoutPage[],
    private readonly widths: ReadonlyMap<number, number>,
  ) {
    this.#regions = new Map(pages.map((page) => [page, regionsOf(page.lines)]));
    this.#measures = measuresOf(
      pages.map((page) => ({
        page: page.number,
        width: this.#widthOf(page.number),
        lines: (this.#regions.get(page) ?? []).flatMap((region) =>
          region.kind === "text" ? region.lines : [],
        ),
      })),
    );
  }

  addPage(page: LayoutPage): void {
    for (const region of this.#regions.get(page) ?? []) {
      if (region.kind === "text") {
        this.#open.push({ page: page.number, width: this.#widthOf(page.number), lines: region.lines });
        continue;
      }
      this.flush();
      if (region.kind === "columns") {
        this.columnPages.push(page.number);
        for (const lines of region.columns) this.addApart(page.number, lines);
      } else {
        this.tablePages.push(page.number);
        this.blocks.push({ kind: "table", rows: region.rows.map((row) => row.map((cell) => [cell])) });
      }
    }
  }

  /** Adds lines whose paragraphs do not continue others, and which have edges of their own. */
  addApart(page: number, lines: readonly LayoutLine[]): void {
    const apart = [{ page, width: this.#widthOf(page), lines }];
    this.blocks.push(...paragraphsOf(apart, measuresOf(apart)).map((text) => paragraph(text)));
  }

  flush(): void {
    this.blocks.push(...paragraphsOf(this.#open, this.#measures).map((text) => paragraph(text)));
    this.#open = [];
  }

  #widthOf(page: number): number {
    return this.widths.get(page) ?? 0;
  }
}

/** Takes the metadata from the first lines of the text. */
function withoutMetadata(
  blocks: readonly TextBlock[],
  messages: Messages,
): { readonly metadata: readonly LabelledValue[]; readonly blocks: readonly TextBlock[] } {
  const stop = blocks.findIndex(({ kind }) => kind !== "paragraph");
  const head = (stop < 0 ? blocks : blocks.slice(0, stop)).map((block) =>
    block.kind === "paragraph" ? plainText(block.runs) : "",
  );
  const { metadata, end } = metadataLines(head, messages);
  return { metadata, blocks: blocks.slice(end) };
}

/* eslint-disable no-control-regex -- control characters are the marks of old Word files */
import {
  optionalHyphen,
  readOldWord,
  type OldParagraph,
  type OldWordDocument,
} from "../../documents/index.js";
import type { Messages } from "../../i18n/index.js";
import { plainText, type Omission, type ParsedDocument, type TextBlock, type TextRun } from "../types.js";
import { WordNumbering, type NumberedList } from "./docx/numbering.js";
import { fieldText } from "./field-text.js";
import { loweredText, raisedText } from "./raised-text.js";
import { metadataLines } from "./text.js";

/**
 * Reads Word's old format (.doc, and WPS's .wps, which is the same): text, tables, automatic numbers and notes.
 *
 * @throws UnreadableDocument when the file is damaged or encrypted
 */
export function readDoc(bytes: Uint8Array, messages: Messages): ParsedDocument {
  const document = readOldWord(bytes);
  const reader = new DocReader(document, messages);
  const all = [...reader.blocks(document.body), ...reader.blocks(document.textBoxes)];
  const stop = all.findIndex(({ kind }) => kind !== "paragraph");
  const head = stop < 0 ? all : all.slice(0, stop);
  const { metadata, end } = metadataLines(
    head.map((block) => (block.kind === "paragraph" ? plainText(block.runs).trim() : "")),
    messages,
  );
  const footnotes = reader.notes();
  const { notes, leftOut } = messages.importing;
  const listed = (paragraphs: readonly OldParagraph[], why: string) =>
    reader.blocks(paragraphs).flatMap((block): Omission[] => {
      const text = "runs" in block ? plainText(block.runs).trim() : "";
      return text === "" ? [] : [{ text, why }];
    });
  const headers = listed(document.headers, leftOut.header);
  const comments = listed(document.comments, leftOut.comment);
  return {
    format: "doc",
    blocks: metadata.length > 0 ? all.slice(end) : all,
    metadata,
    omissions: [...reader.omissions, ...headers, ...comments],
    notes: [
      ...(reader.pictures > 0 ? [notes.oldPictures(reader.pictures)] : []),
      ...(document.textBoxes.length > 0 ? [notes.oldTextBoxes] : []),
      ...(reader.raised > 0 ? [notes.raised(reader.raised)] : []),
      ...(reader.inserted + reader.deleted > 0
        ? [notes.trackedChanges(reader.inserted, reader.deleted)]
        : []),
      notes.docTables,
    ],
    footnotes,
  };
}

/** Characters with a meaning of their own (MS-DOC 2.4.1). */
const mark = {
  fieldBegin: "\u0013",
  fieldSeparator: "\u0014",
  fieldEnd: "\u0015",
  picture: "\u0001",
  drawn: "\u0008",
};
/** Control characters that are not text; line breaks and the ends of columns are. */
const controls = /[\u0000-\u0006\u0008\u000E-\u001D]/g;

class DocReader {
  readonly omissions: Omission[] = [];
  pictures = 0;
  raised = 0;
  inserted = 0;
  deleted = 0;
  readonly #numbering: WordNumbering;
  readonly #references: ReadonlyMap<number, string>;
  /** Codes of the fields that are open, the innermost last; undefined once the result begins. */
  readonly #fields: { code: string; inCode: boolean; result: boolean }[] = [];

  constructor(
    private readonly document: OldWordDocument,
    private readonly messages: Messages,
  ) {
    this.#numbering = new WordNumbering(numberedLists(document));
    this.#references = new Map(
      [...document.footnotes, ...document.endnotes].map(({ reference }) => [reference, String(reference)]),
    );
  }

  notes(): Map<string, TextRun[]> {
    return new Map(
      [...this.document.footnotes, ...this.document.endnotes].map(({ reference, paragraphs }) => [
        String(reference),
        paragraphs.flatMap((paragraph) => [...this.#runs(paragraph), " "]),
      ]),
    );
  }

  blocks(paragraphs: readonly OldParagraph[]): TextBlock[] {
    const blocks: TextBlock[] = [];
    let rows: TextRun[][][] = [];
    let cells: TextRun[][] = [];
    let cell: TextRun[] = [];
    const endTable = () => {
      if (cell.length > 0) cells.push(cell);
      if (cells.length > 0) rows.push(cells);
      if (rows.length > 0) blocks.push(...tableBlocks(rows));
      [rows, cells, cell] = [[], [], []];
    };
    for (const paragraph of paragraphs) {
      if (!paragraph.inTable && !paragraph.rowEnd) endTable();
      if (paragraph.rowEnd) {
        rows.push(cells);
        cells = [];
        continue;
      }
      const runs = this.#numbered(paragraph);
      if (!paragraph.inTable) {
        if (plainText(runs).trim() !== "" || runs.some((run) => typeof run !== "string"))
          blocks.push({ kind: "paragraph", runs, level: paragraph.outline, centred: paragraph.centred });
        continue;
      }
      cell.push(...(cell.length > 0 ? [" "] : []), ...runs);
      if (!paragraph.cellEnd) continue;
      cells.push(cell);
      cell = [];
    }
    endTable();
    return blocks;
  }

  #numbered(paragraph: OldParagraph): TextRun[] {
    const runs = this.#runs(paragraph);
    const label =
      paragraph.list > 0 ? this.#numbering.next(String(paragraph.list), paragraph.listLevel) : undefined;
    if (label?.kind !== "number" || label.text === "") return runs;
    return [`${label.text}${/[\p{Script=Latin}\d]$/u.test(label.text) ? " " : ""}`, ...runs];
  }

  #runs({ spans }: OldParagraph): TextRun[] {
    const runs: TextRun[] = [];
    const append = (words: string) => {
      const last = runs.at(-1);
      if (typeof last === "string") runs[runs.length - 1] = last + words;
      else runs.push(words);
    };
    const { leftOut } = this.messages.importing;
    for (const { position, text, properties } of spans) {
      const { hidden, deleted, struck, special, symbol } = properties;
      if (!special && (hidden || deleted || struck)) {
        if (deleted) this.deleted += 1;
        const visible = clean(text);
        const why = deleted ? leftOut.deleted : hidden ? leftOut.hidden : leftOut.struck;
        if (visible.trim() !== "" && !this.#inCode()) this.omissions.push({ text: visible.trim(), why });
        continue;
      }
      if (properties.inserted) this.inserted += 1;
      let words = "";
      for (const [offset, character] of [...splitMarks(text)]) {
        const note = special ? this.#references.get(position + offset) : undefined;
        if (note !== undefined) runs.push({ footnote: note });
        else if (this.#field(character, append)) continue;
        else if (this.#inCode()) this.#addCode(character);
        else if (character === mark.picture || character === mark.drawn) this.pictures += special ? 1 : 0;
        else if (special && symbol !== undefined) words += symbolText(symbol);
        else words += character;
      }
      const shown = clean(words);
      if (shown === "") continue;
      const field = this.#fields.at(-1);
      if (field) field.result = true;
      if (properties.position) this.raised += 1;
      append(
        properties.position === "raised"
          ? raisedText(shown)
          : properties.position === "lowered"
            ? loweredText(shown)
            : shown,
      );
    }
    return runs;
  }

  #inCode(): boolean {
    return this.#fields.some(({ inCode }) => inCode);
  }

  #addCode(text: string): void {
    const field = this.#fields.at(-1);
    if (field) field.code += text;
  }

  /** Opens, continues or closes a field; returns whether the character is a mark of one. */
  #field(character: string, append: (words: string) => void): boolean {
    const field = this.#fields.at(-1);
    if (character === mark.fieldBegin) this.#fields.push({ code: "", inCode: true, result: false });
    else if (character === mark.fieldSeparator) {
      if (field) field.inCode = false;
    } else if (character === mark.fieldEnd) {
      this.#fields.pop();
      if (field && !field.result && !this.#inCode()) append(fieldText(field.code) ?? "");
    } else return false;
    return true;
  }
}

/** Yields marks one by one and the text between them, each with its offset. */
function* splitMarks(text: string): Generator<readonly [number, string]> {
  for (const { index, 0: part } of text.matchAll(
    /[\u0001\u0002\u0005\u0008\u0013-\u0015]|[^\u0001\u0002\u0005\u0008\u0013-\u0015]+/g,
  ))
    yield [index, part];
}

/** Returns text with non-breaking hyphens as hyphens, and without optional ones and control characters. */
function clean(text: string): string {
  return text
    .replace(optionalHyphen, "")
    .replaceAll("\u001E", "-")
    .replace(/[\v\u000E]/g, "\n")
    .replace(controls, "");
}

function symbolText(code: number): string {
  return code >= 0xe000 && code <= 0xf8ff ? "□" : String.fromCodePoint(code);
}

/** Returns a table; a box of one column as paragraphs. */
function tableBlocks(rows: readonly TextRun[][][]): TextBlock[] {
  if (rows.every((row) => row.length <= 1))
    return rows.flat().map((runs): TextBlock => ({ kind: "paragraph", runs }));
  return [{ kind: "table", rows }];
}

function numberedLists({ lists }: OldWordDocument): ReadonlyMap<string, NumberedList> {
  return new Map(
    lists.map(({ definition, levels, starts }, index) => [
      String(index + 1),
      {
        abstractId: String(definition),
        starts,
        levels: new Map(
          [...levels].map(([depth, level]) => [
            depth,
            { ...level, restart: undefined, decimalOnly: false, style: undefined },
          ]),
        ),
      },
    ]),
  );
}

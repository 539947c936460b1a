import { readSprms, sprm } from "./sprms.js";
import type { WordStyle } from "./styles.js";
import { bytesOf, plcPositions, type WordStreams } from "./word-streams.js";

/** Modifications that apply to a range of bytes of the WordDocument stream. */
export interface PropertyRun {
  readonly start: number;
  readonly end: number;
  readonly list: Uint8Array;
  /** The index of a paragraph's style; 0 for characters. */
  readonly style: number;
}

const pageBytes = 512;

/** Reads the properties of all characters or of all paragraphs, in the order of their bytes (MS-DOC 2.9.33, 2.9.176). */
export function readPropertyRuns(
  streams: WordStreams,
  kind: "characterPages" | "paragraphPages",
): PropertyRun[] {
  const part = streams.part(kind);
  const count = Math.max(0, plcPositions(part, 4).length - 1);
  const runs: PropertyRun[] = [];
  for (let index = 0; index < count; index += 1) {
    const page = (part.getUint32((count + 1 + index) * 4, true) & 0x3fffff) * pageBytes;
    runs.push(
      ...(kind === "characterPages" ? characterRuns(streams.text, page) : paragraphRuns(streams.text, page)),
    );
  }
  return runs.sort((a, b) => a.start - b.start);
}

function* characterRuns(text: DataView, page: number): Generator<PropertyRun> {
  const count = text.getUint8(page + pageBytes - 1);
  for (let index = 0; index < count; index += 1) {
    const offset = text.getUint8(page + (count + 1) * 4 + index) * 2;
    const list =
      offset === 0 ? new Uint8Array() : bytesOf(text, page + offset + 1, text.getUint8(page + offset));
    yield { ...range(text, page, index), list, style: 0 };
  }
}

/** A paragraph's entry has 13 bytes, of which the first is the offset of its properties. */
const paragraphEntryBytes = 13;

function* paragraphRuns(text: DataView, page: number): Generator<PropertyRun> {
  const count = text.getUint8(page + pageBytes - 1);
  for (let index = 0; index < count; index += 1) {
    const offset = text.getUint8(page + (count + 1) * 4 + index * paragraphEntryBytes) * 2;
    if (offset === 0) {
      yield { ...range(text, page, index), list: new Uint8Array(), style: 0 };
      continue;
    }
    const words = text.getUint8(page + offset);
    const [at, length] =
      words === 0 ? [offset + 2, text.getUint8(page + offset + 1) * 2] : [offset + 1, words * 2 - 1];
    const bytes = bytesOf(text, page + at, length);
    const style = length < 2 ? 0 : (bytes[0] ?? 0) | ((bytes[1] ?? 0) << 8);
    yield { ...range(text, page, index), list: bytes.subarray(2), style };
  }
}

function range(text: DataView, page: number, index: number): { start: number; end: number } {
  return {
    start: text.getUint32(page + index * 4, true),
    end: text.getUint32(page + (index + 1) * 4, true),
  };
}

/** Returns the run that holds a byte, by binary search. */
export function runAt(runs: readonly PropertyRun[], byte: number): PropertyRun | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (!run) return undefined;
    if (byte < run.start) high = middle - 1;
    else if (byte >= run.end) low = middle + 1;
    else return run;
  }
  return undefined;
}

export interface CharacterProperties {
  hidden: boolean;
  deleted: boolean;
  inserted: boolean;
  struck: boolean;
  position: "raised" | "lowered" | undefined;
  /** Whether the character is a mark of the program, such as that of a note or a picture. */
  special: boolean;
  /** A character of a symbol font. */
  symbol: number | undefined;
}

/** Applies the modifications of a paragraph's style, of a character style, of the run and of the piece, in this order. */
export function characterProperties(
  lists: readonly Uint8Array[],
  styles: readonly (WordStyle | undefined)[],
): CharacterProperties {
  const result: CharacterProperties = {
    hidden: false,
    deleted: false,
    inserted: false,
    struck: false,
    position: undefined,
    special: false,
    symbol: undefined,
  };
  for (const list of lists) apply(result, list, styles);
  return result;
}

function apply(
  result: CharacterProperties,
  list: Uint8Array,
  styles: readonly (WordStyle | undefined)[],
): void {
  const base = { ...result };
  for (const { code, operand } of readSprms(list)) {
    const byte = operand.byteLength > 0 ? operand.getUint8(0) : 0;
    // 0x80 takes the value of the style, 0x81 its opposite (ToggleOperand, MS-DOC 2.9.327).
    const toggled = (inherited: boolean) =>
      byte === 0x80 ? inherited : byte === 0x81 ? !inherited : byte !== 0;
    switch (code) {
      case sprm.deleted:
        result.deleted = byte !== 0;
        break;
      case sprm.inserted:
        result.inserted = byte !== 0;
        break;
      case sprm.special:
        result.special = byte !== 0;
        break;
      case sprm.hidden:
        result.hidden = toggled(base.hidden);
        break;
      case sprm.strike:
      case sprm.doubleStrike:
        result.struck = toggled(base.struck);
        break;
      case sprm.position:
        result.position = byte === 1 ? "raised" : byte === 2 ? "lowered" : undefined;
        break;
      case sprm.symbol:
        result.symbol = operand.getUint16(2, true);
        result.special = true;
        break;
      case sprm.characterStyle:
        for (const inherited of styles[operand.getUint16(0, true)]?.characters ?? [])
          apply(result, inherited, []);
        Object.assign(base, { hidden: result.hidden, struck: result.struck });
        break;
    }
  }
}

export interface ParagraphProperties {
  inTable: boolean;
  rowEnd: boolean;
  centred: boolean;
  /** From 1; undefined for body text. */
  outline: number | undefined;
  /** The number of its list's override, from 1; 0 for none. */
  list: number;
  /** From 0. */
  listLevel: number;
  /** Left edges of the row's cells in twips, and the right edge of the last; only at the end of a row. */
  columns: readonly number[] | undefined;
}

export function paragraphProperties(lists: readonly Uint8Array[]): ParagraphProperties {
  const result: ParagraphProperties = {
    inTable: false,
    rowEnd: false,
    centred: false,
    outline: undefined,
    list: 0,
    listLevel: 0,
    columns: undefined,
  };
  for (const list of lists)
    for (const { code, operand } of readSprms(list)) {
      const byte = operand.byteLength > 0 ? operand.getUint8(0) : 0;
      switch (code) {
        case sprm.inTable:
          result.inTable = byte !== 0;
          break;
        case sprm.rowEnd:
          result.rowEnd = byte !== 0;
          break;
        case sprm.alignment:
        case sprm.oldAlignment:
          result.centred = byte === 1;
          break;
        case sprm.outline:
          result.outline = byte > 5 ? undefined : byte + 1;
          break;
        case sprm.list:
          result.list = operand.getInt16(0, true);
          break;
        case sprm.listLevel:
          result.listLevel = byte;
          break;
        case sprm.tableColumns:
          result.columns = Array.from(
            { length: Math.min(byte + 1, Math.floor((operand.byteLength - 1) / 2)) },
            (_, index) => operand.getInt16(1 + index * 2, true),
          );
          break;
      }
    }
  return result;
}

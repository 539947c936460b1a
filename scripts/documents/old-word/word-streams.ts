import { OleContainer } from "../ole.js";
import { UnreadableDocument } from "../unreadable-document.js";

/** Offsets of structures in the table stream are at fixed positions of the header: pairs of offset and length. */
const tableParts = {
  styles: 1,
  footnoteReferences: 2,
  footnoteTexts: 3,
  commentTexts: 5,
  characterPages: 12,
  paragraphPages: 13,
  fragments: 33,
  endnoteReferences: 46,
  endnoteTexts: 47,
  lists: 73,
  listOverrides: 74,
} as const;

/** The parts of a file's text, in the order in which they follow each other (FibRgLw97). */
export const storyNames = [
  "body",
  "footnotes",
  "headers",
  "macros",
  "comments",
  "endnotes",
  "textBoxes",
  "headerTextBoxes",
] as const;
export type StoryName = (typeof storyNames)[number];

/** Word 97 and later; Word 6 and 95 have lower numbers, and one byte for each character. */
const firstUnicodeVersion = 0xc1;
const unicodeSignature = 0xa5ec;

/**
 * The streams of a Word 97–2003 file, and its header.
 *
 * @see MS-DOC (Microsoft), 2.5: File Information Block
 */
export class WordStreams {
  readonly text: DataView;
  readonly #table: Uint8Array;
  /** The length of each story, in characters. */
  readonly lengths: Readonly<Record<StoryName, number>>;

  /** @throws UnreadableDocument when the file is damaged, encrypted or of Word 6 or 95 */
  constructor(file: Uint8Array) {
    const container = new OleContainer(file);
    const text = container.read("WordDocument");
    if (!text || text.length < 34)
      throw new UnreadableDocument({ kind: "damaged", format: "DOC: WordDocument" });
    this.text = viewOf(text);
    const signature = this.text.getUint16(0, true);
    const version = this.text.getUint16(2, true);
    const flags = this.text.getUint16(10, true);
    if (signature !== unicodeSignature || version < firstUnicodeVersion) {
      const isOlder = version > 0 && version < firstUnicodeVersion;
      throw new UnreadableDocument(isOlder ? { kind: "word95" } : { kind: "damaged", format: "DOC: FIB" });
    }
    if ((flags & 0x0100) !== 0) throw new UnreadableDocument({ kind: "locked" });
    const tableName = (flags & 0x0200) === 0 ? "0Table" : "1Table";
    const table = container.read(tableName);
    if (!table) throw new UnreadableDocument({ kind: "damaged", format: `DOC: ${tableName}` });
    this.#table = table;
    const lengths = storyNames.map((name, index) => [name, this.text.getInt32(76 + index * 4, true)]);
    this.lengths = Object.fromEntries(lengths) as Record<StoryName, number>;
  }

  /** Returns a structure of the table stream; empty when the file has none. `toEnd` adds what follows it. */
  part(name: keyof typeof tableParts, toEnd = false): DataView {
    const at = 154 + tableParts[name] * 8;
    if (at + 8 > this.text.byteLength) return viewOf(new Uint8Array());
    const offset = this.text.getUint32(at, true);
    const length = this.text.getUint32(at + 4, true);
    if (length === 0) return viewOf(new Uint8Array());
    if (offset + length > this.#table.length)
      throw new UnreadableDocument({ kind: "damaged", format: `DOC: ${name}` });
    return viewOf(this.#table.subarray(offset, toEnd ? undefined : offset + length));
  }
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Returns `length` bytes of a view. */
export function bytesOf(view: DataView, at: number, length: number): Uint8Array {
  if (at + length > view.byteLength) throw new RangeError("beyond the end of the stream");
  return new Uint8Array(view.buffer, view.byteOffset + at, length);
}

/** Returns the numbers at the start of a PLC: one more than it has data elements of `dataBytes` each (MS-DOC 2.2.2). */
export function plcPositions(view: DataView, dataBytes: number): number[] {
  const count = Math.max(0, Math.floor((view.byteLength - 4) / (4 + dataBytes)));
  if (view.byteLength < 4) return [];
  return Array.from({ length: count + 1 }, (_, index) => view.getUint32(index * 4, true));
}

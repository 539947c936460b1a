import {
  characterProperties,
  readPropertyRuns,
  runAt,
  type CharacterProperties,
  type PropertyRun,
} from "./properties.js";
import { shortSprm } from "./sprms.js";
import { readStyles, type WordStyle } from "./styles.js";
import { bytesOf, plcPositions, storyNames, type StoryName, type WordStreams } from "./word-streams.js";

/** Text that lies together in the file, with the same direct properties. */
interface TextSegment {
  /** The position of its first character in the whole text, from 0. */
  readonly position: number;
  readonly text: string;
  /** The offset of its first byte in the WordDocument stream. */
  readonly byte: number;
  readonly bytesPerCharacter: 1 | 2;
  readonly lists: readonly Uint8Array[];
}

/** A character of a paragraph, or several with the same properties. */
export interface WordSpan {
  readonly position: number;
  readonly text: string;
  readonly properties: CharacterProperties;
}

/** A paragraph, a cell's last paragraph or a row's end, with the mark that ends it. */
export interface RawParagraph {
  readonly spans: readonly WordSpan[];
  readonly mark: string;
  readonly lists: readonly Uint8Array[];
}

/** Reads the characters of a file through its table of pieces, with their properties (MS-DOC 2.4.1, 2.4.6). */
export class StoryReader {
  readonly #segments: readonly TextSegment[];
  readonly #paragraphs: readonly PropertyRun[];
  readonly #styles: readonly (WordStyle | undefined)[];

  constructor(private readonly streams: WordStreams) {
    this.#segments = readSegments(streams);
    this.#paragraphs = readPropertyRuns(streams, "paragraphPages");
    this.#styles = readStyles(streams);
  }

  /** The position of a story's first character. */
  startOf(story: StoryName): number {
    return storyNames
      .slice(0, storyNames.indexOf(story))
      .reduce((sum, name) => sum + this.streams.lengths[name], 0);
  }

  paragraphs(story: StoryName): RawParagraph[] {
    const start = this.startOf(story);
    return this.paragraphsBetween(start, start + this.streams.lengths[story]);
  }

  paragraphsBetween(start: number, end: number): RawParagraph[] {
    const paragraphs: RawParagraph[] = [];
    let open: TextSegment[] = [];
    const close = (mark: string, byte: number) => {
      const run = runAt(this.#paragraphs, byte);
      const style = this.#styles[run?.style ?? 0];
      const spans = open.map(({ position, text, lists }) => ({
        position,
        text,
        properties: characterProperties([...(style?.characters ?? []), ...lists], this.#styles),
      }));
      paragraphs.push({ spans, mark, lists: [...(style?.paragraph ?? []), ...(run ? [run.list] : [])] });
      open = [];
    };
    for (const segment of this.#segments) {
      const from = Math.max(0, start - segment.position);
      const to = Math.min(segment.text.length, end - segment.position);
      for (let at = from; at < to;) {
        const next = nextMark(segment.text, at, to);
        if (next > at)
          open.push({ ...segment, position: segment.position + at, text: segment.text.slice(at, next) });
        if (next < to) close(segment.text[next] ?? "", segment.byte + next * segment.bytesPerCharacter);
        at = next + 1;
      }
    }
    if (open.length > 0) close("", -1);
    return paragraphs;
  }
}

/** Finds the end of a paragraph, of a cell or row, or of a page or section. */
function nextMark(text: string, start: number, end: number): number {
  for (let at = start; at < end; at += 1)
    if (text[at] === "\r" || text[at] === "\u0007" || text[at] === "\f") return at;
  return end;
}

interface TextFragment {
  readonly position: number;
  readonly length: number;
  readonly byte: number;
  readonly compressed: boolean;
  readonly list: Uint8Array;
}

function readSegments(streams: WordStreams): TextSegment[] {
  const runs = readPropertyRuns(streams, "characterPages");
  const decoder = new TextDecoder("utf-16le");
  return readFragments(streams).flatMap(({ position, length, byte, compressed, list }) => {
    const size = compressed ? 1 : 2;
    const bytes = bytesOf(streams.text, byte, length * size);
    const text = compressed ? decodeCompressed(bytes) : decoder.decode(bytes);
    if (text.length !== length) throw new RangeError("invalid characters");
    const segments: TextSegment[] = [];
    for (let at = 0; at < length;) {
      const run = runAt(runs, byte + at * size);
      const next = run ? Math.min(length, Math.ceil((run.end - byte) / size)) : length;
      const end = Math.max(at + 1, next);
      segments.push({
        position: position + at,
        text: text.slice(at, end),
        byte: byte + at * size,
        bytesPerCharacter: size,
        lists: run ? [run.list, list] : [list],
      });
      at = end;
    }
    return segments;
  });
}

const modifications = 1;
const fragmentTable = 2;

/** Reads the Clx: modifications that pieces refer to, then the table of text fragments (the piece table, MS-DOC 2.9.38). */
function readFragments(streams: WordStreams): TextFragment[] {
  const part = streams.part("fragments");
  const lists: Uint8Array[] = [];
  let at = 0;
  while (part.getUint8(at) === modifications) {
    const length = part.getUint16(at + 1, true);
    lists.push(bytesOf(part, at + 3, length));
    at += 3 + length;
  }
  if (part.getUint8(at) !== fragmentTable) throw new RangeError("no table of pieces");
  const table = bytesOf(part, at + 5, part.getUint32(at + 1, true));
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const positions = plcPositions(view, 8);
  return positions.slice(0, -1).map((position, index) => {
    const entry = positions.length * 4 + index * 8;
    const offset = view.getUint32(entry + 2, true);
    const compressed = (offset & 0x40000000) !== 0;
    const bytes = offset & 0x3fffffff;
    const prm = view.getUint16(entry + 6, true);
    return {
      position,
      length: (positions[index + 1] ?? position) - position,
      byte: compressed ? bytes / 2 : bytes,
      compressed,
      list: (prm & 1) === 0 ? shortSprm(prm) : (lists[prm >> 1] ?? new Uint8Array()),
    };
  });
}

/** Decodes windows-1252 byte by byte: each byte is one character (FcCompressed, MS-DOC 2.9.73). */
function decodeCompressed(bytes: Uint8Array): string {
  return new TextDecoder("windows-1252").decode(bytes);
}

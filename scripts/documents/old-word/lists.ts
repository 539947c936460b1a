import { readSprms, sprm } from "./sprms.js";
import { bytesOf, type WordStreams } from "./word-streams.js";

/** One level of a list, as in the file. */
export interface OldListLevel {
  /** Name of the number format in .docx files (ECMA-376 part 1, 17.18.59). */
  readonly format: string;
  /** With `%1` for the number of the first level. */
  readonly pattern: string;
  readonly start: number;
}

/** A list of the document: paragraphs refer to it by its number, from 1. */
export interface OldList {
  readonly definition: number;
  readonly levels: ReadonlyMap<number, OldListLevel>;
  /** First numbers of levels that this list restarts. */
  readonly starts: ReadonlyMap<number, number>;
}

/** Names of number formats by their codes (MSONFC, MS-OSHARED 2.2.1.3). */
const formats: Readonly<Record<number, string>> = {
  0: "decimal",
  1: "upperRoman",
  2: "lowerRoman",
  3: "upperLetter",
  4: "lowerLetter",
  10: "ideographDigital",
  11: "japaneseCounting",
  14: "decimalFullWidth",
  15: "decimalHalfWidth",
  16: "japaneseLegal",
  17: "japaneseDigitalTenThousand",
  18: "decimalEnclosedCircle",
  19: "decimalFullWidth2",
  22: "decimalZero",
  23: "bullet",
  26: "decimalEnclosedFullstop",
  27: "decimalEnclosedParen",
  28: "decimalEnclosedCircleChinese",
  29: "ideographEnclosedCircle",
  30: "ideographTraditional",
  31: "ideographZodiac",
  33: "taiwaneseCounting",
  34: "ideographLegalTraditional",
  35: "taiwaneseCountingThousand",
  36: "taiwaneseDigital",
  37: "chineseCounting",
  38: "chineseLegalSimplified",
  39: "chineseCountingThousand",
  255: "none",
};

const definitionBytes = 28;
const levelBytes = 28;
const overrideBytes = 16;

/** Reads the document's lists (PlfLst and PlfLfo, MS-DOC 2.9.186 and 2.9.184). */
export function readOldLists(streams: WordStreams): OldList[] {
  const definitions = readDefinitions(streams);
  const part = streams.part("listOverrides");
  if (part.byteLength < 4) return [];
  const count = part.getUint32(0, true);
  const lists: OldList[] = [];
  let data = 4 + count * overrideBytes;
  for (let index = 0; index < count; index += 1) {
    const definition = part.getUint32(4 + index * overrideBytes, true);
    const levels = new Map(definitions.get(definition));
    const starts = new Map<number, number>();
    const overridden = part.getUint8(4 + index * overrideBytes + 12);
    data += 4; // a position that is not used
    for (let level = 0; level < overridden; level += 1) {
      const start = part.getUint32(data, true);
      const flags = part.getUint32(data + 4, true);
      data += 8;
      const depth = flags & 0xf;
      if ((flags & 0x20) !== 0) {
        const own = readLevel(part, data);
        levels.set(depth, own.level);
        data = own.end;
        if ((flags & 0x10) !== 0) starts.set(depth, own.level.start);
      } else if ((flags & 0x10) !== 0) starts.set(depth, start);
    }
    lists.push({ definition, levels, starts });
  }
  return lists;
}

function readDefinitions(streams: WordStreams): Map<number, Map<number, OldListLevel>> {
  const part = streams.part("lists", true);
  const definitions = new Map<number, Map<number, OldListLevel>>();
  if (part.byteLength < 2) return definitions;
  const count = part.getUint16(0, true);
  // The levels follow the definitions, in the same order.
  let at = 2 + count * definitionBytes;
  for (let index = 0; index < count; index += 1) {
    const start = 2 + index * definitionBytes;
    const isSimple = (part.getUint8(start + 26) & 1) !== 0;
    const levels = new Map<number, OldListLevel>();
    for (let depth = 0; depth < (isSimple ? 1 : 9); depth += 1) {
      const { level, end } = readLevel(part, at);
      levels.set(depth, level);
      at = end;
    }
    definitions.set(part.getUint32(start, true), levels);
  }
  return definitions;
}

/** Reads a level (LVL, MS-DOC 2.9.150), and returns the offset after it. */
function readLevel(part: DataView, at: number): { level: OldListLevel; end: number } {
  const characters = part.getUint8(at + 24);
  const paragraph = part.getUint8(at + 25);
  const textAt = at + levelBytes + paragraph + characters;
  const length = part.getUint16(textAt, true);
  const text = new TextDecoder("utf-16le").decode(bytesOf(part, textAt + 2, length * 2));
  const code = part.getUint8(at + 4);
  const hidden = isHidden(bytesOf(part, at + levelBytes + paragraph, characters));
  return {
    level: {
      format: formats[code] ?? "decimal",
      // A character below 9 stands where the number of that level is.
      // eslint-disable-next-line no-control-regex -- control characters are what is looked for
      pattern: hidden ? "" : text.replace(/[\u0000-\u0008]/g, (level) => `%${level.charCodeAt(0) + 1}`),
      start: part.getUint32(at, true),
    },
    end: textAt + 2 + length * 2,
  };
}

function isHidden(list: Uint8Array): boolean {
  for (const { code, operand } of readSprms(list)) if (code === sprm.hidden) return operand.getUint8(0) === 1;
  return false;
}

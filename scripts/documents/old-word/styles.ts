import { bytesOf, type WordStreams } from "./word-streams.js";

/** A style with the modifications that it inherits, those of the innermost base first. */
export interface WordStyle {
  readonly paragraph: readonly Uint8Array[];
  readonly characters: readonly Uint8Array[];
}

interface StyleDefinition {
  readonly base: number;
  readonly paragraph: Uint8Array;
  readonly characters: Uint8Array;
}

const paragraphKind = 1;
const characterKind = 2;
const noBase = 0xfff;
const mostBases = 12;

/** Reads the style sheet (STSH, MS-DOC 2.9.271): styles by index, undefined where there is none. */
export function readStyles(streams: WordStreams): (WordStyle | undefined)[] {
  const part = streams.part("styles");
  if (part.byteLength < 6) return [];
  const headBytes = part.getUint16(0, true);
  const count = part.getUint16(2, true);
  const baseBytes = part.getUint16(4, true);
  const definitions: (StyleDefinition | undefined)[] = [];
  let at = 2 + headBytes;
  for (let index = 0; index < count && at + 2 <= part.byteLength; index += 1) {
    const length = part.getUint16(at, true);
    definitions.push(length === 0 ? undefined : readDefinition(part, at + 2, length, baseBytes));
    at += 2 + length;
  }
  return definitions.map((definition) => definition && withBases(definition, definitions));
}

function readDefinition(part: DataView, start: number, length: number, baseBytes: number): StyleDefinition {
  const empty = new Uint8Array();
  const kindAndBase = part.getUint16(start + 2, true);
  const kind = kindAndBase & 0xf;
  const nameLength = part.getUint16(start + baseBytes, true);
  // The name ends with a NUL; each property list begins at an even offset.
  let at = baseBytes + 2 + (nameLength + 1) * 2;
  const next = (): Uint8Array => {
    at += at % 2;
    if (at + 2 > length) return empty;
    const bytes = part.getUint16(start + at, true);
    const list = at + 2 + bytes > length ? empty : bytesOf(part, start + at + 2, bytes);
    at += 2 + bytes;
    return list;
  };
  const base = kindAndBase >> 4;
  if (kind === paragraphKind) {
    const paragraph = next().subarray(2); // after its own index
    return { base, paragraph, characters: next() };
  }
  return { base, paragraph: empty, characters: kind === characterKind ? next() : empty };
}

function withBases(style: StyleDefinition, all: readonly (StyleDefinition | undefined)[]): WordStyle {
  const chain: StyleDefinition[] = [style];
  for (let base = style.base; base !== noBase && chain.length < mostBases; base = chain[0]?.base ?? noBase) {
    const definition = all[base];
    if (!definition) break;
    chain.unshift(definition);
  }
  return {
    paragraph: chain.map(({ paragraph }) => paragraph),
    characters: chain.map(({ characters }) => characters),
  };
}

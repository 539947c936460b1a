import type { PositionedText } from "../types.js";
import { ZipArchive } from "../zip.js";
import { decodeLeniently } from "../decode-text.js";

/** The start tags of text objects, and those of elements with text, with their text. */
const codes =
  /<(?:[\w.-]+:)?(TextObject|TextCode|Remark|CustomData|Title|Subject|Abstract|Keyword)\b([^<>]*)>(?:<!\[CDATA\[([\s\S]*?)\]\]>|([^<]*))/g;

/**
 * Yields the texts of all parts of an OFD file, whether a page shows them or not: pages, templates, annotations. Texts
 * that follow one another on a line without a gap are one text, since some programs write each character as an object
 * of its own.
 *
 * Parts are searched as text, so that parts that are no valid XML are searched, too.
 */
export function* ofdLines(bytes: Uint8Array): Generator<string> {
  for (const { bytes: part } of new ZipArchive(bytes).readMatching(/\.xml$/i)) {
    let line = "";
    let last: Pick<PositionedText, "x" | "y" | "width" | "size"> | undefined;
    for (const { text, ...next } of textCodesOf(decodeLeniently(part))) {
      if (last && !follows(last, next, text)) {
        yield line;
        line = "";
      }
      line += text;
      last = next;
    }
    if (line !== "") yield line;
  }
}

function* textCodesOf(xml: string): Generator<Pick<PositionedText, "text" | "x" | "y" | "width" | "size">> {
  let left = 0;
  let top = 0;
  let size = 0;
  for (const [, element, attributes = "", literal, written = ""] of xml.matchAll(codes)) {
    const numbers = (name: string) =>
      (new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)`).exec(attributes)?.[1] ?? "")
        .trim()
        .split(/\s+/)
        .map((number) => Number.parseFloat(number) || 0);
    if (element === "TextObject") {
      [left = 0, top = 0] = numbers("Boundary");
      [size = 0] = numbers("Size");
      continue;
    }
    const text = literal ?? decodeEntities(written);
    // Elements outside of text objects have no position: each is a line far from all others.
    if (element !== "TextCode") yield { text, x: 0, y: Number.POSITIVE_INFINITY, width: 0, size: 1 };
    if (element !== "TextCode") continue;
    const [x = 0] = numbers("X");
    const [y = 0] = numbers("Y");
    const deltas = numbers("DeltaX").reduce((sum, delta) => sum + delta, 0);
    yield { text, x: left + x, y: top + y, width: deltas + size * 0.5, size };
  }
}

/** Returns whether a text continues the one before it: at its end, or, without positions, as another character. */
function follows(
  last: Pick<PositionedText, "x" | "y" | "width" | "size">,
  next: Pick<PositionedText, "x" | "y" | "width" | "size">,
  text: string,
): boolean {
  if (last.size === 0 && next.size === 0) return [...text].length <= 2;
  const gap = next.x - (last.x + last.width);
  return Math.abs(next.y - last.y) < last.size * 0.3 && gap > -last.size && gap < last.size;
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(x[\da-f]{1,6}|\d{1,7})|(lt|gt|amp|quot|apos));/gi,
    (whole, code?: string, name?: string) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
      const number = Number(`0${code ?? ""}`.replace(/^0(?=\d)/, ""));
      return number <= 0x10ffff ? String.fromCodePoint(number) : whole;
    },
  );
}

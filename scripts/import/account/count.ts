import { decodeLeniently, ZipArchive, type PdfPageText } from "../../documents/index.js";
import type { Messages } from "../../i18n/index.js";
import type { SourceUnit } from "./compare.js";

/** Counts the lines of a plain text. */
export function countText(decoded: string, messages: Messages): SourceUnit[] {
  const units: SourceUnit[] = [];
  let line = 1;
  for (let start = 0; start <= decoded.length; line += 1) {
    const end = decoded.indexOf("\n", start);
    const text = decoded.slice(start, end < 0 ? decoded.length : end);
    if (text.trim() !== "") units.push({ position: messages.importing.from.line(line), text });
    start = end < 0 ? decoded.length + 1 : end + 1;
  }
  return units;
}

/** Counts a page's text layer, and the texts of its annotations. */
export function countPdfPage(
  { number, textLayer, annotations }: PdfPageText,
  messages: Messages,
): SourceUnit[] {
  const position = messages.importing.from.page(number);
  return [textLayer, ...annotations.map(({ text }) => text)].map((text) => ({ position, text }));
}

/** Text codes of pages, and remarks of annotations. */
const texts =
  /<(?:[\w.-]+:)?(?:TextCode|Remark)\b[^<>]*(?<!\/)>([\s\S]*?)<\/(?:[\w.-]+:)?(?:TextCode|Remark)\s*>/g;

/** Counts the text codes and remarks of all parts of an OFD file, whether the document names them or not. */
export function countOfd(bytes: Uint8Array, messages: Messages): SourceUnit[] {
  const units: SourceUnit[] = [];
  for (const { name, bytes: part } of new ZipArchive(bytes).readMatching(/\.xml$/i)) {
    const position = messages.importing.from.part(name);
    for (const [, written = ""] of decodeLeniently(part).matchAll(texts))
      units.push({ position, text: characterData(written) });
  }
  return units;
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Returns the text of an XML fragment: without tags and comments, with references replaced. */
function characterData(xml: string): string {
  return xml.replace(
    /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<[^<>]*>|&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, literal?: string, hex?: string, decimal?: string, name?: string) => {
      if (literal !== undefined) return literal;
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16) % 0x110000);
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal) % 0x110000);
      return name === undefined ? "" : (entities[name] ?? whole);
    },
  );
}

import { decodeLeniently } from "./decode-text.js";
import { eachLine } from "./each-line.js";
import { ZipArchive } from "./zip.js";

/**
 * Parts of Office files with text that a reader sees. Names of parts are case-insensitive (ECMA-376 part 2,
 * 6.2.2).
 */
const textParts =
  /^(?:word\/(?:document\d*|footnotes|endnotes|comments|header\d*|footer\d*)|xl\/(?:sharedStrings|worksheets\/[^/]+|comments\d*)|ppt\/(?:slides\/slide|notesSlides\/notesSlide)\d+)\.xml$/i;
/** End tags of paragraphs, cells and strings. */
const lineEnds = /<\/(?:w:p|a:p|si|c|comment)>/g;

/** Parts that name people: properties, comments, and tracked changes with their authors. */
const authorParts =
  /^(?:docProps\/core|word\/(?:document\d*|comments)|xl\/comments\d*|ppt\/commentAuthors|OFD)\.xml$/i;
const authors =
  /<(?:dc:creator|cp:lastModifiedBy|author|ofd:Author)>([^<]{1,100})<|<w:(?:ins|del|comment) [^>]{0,200}?w:author="([^"]{1,100})"|<p:cmAuthor [^>]{0,200}?name="([^"]{1,100})"/g;

const readParts = new RegExp(`${textParts.source}|${authorParts.source}`, "i");

/**
 * Reads the text of an Office file of the ZIP kind, part by part, so that no more than one part is in memory. Of an OFD
 * file, only the names of people are read.
 *
 * @returns the names of people in its properties, comments and tracked changes, each once
 * @throws UnreadableDocument when it is damaged, locked or oversized
 */
export function readOffice(bytes: Uint8Array, onLine: (text: string) => void): string[] {
  const names = new Set<string>();
  for (const { name, bytes: part } of new ZipArchive(bytes).readMatching(readParts)) {
    const xml = decodeLeniently(part);
    if (authorParts.test(name)) {
      for (const [, property, change, slide] of xml.matchAll(authors))
        names.add(decodeEntities(property ?? change ?? slide ?? "").trim());
    }
    if (textParts.test(name)) {
      for (const line of eachLine(xml.replace(lineEnds, "\n").replace(/<[^<>]*>/g, ""))) onLine(line);
    }
  }
  return [...names];
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(/&(lt|gt|amp|quot|apos);/g, (whole, name: string) => entities[name] ?? whole);
}

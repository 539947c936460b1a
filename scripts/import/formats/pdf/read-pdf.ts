import type { Messages } from "../../../i18n/index.js";
import { limits, withPdf, UnreadableDocument } from "../../../documents/index.js";
import { paragraph, type ParsedDocument } from "../../types.js";
import { linesOf, type PdfPage } from "./lines.js";
import { paragraphsOf, withoutPageBoilerplate } from "./paragraphs.js";
import { metadataLines } from "../text.js";

/** Fewest characters a page of a text; with fewer they are stamps and page numbers on a scan. */
const fewestCharacters = 8;

/**
 * Reads the text layer of a PDF. Paragraphs are recognised by the layout; tables become lines, which a note says.
 *
 * A PDF without text is a scan: it becomes an attachment of a draft without text, and the report says why.
 *
 * @throws UnreadableDocument for encrypted, damaged and oversized files
 */
export async function readPdf(bytes: Uint8Array, messages: Messages): Promise<ParsedDocument> {
  const pages = await readPages(bytes);
  const characters = pages.flatMap(({ lines }) => lines).reduce((sum, line) => sum + line.text.length, 0);
  if (characters < fewestCharacters * pages.length) return scan(bytes, messages);
  const { pages: kept, leftOut } = withoutPageBoilerplate(pages, messages);
  const lines = paragraphsOf(kept);
  const { metadata, end } = metadataLines(lines, messages);
  const columns = kept.flatMap((page) => page.lines).filter((line) => / {2}/.test(line.text)).length;
  return {
    format: "pdf",
    blocks: lines.slice(end).map((line) => paragraph(line.replace(/ {2,}/g, " "))),
    metadata,
    omissions: leftOut,
    notes: [messages.importing.notes.pdf, ...(columns >= 3 ? [messages.importing.notes.pdfTables] : [])],
  };
}

function scan(bytes: Uint8Array, messages: Messages): ParsedDocument {
  return {
    format: "pdf",
    blocks: [],
    metadata: [],
    omissions: [],
    notes: [messages.importing.notes.noText],
    files: [{ name: "1.pdf", bytes, attachment: true }],
  };
}

function readPages(bytes: Uint8Array): Promise<PdfPage[]> {
  return withPdf(bytes, async ({ pageCount, pages }) => {
    if (pageCount > limits.importedPages)
      throw new UnreadableDocument({ kind: "tooManyPages", pages: pageCount, limit: limits.importedPages });
    const read: PdfPage[] = [];
    for await (const { height, items } of pages(pageCount)) read.push({ height, lines: linesOf(items) });
    return read;
  });
}

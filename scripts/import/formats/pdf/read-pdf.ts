import { text } from "../../../i18n/index.js";
import { limits, openPdf } from "../../../documents/index.js";
import { paragraph, type ParsedDocument } from "../../types.js";
import { linesOf, type PdfItem, type PdfPage } from "./lines.js";
import { paragraphsOf, withoutPageBoilerplate } from "./paragraphs.js";
import { metadataLines } from "../text.js";
import { DocumentError } from "../../../errors/index.js";

/** Fewer characters a page than this are stamps and page numbers on a scan. */
const fewestCharacters = 8;

/**
 * Reads the text layer of a PDF. Paragraphs are told by the layout; tables come out as lines, which the report says.
 *
 * A PDF without text is a scan: it becomes an attachment of a draft without text, and the report says why.
 *
 * @throws DocumentError for encrypted, damaged and oversized files
 */
export async function readPdf(bytes: Uint8Array): Promise<ParsedDocument> {
  const pages = await readPages(bytes);
  const characters = pages.flatMap(({ lines }) => lines).reduce((sum, line) => sum + line.text.length, 0);
  if (characters < fewestCharacters * pages.length) return scan(bytes);
  const { pages: kept, leftOut } = withoutPageBoilerplate(pages);
  const lines = paragraphsOf(kept);
  const { found, end } = metadataLines(lines);
  const columns = kept.flatMap((page) => page.lines).filter((line) => / {2}/.test(line.text)).length;
  return {
    format: "pdf",
    blocks: lines.slice(end).map((line) => paragraph(line.replace(/ {2,}/g, " "))),
    found,
    leftOut,
    notes: [text.importing.notes.pdf, ...(columns >= 3 ? [text.importing.notes.pdfTables] : [])],
  };
}

function scan(bytes: Uint8Array): ParsedDocument {
  return {
    format: "pdf",
    blocks: [],
    found: [],
    leftOut: [],
    notes: [text.importing.notes.noText],
    files: [{ name: "1.pdf", bytes, attachment: true }],
  };
}

async function readPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const task = await openPdf(bytes);
  try {
    const document = await task.promise;
    if (document.numPages > limits.pages)
      throw faultOf(text.importing.faults.tooManyPages(document.numPages, limits.pages));
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const height = page.getViewport({ scale: 1 }).height;
      pages.push({
        height,
        lines: linesOf(items.filter((item): item is typeof item & PdfItem => "str" in item)),
      });
      page.cleanup();
    }
    return pages;
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    const encrypted = error instanceof Error && error.name === "PasswordException";
    throw faultOf(encrypted ? text.importing.faults.encrypted : text.importing.faults.damaged("PDF"));
  } finally {
    await task.destroy();
  }
}

function faultOf(words: { readonly message: string; readonly hint: string }): DocumentError {
  return new DocumentError(words.message, words.hint);
}

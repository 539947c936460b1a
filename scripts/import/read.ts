import { detectFormat } from "./detect-format.js";
import { text } from "../i18n/index.js";
import { limits } from "../documents/index.js";
import { type ParsedDocument } from "./types.js";
import { documentError, withDocumentErrors } from "./faults.js";

/**
 * Reads one document, whatever its format.
 *
 * The readers of large formats are loaded when a file needs them: a batch of text needs no PDF library.
 *
 * @throws DocumentError when the file cannot be imported
 */
export function readDocument(bytes: Uint8Array): Promise<ParsedDocument> {
  return withDocumentErrors(() => readDetected(bytes));
}

async function readDetected(bytes: Uint8Array): Promise<ParsedDocument> {
  if (bytes.length > limits.fileBytes)
    throw documentError(text.importing.faults.tooLarge(bytes.length, limits.fileBytes));
  const detected = detectFormat(bytes);
  switch (detected.format) {
    case "text":
      return withEncoding((await import("./formats/text.js")).readText(detected.text), detected);
    case "html":
      return withEncoding((await import("./formats/html/read-html.js")).readHtml(detected.text), detected);
    case "markdown":
      return withEncoding((await import("./formats/markdown.js")).readMarkdown(detected.text), detected);
    case "docx":
      return (await import("./formats/docx/read-docx.js")).readDocx(bytes);
    case "doc":
      return (await import("./formats/doc.js")).readDoc(bytes);
    case "pdf":
      return (await import("./formats/pdf/read-pdf.js")).readPdf(bytes);
    case "xlsx":
    case "csv":
      throw documentError(text.importing.faults.ledgerInside);
  }
}

/** Adds what the editor should know about the file's own encoding, and about characters that were broken in it. */
function withEncoding(
  source: ParsedDocument,
  { text: decoded, encoding }: { text: string; encoding: string },
): ParsedDocument {
  const broken = decoded.match(/\uFFFD/g)?.length ?? 0;
  return {
    ...source,
    notes: [
      ...(encoding === "UTF-8" ? [] : [text.importing.notes.encoding(encoding)]),
      ...(broken > 0 ? [text.importing.notes.lossyCharacters(broken)] : []),
      ...source.notes,
    ],
  };
}

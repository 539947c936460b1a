import { detectFormat } from "./detect-format.js";
import type { Messages } from "../i18n/index.js";
import { limits } from "../documents/index.js";
import { type ParsedDocument } from "./types.js";
import { documentError, withDocumentErrors } from "./faults.js";

/**
 * Reads one document of any format.
 *
 * The readers of large formats are imported when a file needs them: a batch of text files needs no PDF library.
 *
 * @param name the file's name, if it has one
 * @throws DocumentError when the file cannot be imported
 */
export function readDocument(bytes: Uint8Array, messages: Messages, name = ""): Promise<ParsedDocument> {
  return withDocumentErrors(() => readDetected(bytes, messages, name), messages);
}

async function readDetected(bytes: Uint8Array, messages: Messages, name: string): Promise<ParsedDocument> {
  if (bytes.length > limits.fileBytes)
    throw documentError(messages.importing.faults.tooLarge(bytes.length, limits.fileBytes));
  const detected = detectFormat(bytes, messages, name);
  switch (detected.format) {
    case "text":
      return withEncoding(
        (await import("./formats/text.js")).readText(detected.text, messages),
        detected,
        messages,
      );
    case "html":
      return withEncoding(
        (await import("./formats/html/read-html.js")).readHtml(detected.text, messages),
        detected,
        messages,
      );
    case "markdown":
      return withEncoding(
        (await import("./formats/markdown.js")).readMarkdown(detected.text, messages),
        detected,
        messages,
      );
    case "docx":
      return (await import("./formats/docx/read-docx.js")).readDocx(bytes, messages);
    case "doc":
      return (await import("./formats/doc.js")).readDoc(bytes, messages);
    case "pdf":
      return (await import("./formats/pdf/read-pdf.js")).readPdf(bytes, messages);
    case "ofd":
      return (await import("./formats/ofd.js")).readOfdReport(bytes, messages);
    case "xlsx":
    case "csv":
      throw documentError(messages.importing.faults.ledgerInside);
  }
}

/** Adds notes for the editor about the file's encoding, and about broken characters in it. */
function withEncoding(
  source: ParsedDocument,
  { text: decoded, encoding }: { text: string; encoding: string },
  messages: Messages,
): ParsedDocument {
  const broken = decoded.match(/\uFFFD/g)?.length ?? 0;
  return {
    ...source,
    notes: [
      ...(encoding === "UTF-8" ? [] : [messages.importing.notes.encoding(encoding)]),
      ...(broken > 0 ? [messages.importing.notes.lossyCharacters(broken)] : []),
      ...source.notes,
    ],
  };
}

import { text } from "../../i18n/index.js";
import { paragraph, type ParsedDocument } from "../types.js";
import { metadataLines } from "./text.js";
import { DocumentError } from "../../errors/index.js";

/** Without this, “ ” and — become ASCII. */
const asWritten = { filterUnicode: false };

/**
 * Reads Word's old format (.doc, and WPS's .wps, which is the same): text alone, which the report says.
 *
 * @throws DocumentError when the file is damaged or encrypted
 */
export async function readDoc(bytes: Uint8Array): Promise<ParsedDocument> {
  const { default: WordExtractor } = await import("word-extractor");
  const document = await new WordExtractor().extract(Buffer.from(bytes)).catch((error: unknown) => {
    throw faultOf(error);
  });
  const lines = [
    ...document.getBody(asWritten).split(/[\n\r\v\f]+/u),
    ...document.getTextboxes({ ...asWritten, includeHeadersAndFooters: false }).split("\n"),
    ...document.getFootnotes(asWritten).split("\n"),
    ...document.getEndnotes(asWritten).split("\n"),
  ].map((line) => line.replaceAll("\u0007", "\t").trim());
  const { found, end } = metadataLines(lines);
  const blocks = lines
    .slice(end)
    .filter((line) => line !== "")
    .map((line) => paragraph(line));
  const leftOut = document
    .getHeaders(asWritten)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => ({ text: line.trim(), why: text.importing.leftOut.header }));
  return { format: "doc", blocks, found, leftOut, notes: [text.importing.notes.docTables] };
}

function faultOf(error: unknown): DocumentError {
  const words = /encrypt|password/i.test(String(error))
    ? text.importing.faults.encrypted
    : text.importing.faults.damaged("DOC");
  return new DocumentError(words.message, words.hint);
}

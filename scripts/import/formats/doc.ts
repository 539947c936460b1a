import { readOldWord } from "../../documents/index.js";
import type { Messages } from "../../i18n/index.js";
import { paragraph, type ParsedDocument } from "../types.js";
import { metadataLines } from "./text.js";

/**
 * Reads Word's old format (.doc, and WPS's .wps, which is the same): text only, as the report of the import says.
 *
 * @throws UnreadableDocument when the file is damaged or encrypted
 */
export async function readDoc(bytes: Uint8Array, messages: Messages): Promise<ParsedDocument> {
  const { body, textBoxes, footnotes, endnotes, headers } = await readOldWord(bytes);
  const lines = [
    ...body.split(/[\n\r\v\f]+/u),
    ...textBoxes.split("\n"),
    ...footnotes.split("\n"),
    ...endnotes.split("\n"),
  ].map((line) => line.replaceAll("\u0007", "\t").trim());
  const { metadata, end } = metadataLines(lines, messages);
  const blocks = lines
    .slice(end)
    .filter((line) => line !== "")
    .map((line) => paragraph(line));
  const leftOut = headers
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => ({ text: line.trim(), why: messages.importing.leftOut.header }));
  return { format: "doc", blocks, metadata, omissions: leftOut, notes: [messages.importing.notes.docTables] };
}

import type { OldWordText } from "./types.js";
import { UnreadableDocument } from "./unreadable-document.js";

/** Without this, “ ” and — become ASCII. */
const asWritten = { filterUnicode: false };

/**
 * Reads Word's old format (.doc, and WPS's .wps, which is the same). Tables are lost: their cells become lines.
 *
 * @throws UnreadableDocument when the file is damaged or encrypted
 */
export async function readOldWord(bytes: Uint8Array): Promise<OldWordText> {
  const { default: WordExtractor } = await import("word-extractor");
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const document = await new WordExtractor().extract(file);
    return {
      body: document.getBody(asWritten),
      textBoxes: document.getTextboxes({ ...asWritten, includeHeadersAndFooters: false }),
      footnotes: document.getFootnotes(asWritten),
      endnotes: document.getEndnotes(asWritten),
      headers: document.getHeaders(asWritten),
    };
  } catch (error) {
    const isLocked = /encrypt|password/i.test(String(error));
    throw new UnreadableDocument(isLocked ? { kind: "locked" } : { kind: "damaged", format: "DOC" }, {
      cause: error,
    });
  }
}

import path from "node:path";
import { decodeLeniently } from "./decode-text.js";
import { signatureOf } from "./file-type.js";
import { eachLine } from "./each-line.js";
import { limits } from "./limits.js";
import { readOffice } from "./office-text.js";
import { oldOfficeLines } from "./old-office-text.js";
import { withPdf } from "./pdf.js";
import type { DocumentLine } from "./types.js";
import { UnreadableDocument } from "./unreadable-document.js";

/**
 * Reads the text of an attachment, if its type can be read.
 *
 * @param file its name, which decides whether an old Office file is a Word file
 * @param onLine called with each line, paragraph or cell in turn, so that the whole text is never in memory
 * @returns the names of people in its properties, comments and tracked changes
 * @throws UnreadableDocument when it is damaged, locked or oversized
 */
export async function readAttachment(
  file: string,
  bytes: Buffer,
  onLine: (line: DocumentLine) => void,
): Promise<readonly string[]> {
  switch (signatureOf(bytes)) {
    case "text":
    case "rtf":
      for (const text of eachLine(decodeLeniently(bytes))) onLine({ text });
      return [];
    case "zip":
      return readOffice(bytes, (text) => {
        onLine({ text });
      });
    case "ole": {
      const isWord = /\.(?:doc|wps)$/i.test(path.posix.basename(file));
      for (const text of await oldOfficeLines(bytes, isWord)) onLine({ text });
      return [];
    }
    case "pdf":
      return withPdf(bytes, async (pdf) => {
        for await (const { number, items } of pdf.pages(limits.checkedPages)) {
          const text = items.map(({ str, hasEOL }) => str + (hasEOL ? "\n" : "")).join("");
          for (const line of text.split("\n")) onLine({ text: line, page: number });
        }
        if (pdf.pageCount > limits.checkedPages)
          throw new UnreadableDocument({
            kind: "tooManyPages",
            pages: pdf.pageCount,
            limit: limits.checkedPages,
          });
        return pdf.authors();
      });
    default:
      return [];
  }
}

import path from "node:path";
import { decodeLeniently } from "./decode-text.js";
import { signatureOf } from "./file-type.js";
import { eachLine } from "./each-line.js";
import { limits } from "./limits.js";
import { readOffice } from "./office-text.js";
import { ofdLines } from "./ofd/ofd-lines.js";
import { readOfd } from "./ofd/read-ofd.js";
import { oldOfficeLines } from "./old-office-text.js";
import { withPdf } from "./pdf.js";
import type { DocumentLine, OfdDocument, PdfPageText } from "./types.js";
import { UnreadableDocument } from "./unreadable-document.js";
import { ZipArchive } from "./zip.js";

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
      if (isOfd(file, bytes)) await searchOfd(bytes, onLine);
      return readOffice(bytes, (text) => {
        onLine({ text });
      });
    case "ole": {
      const isWord = /\.(?:doc|wps)$/i.test(path.posix.basename(file));
      for (const text of oldOfficeLines(bytes, isWord)) onLine({ text });
      return [];
    }
    case "pdf":
      return withPdf(bytes, async (pdf) => {
        for await (const page of pdf.pages(limits.checkedPages))
          for (const text of pdfLines(page)) onLine({ text, page: page.number });
        if (pdf.pageCount > limits.checkedPages)
          throw new UnreadableDocument({
            kind: "tooManyPages",
            pages: pdf.pageCount,
            limit: limits.checkedPages,
          });
        return pdf.authors();
      });
    default:
      // UTF-16 without a byte order mark has no signature.
      if (/\.(?:csv|txt)$/i.test(file)) for (const text of eachLine(decodeLeniently(bytes))) onLine({ text });
      return [];
  }
}

function isOfd(file: string, bytes: Buffer): boolean {
  return /\.ofd$/i.test(file) || new ZipArchive(bytes).names.some((name) => /^OFD\.xml$/i.test(name));
}

/** Reads the text of an OFD file, and of the files that are attached inside it. */
async function searchOfd(bytes: Buffer, onLine: (line: DocumentLine) => void): Promise<void> {
  for (const text of ofdLines(bytes)) onLine({ text });
  for (const { part, bytes: attached } of attachmentsOf(bytes))
    // A file inside an attached file is not unpacked: OFD files inside one another may be without end.
    if (!/\.ofd$/i.test(part))
      await readAttachment(part, Buffer.from(attached), ({ text }) => onLine({ text }));
}

/** Returns the attached files; none when the OFD names parts that it does not have, as its text is searched anyway. */
function attachmentsOf(bytes: Buffer): OfdDocument["attachments"] {
  try {
    return readOfd(bytes).attachments;
  } catch (error) {
    if (error instanceof UnreadableDocument && error.fault.kind === "damaged") return [];
    throw error;
  }
}

/** Yields the lines of a page, the numbers that are broken over two of them, hidden texts, and those of annotations. */
function* pdfLines({ items, hidden, annotations }: PdfPageText): Generator<string> {
  const text = items.map(({ str, hasEOL }) => str + (hasEOL ? "\n" : "")).join("");
  let last = "";
  for (const line of text.split("\n")) {
    yield line;
    const broken = (/\d{1,18}$/.exec(last)?.[0] ?? "") + (/^\d{0,17}[\dXx]/.exec(line)?.[0] ?? "");
    // Identity numbers have 18 digits, bank cards 16 to 19; a whole one is found on its own line.
    if (/\d$/.test(last) && broken.length >= 16 && broken.length <= 19 && /^\d/.test(line)) yield broken;
    last = line;
  }
  yield* hidden;
  for (const annotation of annotations) yield* eachLine(annotation.text);
}

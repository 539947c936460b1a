import path from "node:path";
import { fileTypeOf } from "./file-type.js";
import { decodeText, officeLines, officeAuthors } from "./office-metadata.js";
import { oldOfficeLines } from "./old-office.js";
import { pdfContent } from "./pdf-content.js";

/** A piece of an attachment's text: a line, a paragraph, a cell. */
export interface AttachmentLine {
  readonly text: string;
  /** Of a PDF, from 1. */
  readonly page?: number;
}

/** What an attachment tells beside what is seen of it. */
export interface AttachmentContent {
  readonly lines: readonly AttachmentLine[];
  /** Names in the file's properties, comments and tracked changes. */
  readonly authors: readonly string[];
}

/**
 * The text of an attachment and the people that it names, as far as its kind can be read.
 *
 * @param file its name, for what its first bytes leave open
 * @returns nothing for other kinds, and undefined for a file that is damaged or locked
 */
export async function attachmentContent(file: string, bytes: Buffer): Promise<AttachmentContent | undefined> {
  const kind = fileTypeOf(bytes.subarray(0, 1024));
  switch (kind) {
    case "text":
    case "rtf": {
      const lines = decodeText(bytes).split(/\r\n|\n|\r/);
      return { lines: lines.map((text) => ({ text })), authors: [] };
    }
    case "zip": {
      const lines = officeLines(bytes);
      return lines && { lines: lines.map((text) => ({ text })), authors: officeAuthors(bytes) };
    }
    case "ole": {
      const lines = await oldOfficeLines(bytes, /\.(?:doc|wps)$/i.test(path.posix.basename(file)));
      return { lines: lines.map((text) => ({ text })), authors: [] };
    }
    case "pdf":
      return pdfContent(bytes);
    default:
      return { lines: [], authors: [] };
  }
}

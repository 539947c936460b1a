import type { AttachmentContent, AttachmentLine } from "./text-content.js";
import { openPdf } from "./open-pdf.js";

/** Pages that are read: a list with more is an archive, whose check would take minutes. */
const mostPages = 500;

/**
 * The text of a PDF, and who wrote it by its properties (Info and XMP).
 *
 * @returns undefined when it is damaged, or locked with a password
 * @see ISO 32000-1, 14.3
 */
export async function pdfContent(bytes: Buffer): Promise<AttachmentContent | undefined> {
  const task = await openPdf(bytes);
  try {
    const document = await task.promise;
    const lines: AttachmentLine[] = [];
    for (let number = 1; number <= Math.min(document.numPages, mostPages); number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
      for (const line of text.split("\n")) lines.push({ text: line, page: number });
      page.cleanup();
    }
    return { lines, authors: authorsOf(await document.getMetadata()) };
  } catch {
    return undefined; // damaged or locked, which is the caller's to say
  } finally {
    await task.destroy();
  }
}

function authorsOf({
  info,
  metadata,
}: {
  info: object;
  metadata: { get(name: string): unknown } | null;
}): string[] {
  const values = ["Author" in info ? info.Author : undefined, metadata?.get("dc:creator")];
  const names = values.flat().filter((value) => typeof value === "string");
  return [...new Set(names.map((name) => name.trim()))];
}

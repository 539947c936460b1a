import { createRequire } from "node:module";
import path from "node:path";
import type { PDFDocumentLoadingTask } from "pdfjs-dist";

/**
 * Opens a PDF with pdf.js, whose code is loaded only here: nothing of it runs, and Chinese texts are read by the maps
 * of characters that it brings.
 *
 * @param bytes are copied: pdf.js takes the buffer away from its owner
 * @returns the task; its `promise` fails when the file is damaged, or locked with a password, and its owner destroys it
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentLoadingTask> {
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const folder = path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  return getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  });
}

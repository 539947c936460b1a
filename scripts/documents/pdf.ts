import { createRequire } from "node:module";
import path from "node:path";
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from "pdfjs-dist";
import type { TextItem } from "pdfjs-dist/types/src/display/api.js";
import type { PdfDocument, PdfPageText } from "./types.js";
import { annotationTexts } from "./pdf-annotations.js";
import { pdfFacts } from "./pdf-facts.js";
import { withoutHiddenText } from "./pdf-hidden.js";
import { UnreadableDocument } from "./unreadable-document.js";

/**
 * Opens a PDF with pdf.js, which only this function loads, and closes it when `read` has finished.
 *
 * @param bytes are copied, since pdf.js transfers the buffer
 * @throws UnreadableDocument when the file is damaged, or locked with a password
 */
export async function withPdf<T>(bytes: Uint8Array, read: (pdf: PdfDocument) => Promise<T>): Promise<T> {
  const task = await loadPdf(bytes);
  try {
    const document = await task.promise;
    return await read({
      pageCount: document.numPages,
      pages: (most) => pagesOf(document, most, pdfFacts(bytes).mayHideText),
      authors: async () => authorsOf(await document.getMetadata()),
    });
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    const isLocked = error instanceof Error && error.name === "PasswordException";
    throw new UnreadableDocument(isLocked ? { kind: "locked" } : { kind: "damaged", format: "PDF" }, {
      cause: error,
    });
  } finally {
    await task.destroy();
  }
}

/** Opens a PDF. None of its scripts is run; Chinese texts are decoded with the character maps of pdf.js. */
async function loadPdf(bytes: Uint8Array): Promise<PDFDocumentLoadingTask> {
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
    // Pictures are not decoded: nothing here looks at them.
    maxImageSize: 1,
    verbosity: VerbosityLevel.ERRORS,
  });
}

/** @param mayHideText whether the operations of each page must be read, which takes more time than its text */
async function* pagesOf(
  document: PDFDocumentProxy,
  most: number,
  mayHideText: boolean,
): AsyncGenerator<PdfPageText> {
  const { OPS: numbers } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  for (let number = 1; number <= Math.min(document.numPages, most); number += 1) {
    const page = await document.getPage(number);
    const { items: all, styles } = await page.getTextContent();
    const texts = all.filter((item): item is TextItem => "str" in item);
    const { items, hidden, recognised } = mayHideText
      ? withoutHiddenText(texts, await page.getOperatorList(), numbers)
      : { items: texts, hidden: [], recognised: false };
    const { width, height, transform } = page.getViewport({ scale: 1 });
    yield {
      number,
      width,
      height,
      matrix: transform,
      textLayer: texts.map(({ str, hasEOL }) => str + (hasEOL ? "\n" : "")).join(""),
      items,
      hidden,
      recognised,
      verticalFonts: new Set(Object.keys(styles).filter((font) => styles[font]?.vertical)),
      annotations: annotationTexts(await page.getAnnotations()),
    };
    page.cleanup();
  }
}

/** The part of a PDF's metadata that is read; pdf.js returns null without XMP. */
interface PdfMetadata {
  readonly info: object;
  readonly metadata: { get(name: string): unknown } | null;
}

/** Returns the authors that the metadata names. @see ISO 32000-1, 14.3 */
function authorsOf({ info, metadata }: PdfMetadata): string[] {
  const values = ["Author" in info ? info.Author : undefined, metadata?.get("dc:creator")];
  const names = values.flat().filter((value) => typeof value === "string");
  return [...new Set(names.map((name) => name.trim()))];
}

/** Why the content of a document cannot be read. */
export type DocumentFault =
  /** `format` is the name of the damaged format, which may be that of a part: ZIP, XML, PDF, DOC. */
  | { readonly kind: "damaged"; readonly format: string }
  /** Encrypted, or opened only with a password. */
  | { readonly kind: "locked" }
  /** A ZIP archive that unpacks to more than `limits` allows. */
  | { readonly kind: "oversized" }
  | { readonly kind: "tooManyPages"; readonly pages: number; readonly limit: number };

/** A line, a paragraph or a cell of a document's text. */
export interface DocumentLine {
  readonly text: string;
  /** Number of the page, from 1; only for a PDF. */
  readonly page?: number;
}

/** The metadata of an image about its origin. */
export interface ImageMetadata {
  /** Whether it contains the coordinates of where it was taken. */
  readonly located: boolean;
  /** Names of its author and of the camera's owner, each once. */
  readonly authors: readonly string[];
}

/** The text of an old Word file (.doc); paragraphs of each part end with a line end. */
export interface OldWordText {
  readonly body: string;
  readonly textBoxes: string;
  readonly footnotes: string;
  readonly endnotes: string;
  readonly headers: string;
}

/** A PDF while it is open. */
export interface PdfDocument {
  readonly pageCount: number;
  /** Reads the text of its first `most` pages, one by one. */
  readonly pages: (most: number) => AsyncIterable<PdfPageText>;
  /** Returns the names of its authors from its properties (Info and XMP), without duplicates. */
  readonly authors: () => Promise<string[]>;
}

/** The text layer of a page. */
export interface PdfPageText {
  /** From 1. */
  readonly number: number;
  /** In points. */
  readonly height: number;
  readonly items: readonly PdfTextItem[];
}

/** Characters that the page draws at once, as pdf.js gives them. */
export interface PdfTextItem {
  readonly str: string;
  /** A matrix of six numbers, the last two of which are the position in points from the page's lower left corner. */
  readonly transform: readonly number[];
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** Whether a line ends after it. */
  readonly hasEOL: boolean;
}

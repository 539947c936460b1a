/** Why the content of a document cannot be read. */
export type DocumentFault =
  /** `format` is the name of the damaged format, which may be that of a part: ZIP, XML, PDF, DOC. */
  | { readonly kind: "damaged"; readonly format: string }
  /** Encrypted, or opened only with a password. */
  | { readonly kind: "locked" }
  /** A file of Word 6 or Word 95, whose characters are in the code page of the computer that wrote it. */
  | { readonly kind: "word95" }
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

/** Characters drawn one after the other. Positions and sizes are in points, from the page's upper left corner. */
export interface PositionedText {
  readonly text: string;
  /** Start of its baseline. */
  readonly x: number;
  readonly y: number;
  /** The direction in which it is read, a vector of length 1: (1, 0) from left to right, (0, 1) downwards. */
  readonly dx: number;
  readonly dy: number;
  /** Length along its direction. */
  readonly width: number;
  /** Height of its characters. */
  readonly size: number;
}

/** A page of an OFD file. */
export interface OfdPageText {
  /** From 1. */
  readonly number: number;
  /** In points. */
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PositionedText[];
  readonly pictures: number;
  /** Texts that are switched off. */
  readonly hidden: readonly string[];
  readonly watermarks: readonly string[];
  /** What annotations say about the page. */
  readonly remarks: readonly string[];
}

export interface OfdDocument {
  readonly pages: readonly OfdPageText[];
  readonly attachments: readonly {
    readonly title: string;
    readonly part: string;
    readonly bytes: Uint8Array;
  }[];
  readonly authors: readonly string[];
  readonly title: string | undefined;
  /** Names of the parts that pages draw. */
  readonly usedParts: ReadonlySet<string>;
}

/** A PDF while it is open. */
export interface PdfDocument {
  readonly pageCount: number;
  /** Reads the text of its first `most` pages, one by one. */
  readonly pages: (most: number) => AsyncIterable<PdfPageText>;
  /** Returns the names of its authors from its properties (Info and XMP), without duplicates. */
  readonly authors: () => Promise<string[]>;
}

/** The text layer of a page, and the texts of its annotations. */
export interface PdfPageText {
  /** From 1. */
  readonly number: number;
  /** In points, as the page is shown: a page may be turned. */
  readonly width: number;
  readonly height: number;
  /** The matrix from positions in the file to positions from the upper left corner of the page as it is shown. */
  readonly matrix: readonly number[];
  /** All characters of its text layer, in the order of the file. */
  readonly textLayer: string;
  readonly items: readonly PdfTextItem[];
  /** Texts that are drawn invisibly, and are not among the items. */
  readonly hidden: readonly string[];
  /** Whether all its text is invisible: the text that a program recognised in a scan. */
  readonly recognised: boolean;
  /** Fonts whose text goes down. */
  readonly verticalFonts: ReadonlySet<string>;
  readonly annotations: readonly PdfAnnotationText[];
}

/** The value of a form field, a text on the page, or a remark that readers open. */
export interface PdfAnnotationText {
  readonly kind: "field" | "text" | "remark";
  readonly text: string;
  /** Left, bottom, right and top in the file's positions. */
  readonly box: readonly number[];
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
  readonly fontName: string;
}

import type { ReportKey } from "../catalogue/index.js";
import type { SourceUnit } from "./account/compare.js";

/** The format of a document, detected by its content and never by its name. */
export type DocumentFormat = "text" | "html" | "docx" | "doc" | "pdf" | "ofd" | "markdown" | "xlsx" | "csv";

/**
 * A part of a line: text as the reader saw it, a reference to a footnote, or an image by its name in
 * `ParsedDocument.files`.
 */
export type TextRun = string | { readonly footnote: string } | { readonly image: string };

/** One block of text, without the markup of any format. */
export type TextBlock =
  | {
      readonly kind: "paragraph";
      readonly runs: readonly TextRun[];
      /** The level that the file itself gives a heading, from 1. */
      readonly level?: number | undefined;
      readonly centred?: boolean | undefined;
      /** Whether it is certainly not a heading: a line of a table of contents, or of a list. */
      readonly plain?: boolean | undefined;
    }
  | { readonly kind: "item"; readonly runs: readonly TextRun[] }
  /** The first of several merged cells has the text, the others are empty. */
  | { readonly kind: "table"; readonly rows: readonly (readonly (readonly TextRun[])[])[] }
  /** Markdown that is kept unchanged. */
  | { readonly kind: "markdown"; readonly text: string };

/** One value of the document's metadata with its label, both as in the document. */
export interface LabelledValue {
  /** The document's own label, or that of the field when the position of the value identifies it. */
  readonly label: string;
  readonly value: string;
  /** Where it is in the document, as text for the editor. */
  readonly from: string;
  /** The field, when the label alone does not identify it. */
  readonly key?: ReportKey | undefined;
}

/** Text of the document that the draft does not have. */
export interface Omission {
  readonly text: string;
  readonly why: string;
}

/** A file that is written beside the report, such as an image of the text. */
export interface SideFile {
  /** Name as in the text; the report's own name is prepended when it is written. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether readers download it, instead of seeing it in the text. */
  readonly attachment?: boolean | undefined;
}

/** The result of a format's reader: the text in blocks, and all metadata that the document has. */
export interface ParsedDocument {
  readonly format: DocumentFormat;
  readonly blocks: readonly TextBlock[];
  readonly metadata: readonly LabelledValue[];
  /** Undefined when the title must be searched in the first lines. */
  readonly title?: { readonly text: string; readonly from: string } | undefined;
  readonly omissions: readonly Omission[];
  /** What was lost, or what the editor should check. */
  readonly notes: readonly string[];
  readonly files?: readonly SideFile[] | undefined;
  readonly footnotes?: ReadonlyMap<string, readonly TextRun[]> | undefined;
  /** The text of the file as a counter found it, which shares no code with the reader; undefined when none counted. */
  readonly counted?: readonly SourceUnit[] | undefined;
  /** Text of the file that a note accounts for without listing it, such as the repetitions of a page's header. */
  readonly accounted?: readonly string[] | undefined;
}

/** Returns the text of a line, without footnote marks and images. */
export function plainText(runs: readonly TextRun[]): string {
  return runs.filter((run) => typeof run === "string").join("");
}

/** Returns a paragraph that consists of text. */
export function paragraph(text: string): TextBlock {
  return { kind: "paragraph", runs: [text] };
}

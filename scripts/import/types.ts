import type { ReportKey } from "../catalogue/index.js";

/** What a file is, told by its bytes and never by its name. */
export type DocumentFormat = "text" | "html" | "docx" | "doc" | "pdf" | "markdown" | "xlsx" | "csv";

/** A piece of a line: text as the reader saw it, a footnote's mark, or a picture by its name in `Source.files`. */
export type TextRun = string | { readonly footnote: string } | { readonly image: string };

/** One block of text, free of any format's marks. */
export type TextBlock =
  | {
      readonly kind: "paragraph";
      readonly runs: readonly TextRun[];
      /** The level that the file itself gives it as a heading, from 1. */
      readonly level?: number | undefined;
      readonly centred?: boolean | undefined;
      /** Known to be no heading, whatever it looks like: a line of a table of contents, of a list. */
      readonly plain?: boolean | undefined;
    }
  | { readonly kind: "item"; readonly runs: readonly TextRun[] }
  /** Cells that a merged cell covers are empty: the text stands in the first of them. */
  | { readonly kind: "table"; readonly rows: readonly (readonly (readonly TextRun[])[])[] }
  /** Markdown that stays as it was written. */
  | { readonly kind: "markdown"; readonly text: string };

/** One piece of metadata as it stands in the file. */
export interface LabelledValue {
  /** The label as it stands there, or the key's own label where the place told what it is. */
  readonly label: string;
  readonly value: string;
  /** Where it stands, in words for the editor. */
  readonly from: string;
  /** The field, where the label alone would not tell. */
  readonly key?: ReportKey | undefined;
}

/** Something that stood in the file and does not stand in the draft. */
export interface Omission {
  readonly text: string;
  readonly why: string;
}

/** A file that goes beside the report, such as a picture of the text. */
export interface SideFile {
  /** As the text names it; the report's own name is put in front when it is written. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether readers download it, instead of seeing it in the text. */
  readonly attachment?: boolean | undefined;
}

/** What a format's reader gives: the text in blocks, and all that the file says about itself. */
export interface ParsedDocument {
  readonly format: DocumentFormat;
  readonly blocks: readonly TextBlock[];
  readonly metadata: readonly LabelledValue[];
  /** Undefined where the title has to be looked for in the first lines. */
  readonly title?: { readonly text: string; readonly from: string } | undefined;
  readonly omissions: readonly Omission[];
  /** What could not be kept, or needs a look. */
  readonly notes: readonly string[];
  readonly files?: readonly SideFile[] | undefined;
  readonly footnotes?: ReadonlyMap<string, readonly TextRun[]> | undefined;
}

/** The words of a line, without footnote marks and pictures. */
export function plainText(runs: readonly TextRun[]): string {
  return runs.filter((run) => typeof run === "string").join("");
}

/** A paragraph of mere text. */
export function paragraph(text: string): TextBlock {
  return { kind: "paragraph", runs: [text] };
}

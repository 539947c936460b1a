import type { SourceRange } from "./hidden-text.js";

/** What a mark does to the text, or what of the text is not where it was written. */
export type UnclearMarkKind =
  | "item"
  | "emptyItem"
  | "number"
  | "quotation"
  | "emphasis"
  | "strong"
  | "strike"
  | "code"
  | "closing"
  | "backslash"
  | "path"
  | "noteAlone"
  | "noteAgain"
  | "codeWords"
  | "linkTitle"
  | "linkEmpty"
  | "linkTarget"
  | "hidden";

/** A Markdown mark that the author may have intended as a sign, or words that readers do not see. */
export interface UnclearMark extends SourceRange {
  readonly kind: UnclearMarkKind;
  /** What readers see, or what they do not see. */
  readonly text: string;
  /** The lines as they are written when the mark is a sign; undefined where nothing can be proposed. */
  readonly paste?: string | undefined;
}

/** A mark with the offsets before which a backslash makes its characters signs, or with the lines to write. */
export interface FoundMark extends UnclearMark {
  readonly escapes?: readonly number[];
}

/** A position in a file. Lines and columns count from 1; columns count characters (code points), not bytes. */
export interface Position {
  readonly line: number;
  readonly column: number;
  /** Number of characters that the diagnostic covers, at least 1. */
  readonly length?: number;
}

export type Severity = "error" | "warning" | "info";

/**
 * An edit of one line: it replaces `length` characters from a column on by a text. Column 0 of the first line is the
 * byte order mark.
 */
export interface Edit extends Required<Position> {
  readonly text: string;
}

/** What is wrong, where, and how to fix it. Every part of the program reports in this form. */
export interface Diagnostic extends Position {
  /** Path below the content folder, with forward slashes. */
  readonly file: string;
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
  /** Lines that fix it, ready to paste over the line, or into front matter where a field is missing. */
  readonly paste?: string | undefined;
  /** Edits that fix it and need no judgement, since nothing else can have been meant; applied by `--fix`. */
  readonly fix?: readonly Edit[] | undefined;
  /** The line itself, which is shown below the message. */
  readonly excerpt?: string | undefined;
}

/** The start of a file, for diagnostics about the whole file. */
export const fileStart: Position = { line: 1, column: 1 };

/** Sorts by file, line, column and rule, in code unit order, so that the result is the same on every machine. */
export function sortDiagnostics<T extends Diagnostic>(diagnostics: readonly T[]): T[] {
  return [...diagnostics].sort(
    (a, b) =>
      compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule),
  );
}

/** Returns whether any diagnostic is an error, which stops the build. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}

/** Compares by code unit: the same order in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A place in a file. Lines and columns count from 1; columns count characters (code points), not bytes. */
export interface Position {
  readonly line: number;
  readonly column: number;
  /** Characters that the finding covers, at least 1. */
  readonly length?: number;
}

export type Severity = "error" | "warning" | "info";

/** One finding: what is wrong, where, and how to mend it. Every part of the program reports in this one shape. */
export interface Diagnostic extends Position {
  /** Path below the content folder, with forward slashes. */
  readonly file: string;
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
  /** Lines that mend it, ready to paste in the place of the line, or into the front matter where one is missing. */
  readonly paste?: string | undefined;
  /** The line itself, for the frame under the message. */
  readonly excerpt?: string | undefined;
}

/** The first place of a file, for findings about the file as a whole. */
export const fileStart: Position = { line: 1, column: 1 };

/** Sorted by file, line, column and rule, by code point, so that the order is the same on every machine. */
export function sortDiagnostics<T extends Diagnostic>(diagnostics: readonly T[]): T[] {
  return [...diagnostics].sort(
    (a, b) =>
      compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule),
  );
}

/** Whether any finding stops the build. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}

/** Compares by code unit: the same order in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

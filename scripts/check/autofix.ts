import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createTwoFilesPatch } from "diff";
import { compareText, type Diagnostic, type Edit } from "../catalogue/index.js";
import { isInFolder } from "../fs/index.js";

/** A file before and after its automatic fixes. */
export interface FixedFile {
  /** Path below the content folder. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
  /** Number of findings that were fixed completely. */
  readonly count: number;
}

/**
 * Applies the automatic fixes of findings in memory.
 *
 * Line ends and byte order mark are kept: only the ranges of the fixes change. When two fixes overlap, the first is
 * applied; a second run applies the other.
 *
 * @param root the content folder
 * @param names edits that rename fields, by file
 * @throws the file system's error when a file cannot be read again
 */
export function applyFixes(
  diagnostics: readonly Diagnostic[],
  root: string,
  names: ReadonlyMap<string, readonly Edit[]> = new Map(),
): FixedFile[] {
  const byFile = new Map<string, Edit[][]>();
  const add = (file: string, fix: readonly Edit[]) => {
    const known = byFile.get(file);
    if (known) known.push([...fix]);
    else byFile.set(file, [[...fix]]);
  };
  for (const [file, edits] of names) for (const edit of edits) add(file, [edit]);
  for (const { file, fix } of diagnostics) if (fix && fix.length > 0) add(file, fix);
  return [...byFile]
    .sort(([a], [b]) => compareText(a, b))
    .map(([file, fixes]) => {
      const before = readFileSync(path.join(root, file), "utf8");
      return { file, before, after: applyEdits(before, fixes.flat()), count: fixes.length };
    });
}

/** Writes the fixed files. */
export function writeFixes(fixed: readonly FixedFile[], root: string): void {
  for (const { file, after } of fixed) writeFileSync(path.join(root, file), after);
}

/**
 * Returns the fixes as a unified diff for `git apply`, which refuses paths outside of its current folder.
 *
 * @param current the folder in which `git apply` will run; for a content folder outside of it, paths are relative to
 * the content
 */
export function diffOf(fixed: readonly FixedFile[], folder: string, current = process.cwd()): string {
  const root = path.resolve(folder);
  const start = isInFolder(root, current) ? path.relative(current, root).split(path.sep).join("/") : "";
  return fixed
    .map(({ file, before, after }) => {
      const name = path.posix.join(start, file);
      return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
        context: 1,
      });
    })
    .join("");
}

/**
 * Applies edits to a text.
 *
 * @param source with any line ends; lines end with `\n`, `\r\n` or `\r`, as in the reader
 */
function applyEdits(source: string, edits: readonly Edit[]): string {
  const parts = source.split(/(\r\n|\n|\r)/); // lines and line ends, alternating
  const marked = parts[0]?.startsWith("\uFEFF") === true;
  if (marked) parts[0] = parts[0]?.slice(1) ?? "";
  const mark = marked && !edits.some((edit) => isOfMark(edit)) ? "\uFEFF" : "";
  const byLine = new Map<number, Edit[]>();
  for (const edit of edits) {
    if (isOfMark(edit)) continue;
    const onLine = byLine.get(edit.line);
    if (onLine) onLine.push(edit);
    else byLine.set(edit.line, [edit]);
  }
  for (const [line, onLine] of byLine) {
    const at = 2 * (line - 1);
    const lineEnd = parts[1] ?? "\n";
    const characters = [...(parts[at] ?? "")];
    const ordered = onLine.sort((a, b) => a.column - b.column || a.length - b.length);
    let result = "";
    let next = 0;
    for (const { column, length, text } of ordered) {
      if (column - 1 < next) continue; // overlaps an edit already applied
      result += characters.slice(next, column - 1).join("") + text.replaceAll("\n", lineEnd);
      next = column - 1 + length;
    }
    parts[at] = result + characters.slice(next).join("");
  }
  return mark + parts.join("");
}

/** Returns whether an edit removes the byte order mark, which is in front of the first column. */
function isOfMark({ line, column }: Edit): boolean {
  return line === 1 && column === 0;
}

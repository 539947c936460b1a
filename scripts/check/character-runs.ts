import type { Position } from "../catalogue/index.js";
import { codePoints } from "./lines.js";
import type { Edit } from "./rule.js";

/** The characters of one line that a rule looks for. */
export interface CharactersFound {
  /** Of the first. */
  readonly position: Position;
  readonly first: string;
  /** How many the line has. */
  readonly count: number;
  /** One for each run of them. */
  readonly edits: readonly Edit[];
}

interface Run {
  readonly line: number;
  readonly column: number;
  length: number;
  text: string;
}

/**
 * Finds characters in a file, front matter too, line by line.
 *
 * @param pattern global; matches single characters or short runs of them
 * @param fix what stands in their place afterwards; what it leaves as it is is no finding
 */
export function* charactersIn(
  source: string,
  pattern: RegExp,
  fix: (found: string) => string = () => "",
): Generator<CharactersFound> {
  let number = 1;
  let lineStart = 0;
  let lineEnd = endOf(source, 0);
  let open: { position: Position; first: string; count: number; edits: Run[] } | undefined;
  let run: Run | undefined;
  let column = 1;
  let counted = 0;
  for (const match of source.matchAll(pattern)) {
    const fixed = fix(match[0]);
    if (fixed === match[0]) continue;
    while (lineEnd < match.index) {
      number += 1;
      lineStart = lineEnd + 1;
      lineEnd = endOf(source, lineStart);
    }
    if (open && open.position.line !== number) {
      yield open;
      [open, run] = [undefined, undefined];
    }
    if (!open) [column, counted] = [1, lineStart];
    column += codePoints(source, counted, match.index);
    counted = match.index;
    const length = codePoints(match[0], 0, match[0].length);
    open ??= { position: { line: number, column, length }, first: match[0], count: 0, edits: [] };
    open.count += 1;
    if (run && run.column + run.length === column) {
      run.length += length;
      run.text += fixed;
    } else open.edits.push((run = { line: number, column, length, text: fixed }));
  }
  if (open) yield open;
}

/** `U+200B`, for messages on characters that cannot be seen. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Where a line ends: its line end, or past the last character. */
function endOf(source: string, start: number): number {
  const end = source.indexOf("\n", start);
  return end < 0 ? source.length : end;
}

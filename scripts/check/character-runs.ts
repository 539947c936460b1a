import { sourceRange, type Position, codePoints, type Edit } from "../catalogue/index.js";
import type { CheckedText } from "./checked-text.js";
import type { TextContext } from "./rule.js";

/** Characters of one line that a rule reports. */
export interface CharactersFound {
  /** Position of the first one. */
  readonly position: Position;
  readonly first: string;
  /** Number of them in the line. */
  readonly count: number;
  /** One edit for each run of such characters. */
  readonly edits: readonly Edit[];
}

interface CharacterRun {
  readonly line: number;
  readonly column: number;
  length: number;
  text: string;
}

/**
 * Finds characters in a file, including its front matter, line by line, and in its text as readers get it: the values of
 * YAML and the text that Markdown renders.
 *
 * @param pattern global; matches single characters or short runs of them
 * @param fix returns the replacement of a match; a match that it returns unchanged is not a finding
 */
export function* charactersIn(
  checked: CheckedText,
  context: Pick<TextContext, "unusual" | "published">,
  pattern: RegExp,
  fix: (found: string) => string = () => "",
): Generator<CharactersFound> {
  if (context.unusual(checked)) yield* charactersInSource(checked.fileText, pattern, fix);
  const { texts, position, edit } = context.published(checked);
  for (const published of texts) {
    for (const match of published.text.matchAll(pattern)) {
      const [first] = match;
      const { start, end } = sourceRange(published, match.index, first.length);
      const fixed = fix(first);
      if (fixed === first || checked.fileText.slice(start, end) === first) continue;
      const change = edit(published, match.index, first.length, fixed);
      const edits = change ? [change] : [];
      yield { position: position(published, match.index, first.length), first, count: 1, edits };
    }
  }
}

function* charactersInSource(
  source: string,
  pattern: RegExp,
  fix: (found: string) => string,
): Generator<CharactersFound> {
  let number = 1;
  let lineStart = 0;
  let lineEnd = endOf(source, 0);
  let open: { position: Position; first: string; count: number; edits: CharacterRun[] } | undefined;
  let run: CharacterRun | undefined;
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

/** Returns the offset at which the line ends: that of its line end, or the length of the source. */
function endOf(source: string, start: number): number {
  const end = source.indexOf("\n", start);
  return end < 0 ? source.length : end;
}

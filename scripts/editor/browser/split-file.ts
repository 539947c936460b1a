/** A report's file, split into parts which together are exactly the file. */
export interface FileParts {
  /** A byte order mark, if present, and the opening line. */
  readonly opening: string;
  readonly yaml: string;
  readonly closing: string;
  readonly body: string;
  /** The most frequent line end of the file. */
  readonly lineEnd: "\n" | "\r\n";
}

const form = /^(\uFEFF?---[ \t]*(?:yaml[ \t]*)?\r?\n)([\s\S]*?)(?<=\n)(---[ \t]*(?:\r?\n|$))([\s\S]*)$/;

/** Returns undefined when the file has no front matter that can be separated from its text. */
export function splitFile(source: string): FileParts | undefined {
  const match = form.exec(source);
  if (!match) return undefined;
  const [, opening = "", yaml = "", closing = "", body = ""] = match;
  return { opening, yaml, closing, body, lineEnd: lineEndOf(source) };
}

function lineEndOf(source: string): "\n" | "\r\n" {
  const all = source.split("\n").length - 1;
  const windows = source.split("\r\n").length - 1;
  return windows * 2 > all ? "\r\n" : "\n";
}

/** Returns a text with the line ends of a file. */
export function withLineEnds(text: string, lineEnd: FileParts["lineEnd"]): string {
  return text.replace(/\r\n?|\n/g, lineEnd);
}

/**
 * Returns a changed text in which lines that are the same as in the old text, at the start and at the end, keep every
 * character and their line ends.
 */
export function mergeBody(old: string, edited: string, lineEnd: FileParts["lineEnd"]): string {
  const before = lines(old);
  const after = lines(edited);
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && bare(before[start]) === bare(after[start])) start += 1;
  let end = 0;
  while (end < most - start && bare(before.at(-1 - end)) === bare(after.at(-1 - end))) end += 1;
  const middle = after.slice(start, after.length - end).join("");
  return [
    before.slice(0, start).join(""),
    withLineEnds(middle, lineEnd),
    before.slice(before.length - end).join(""),
  ].join("");
}

/** Returns the lines of a text, each with its line end; the last has none. */
function lines(text: string): string[] {
  return text.split(/(?<=\r\n|\n|\r(?!\n))/);
}

/** Returns a line with `\n` as its line end, to compare lines regardless of the kind of line end. */
function bare(line: string | undefined): string | undefined {
  return line?.replace(/\r\n?$/, "\n");
}

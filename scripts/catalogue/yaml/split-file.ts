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

import { withLineEnds, type FileParts } from "../../catalogue/yaml/split-file.js";

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

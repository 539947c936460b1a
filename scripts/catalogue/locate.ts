import type { Diagnostic } from "./diagnostic.js";
import type { YamlIssue } from "./yaml/parse.js";

/** Characters of a line that a frame shows; the rest says nothing more about the place. */
const longestExcerpt = 2000;

/** Makes a fault into a diagnostic of its file, with the line that it stands in. */
export function locate(file: string, source: string, fault: YamlIssue): Diagnostic {
  return {
    file,
    ...fault.place,
    severity: fault.severity ?? "error",
    rule: fault.rule ?? "schema",
    message: fault.message,
    hint: fault.hint,
    ...pasteOf(source, fault),
    excerpt: copy(lineOf(source, fault.place.line)?.slice(0, longestExcerpt)),
  };
}

/** The line with what ought to stand there; nothing for lines that are too long to be front matter. */
function pasteOf(source: string, { place, instead, paste }: YamlIssue): { paste?: string } {
  if (paste !== undefined) return { paste };
  const line = instead === undefined ? undefined : lineOf(source, place.line);
  if (instead === undefined || line === undefined || line.length > longestExcerpt) return {};
  const characters = [...line];
  const start = place.column - 1;
  const after = characters.slice(start + (place.length ?? 1));
  return { paste: [...characters.slice(0, start), instead, ...after].join("") };
}

/** The line with this number, from 1; undefined past the end. Walks instead of splitting: files may be large. */
function lineOf(source: string, line: number): string | undefined {
  let start = 0;
  for (let number = 1; number < line; number += 1) {
    const newline = source.indexOf("\n", start);
    if (newline < 0) return undefined;
    start = newline + 1;
  }
  const end = source.indexOf("\n", start);
  return source.slice(start, end < 0 ? undefined : end);
}

/** A piece cut out of a text keeps the whole text in memory; a copy does not. */
function copy(piece: string | undefined): string | undefined {
  return piece === undefined ? undefined : Buffer.from(piece).toString();
}

import type { Position } from "../catalogue/index.js";
import type { CheckedText } from "./checked-text.js";
import type { TextScan } from "./text-scan.js";

export type LineKind = "text" | "heading" | "table" | "code";

/** A line of a report's text that holds something. */
export interface Line {
  /** In the file, from 1. */
  readonly number: number;
  /** As it stands in the file. */
  readonly text: string;
  /** Without Markdown's marks at its start, and without white space at both ends. */
  readonly content: string;
  /** Where `content` starts in `text`, in code units. */
  readonly start: number;
  readonly kind: LineKind;
  /** The level of a Markdown heading, 1 to 6. */
  readonly level?: number;
  /** What stands in it: a sum of `lineSigns`. */
  readonly signs: number;
}

/** Marks at a line's start: quotation, list item with `-`, `*` or `+`, heading; numbers stay, they are text. */
const marks = /^[\s\u3000>]*(?:[-*+][ \t]+)?(?:(#{1,6})(?:[ \t]+|$))?(?:\*\*|__)?[\s\u3000]*/;

const isHan = (unit: number) => unit >= 0x4e00 && unit <= 0x9fff;

/** Nearly every line starts with a Han character, which is no mark, and ends with one or with a full stop. */
function isPlain(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return isHan(text.charCodeAt(0)) && (isHan(last) || last === 0x3002);
}

/** The lines of a text that hold something. Linear in the text's length. */
export function linesOf({ body, bodyLine }: CheckedText, scan: TextScan): Line[] {
  const lines: Line[] = [];
  let fence: string | undefined;
  for (const [index, text] of body.split("\n").entries()) {
    const number = bodyLine + index;
    const signs = scan.lines[index] ?? 0;
    if (fence === undefined && isPlain(text)) {
      lines.push({ number, text, content: text, start: 0, kind: "text", signs });
      continue;
    }
    const trimmed = text.trim();
    if (trimmed === "") continue;
    const mark = /^(?:```|~~~)/.exec(trimmed)?.[0];
    if (fence !== undefined || mark !== undefined) {
      if (mark !== undefined) fence = fence === undefined ? mark : fence === mark ? undefined : fence;
      lines.push({ number, text, content: trimmed, start: text.indexOf(trimmed), kind: "code", signs });
      continue;
    }
    const opening = isHan(text.charCodeAt(0)) ? null : marks.exec(text);
    const start = opening?.[0].length ?? 0;
    const content = text.slice(start).trimEnd();
    const level = opening?.[1]?.length;
    const kind = level !== undefined ? "heading" : trimmed.startsWith("|") ? "table" : "text";
    lines.push({ number, text, content, start, kind, ...(level === undefined ? {} : { level }), signs });
  }
  return lines;
}

/**
 * The place of a piece of a line.
 *
 * @param start in code units of `line.text`
 */
export function positionIn(line: Pick<Line, "text" | "number">, start: number, length: number): Position {
  return {
    line: line.number,
    column: codePoints(line.text, 0, start) + 1,
    length: Math.max(1, codePoints(line.text, start, start + length)),
  };
}

/** Code points between two offsets in code units. */
export function codePoints(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to && at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0xdc00 || unit > 0xdfff) count += 1; // the second half of a pair is no character of its own
  }
  return count;
}

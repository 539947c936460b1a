import { codePoints, type Position } from "../catalogue/index.js";
import type { CheckedText } from "./checked-text.js";
import type { TextScan } from "./text-scan.js";

export type LineKind = "text" | "heading" | "table" | "code";

/** A line of a report's text that is not blank. */
export interface Line {
  /** Line number in the file, from 1. */
  readonly number: number;
  /** The line as it is in the file. */
  readonly text: string;
  /** The line without Markdown markers at its start and white space at both ends. */
  readonly content: string;
  /** Offset of `content` in `text`, in code units. */
  readonly start: number;
  readonly kind: LineKind;
  /** Level of a Markdown heading, 1 to 6. */
  readonly level?: number;
  /** Kinds of marks in the line: a sum of `lineSigns`. */
  readonly signs: number;
}

/**
 * Markers at the start of a line: quotation, list item with `-`, `*` or `+`, heading. Numbers of lists are not markers
 * but text.
 */
const marks = /^[\s\u3000>]*(?:[-*+][ \t]+)?(?:(#{1,6})(?:[ \t]+|$))?(?:\*\*|__)?[\s\u3000]*/;

const isHan = (unit: number) => unit >= 0x4e00 && unit <= 0x9fff;

/**
 * Returns whether a line surely has no markers, without a regular expression. Nearly every line starts with a Han
 * character and ends with one or with a full stop.
 */
function isPlain(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return isHan(text.charCodeAt(0)) && (isHan(last) || last === 0x3002);
}

/** Returns the lines of a text that are not blank. Takes time linear in its length. */
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
 * Returns the position of a range of a line.
 *
 * @param start offset in `line.text`, in code units
 */
export function positionIn(line: Pick<Line, "text" | "number">, start: number, length: number): Position {
  return {
    line: line.number,
    column: codePoints(line.text, 0, start) + 1,
    length: Math.max(1, codePoints(line.text, start, start + length)),
  };
}

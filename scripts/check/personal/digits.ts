import { codeFault } from "../../catalogue/index.js";
import type { CheckedText } from "../checked-text.js";
import type { TextScan } from "../text-scan.js";
import { isIllegible, legibleText, mayBeIllegible, sourceSpan } from "./legible.js";

/** A range of a line, in code units. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

/**
 * Finds personal numbers in one line.
 *
 * @param own credit codes of the site's own bodies, which are not personal numbers
 * @param heading the heading row when the line is a table row: it may name what a number is
 */
export type Detector = (line: string, own: ReadonlySet<string>, heading?: string) => Span[];

/** Returns a detector from a search in the legible text of a line. */
export function defineDetector(
  search: (text: string, own: ReadonlySet<string>, heading: string) => Span[],
): Detector {
  return (line, own, heading = "") => {
    const legible = legibleText(line);
    return search(legible.text, own, heading).map(({ start, length }) => sourceSpan(legible, start, length));
  };
}

/** A line of a file, which may be in the front matter. */
export interface FileLine {
  readonly text: string;
  /** Line number in the file, from 1. */
  readonly number: number;
  /** The heading row of the table, when the line is a table row. */
  readonly heading?: string | undefined;
}

/** Number of digits of the shortest personal number. */
const shortest = 11;
/** What may be between two digits of a number: a mark or two, such as the bar of a table, among spaces. */
const gap = String.raw`[ \t\u00A0\u3000]{0,9}(?:[^\p{L}\p{N}\s]{1,2}[ \t\u00A0\u3000]{0,9})?`;
const longNumber = new RegExp(`(?:[0-9０-９]${gap}){${shortest}}`, "u");

/** Returns the lines of a file that contain a long number. The index number in the front matter does not count. */
export function linesWithLongNumbers(text: CheckedText, scan: TextScan): FileLine[] {
  return linesWith(text, longNumber, scan, scan.longestNumber >= shortest);
}

/** Returns whether a text contains a long number. */
export function holdsLongNumber(text: string): boolean {
  return matchesLegibly(longNumber, text);
}

/** Returns whether a text, or its legible form, matches a pattern. */
export function matchesLegibly(pattern: RegExp, text: string): boolean {
  return pattern.test(text) || (isIllegible(text) && pattern.test(legibleText(text).text));
}

/** A line as it is written, and as readers recognise numbers in it where that is different. */
interface BodyLine {
  readonly written: string;
  readonly legible: string | undefined;
}

/** The lines of the most recent text, since each rule asks for them. */
let lastBody: { readonly text: CheckedText; readonly lines: readonly BodyLine[] } | undefined;

/** Returns the lines of a text below its front matter. */
function bodyLines(text: CheckedText, scan: TextScan): readonly BodyLine[] {
  if (lastBody?.text === text) return lastBody.lines;
  const differs = mayBeIllegible(scan) && isIllegible(text.body); // nearly always no line does
  const lines = text.body.split("\n").map((written) => ({
    written,
    legible: differs && isIllegible(written) ? legibleText(written).text : undefined,
  }));
  lastBody = { text, lines };
  return lines;
}

interface FrontMatterText {
  readonly whole: string;
  /** Front matter without the index number; empty when it cannot match any rule on personal data. */
  readonly counted: string;
}

/** Matches front matter that may contain personal data. Nearly all front matter does not. */
const suspicious =
  /(?:[0-9０-９][^\p{L}\p{N}]{0,3}){9}|[A-Za-zＡ-Ｚ][0-9０-９A-Za-z]?[0-9０-９]{7}|[\u4E00-\u9FFF][A-ZＡ-Ｚ]|[@＠住]/u;

/** The result for the most recent text, since each rule asks for it. */
let last: { readonly text: CheckedText; readonly head: FrontMatterText } | undefined;

/** Returns the front matter of a file. */
function headOf(text: CheckedText): FrontMatterText {
  if (last?.text === text) return last.head;
  const { fileText, body, indexNumber } = text;
  const whole = fileText.slice(0, fileText.length - body.length);
  const counted = indexNumber === "" ? whole : whole.replace(indexNumber, "");
  const head = { whole, counted: matchesLegibly(suspicious, counted) ? counted : "" };
  last = { text, head };
  return head;
}

/**
 * Returns the lines of a file, including front matter, that match a pattern as written or in their legible form. The
 * file's own index number is skipped.
 *
 * @param inBody whether the text below the front matter can match at all when its characters are usual ones
 */
export function linesWith(text: CheckedText, pattern: RegExp, scan: TextScan, inBody: boolean): FileLine[] {
  const { bodyLine, indexNumber } = text;
  const found: FileLine[] = [];
  const head = headOf(text);
  if (matchesLegibly(pattern, head.counted)) {
    head.whole.split("\n").forEach((text, index) => {
      if (matchesLegibly(pattern, text.replace(indexNumber, ""))) found.push({ text, number: index + 1 });
    });
  }
  if (!inBody && !scan.unusual) return found;
  let heading: string | undefined;
  bodyLines(text, scan).forEach(({ written, legible }, index) => {
    const row = written.trimStart().startsWith("|");
    heading = row ? (heading ?? written) : undefined;
    if (pattern.test(written) || (legible !== undefined && pattern.test(legible)))
      found.push({ text: written, number: bodyLine + index, heading });
  });
  return found;
}

/**
 * Returns whether a number is a valid credit code of an organisation: by GB 32100, and the code inside of it by GB
 * 11714.
 */
export function isCreditCode(code: string): boolean {
  return code.length === 18 && !codeFault(code) && !codeFault(code.slice(8, 17));
}

/** Returns whether a card number passes the Luhn check (GB/T 17552, ISO/IEC 7812-1). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - index));
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

import { codeFault } from "../../catalogue/index.js";
import type { CheckedText } from "../checked-text.js";
import type { TextScan } from "../text-scan.js";

/** A piece of a line, in code units. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

/**
 * Finds personal numbers in one line.
 *
 * @param own codes of the catalogue's own bodies, which are no personal numbers
 * @param heading the head of the table that the line is a row of: it may say what a number is
 */
export type Detector = (line: string, own: ReadonlySet<string>, heading?: string) => Span[];

/** A line of a file, front matter too. */
export interface FileLine {
  readonly text: string;
  /** In the file, from 1. */
  readonly number: number;
  /** The head of the table that it is a row of. */
  readonly heading?: string | undefined;
}

/** Digits of the shortest personal number. */
const shortest = 11;
const longNumber = /(?:[0-9０-９][ \-－\u00A0\u3000]?){11}/;

/** The lines of a file that hold a long number. The index number in the front matter is no such number. */
export function linesWithLongNumbers(text: CheckedText, { longestNumber }: TextScan): FileLine[] {
  return linesWith(text, longNumber, longestNumber >= shortest);
}

interface Head {
  readonly whole: string;
  /** Without the index number; empty where there is nothing in it that any rule looks for. */
  readonly counted: string;
}

/** What all that is looked for in front matter has in part: nearly every report's has none. */
const suspicious =
  /(?:[0-9０-９][ \-－\u00A0\u3000]?){9}|[A-Za-zＡ-Ｚ][0-9０-９A-Za-z]?[0-9０-９]{7}|[\u4E00-\u9FFF][A-ZＡ-Ｚ]|[@＠住]/;

/** Of the text that was asked for last: each of the rules asks for it. */
let last: { readonly text: CheckedText; readonly head: Head } | undefined;

/** The front matter with its marks. */
function headOf(text: CheckedText): Head {
  if (last?.text === text) return last.head;
  const { fileText, body, indexNumber } = text;
  const whole = fileText.slice(0, fileText.length - body.length);
  const counted = indexNumber === "" ? whole : whole.replace(indexNumber, "");
  const head = { whole, counted: suspicious.test(counted) ? counted : "" };
  last = { text, head };
  return head;
}

/**
 * The lines of a file, front matter too, in which a pattern is found; the file's own index number is not looked at.
 *
 * @param inBody whether the text below the front matter can have any
 */
export function linesWith(text: CheckedText, pattern: RegExp, inBody: boolean): FileLine[] {
  const { body, bodyLine, indexNumber } = text;
  const found: FileLine[] = [];
  const head = headOf(text);
  if (pattern.test(head.counted)) {
    head.whole.split("\n").forEach((text, index) => {
      if (pattern.test(text.replace(indexNumber, ""))) found.push({ text, number: index + 1 });
    });
  }
  if (!inBody || !pattern.test(body)) return found;
  let heading: string | undefined;
  body.split("\n").forEach((text, index) => {
    const row = text.trimStart().startsWith("|");
    heading = row ? (heading ?? text) : undefined;
    if (pattern.test(text)) found.push({ text, number: bodyLine + index, heading });
  });
  return found;
}

/** Full-width digits, letters, hyphens, @ and spaces as half-width ones, and × as X; nothing moves. */
export function halfWidth(line: string): string {
  return line.replace(/[\uFF10-\uFF19\uFF20-\uFF3A\uFF41-\uFF5A\uFF0D\u00A0\u3000×Ⅹ]/g, (character) => {
    if (character === "\u3000" || character === "\u00A0") return " ";
    return "×Ⅹ".includes(character) ? "X" : String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  });
}

/** Whether a number is the code of an organisation: right by GB 32100 and, inside it, by GB 11714. */
export function isCreditCode(code: string): boolean {
  return code.length === 18 && !codeFault(code) && !codeFault(code.slice(8, 17));
}

/** Luhn's check of card numbers (GB/T 17552, ISO/IEC 7812-1). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - index));
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

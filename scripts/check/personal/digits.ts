import { codeFault } from "../../catalogue/index.js";
import type { CheckedText } from "../checked-text.js";

/** A piece of a line, in code units. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

/** Finds personal numbers in one line. `own` are the codes of the catalogue's own bodies, which are none. */
export type Detector = (line: string, own: ReadonlySet<string>) => Span[];

/** A line of a file, front matter too. */
export interface FileLine {
  readonly text: string;
  /** In the file, from 1. */
  readonly number: number;
}

/** Eleven digits, parted at most by single spaces or hyphens: no personal number is shorter. */
const longNumber = /(?:[0-9０-９][ \-－\u00A0]?){11}/;

/** The lines of a file that hold a long number. The index number in the front matter is no such number. */
export function linesWithLongNumbers(report: CheckedText): FileLine[] {
  const { fileText, body, bodyLine, indexNumber } = report;
  const head = fileText.slice(0, fileText.length - body.length);
  const found: FileLine[] = [];
  if (longNumber.test(head.replace(indexNumber, ""))) {
    head.split("\n").forEach((text, index) => {
      if (longNumber.test(text.replace(indexNumber, ""))) found.push({ text, number: index + 1 });
    });
  }
  if (!longNumber.test(body)) return found;
  body.split("\n").forEach((text, index) => {
    if (longNumber.test(text)) found.push({ text, number: bodyLine + index });
  });
  return found;
}

/** Full-width digits, letters, hyphens and spaces as half-width ones; nothing moves. */
export function halfWidth(line: string): string {
  return line.replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF0D\u00A0\u3000]/g, (character) =>
    character === "\u3000" || character === "\u00A0"
      ? " "
      : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

/** Whether a number is the code of an organisation: right by GB 32100 and, inside it, by GB 11714. */
export function isCreditCode(code: string): boolean {
  return code.length === 18 && !codeFault(code) && !codeFault(code.slice(8, 17));
}

/** Luhn's check of card numbers (GB/T 17552, ISO/IEC 7812-1). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - place));
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

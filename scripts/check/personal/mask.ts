import type { Diagnostic } from "../../catalogue/index.js";
import { halfWidth, type Span } from "./digits.js";
import { identityNumbers } from "./identity.js";
import { bankCards, mobileNumbers, passports, plates } from "./numbers.js";

const detectors = [identityNumbers, bankCards, mobileNumbers, passports, plates];
const none: ReadonlySet<string> = new Set();

/** Returns a number with its middle hidden: enough to find it in the file, not enough to use it. */
export function masked(number: string): string {
  const characters = [...number];
  const shown = characters.length > 8 ? 3 : 2;
  return characters.map((character, at) => (at < shown ? character : "*")).join("");
}

/**
 * Returns a diagnostic in which all personal numbers are masked, whichever rule reports it: the quoted line or a value
 * in its message may contain one. Codes of organisations are kept, since editors must compare them.
 */
export function withoutPersonal<T extends Diagnostic>(diagnostic: T): T {
  const { message, hint, excerpt, paste } = diagnostic;
  return {
    ...diagnostic,
    message: hide(message),
    hint: hide(hint),
    ...(excerpt === undefined ? {} : { excerpt: hide(excerpt) }),
    ...(paste === undefined ? {} : { paste: hide(paste) }),
  };
}

function hide(text: string): string {
  if (!/\d{5}|[０-９]{5}|\d{4}[ -]\d{4}/.test(text)) return text;
  let result = text;
  for (const { start, length } of detectors.flatMap((detect): Span[] => detect(halfWidth(text), none))) {
    result =
      result.slice(0, start) + masked(result.slice(start, start + length)) + result.slice(start + length);
  }
  return result;
}

import type { Diagnostic } from "../../catalogue/index.js";
import type { Span } from "./digits.js";
import { identityNumbers } from "./identity.js";
import { isIllegible } from "./legible.js";
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
 *
 * @param isPersonal whether the rule is on personal data: the line may contain the number in another form
 */
export function withoutPersonal<T extends Diagnostic>(diagnostic: T, isPersonal: boolean): T {
  const { message, hint, paste } = diagnostic;
  const excerpt = isPersonal ? maskedExcerpt(diagnostic) : diagnostic.excerpt;
  return {
    ...diagnostic,
    message: hide(message),
    hint: hide(hint),
    ...(excerpt === undefined ? {} : { excerpt: hide(excerpt) }),
    ...(paste === undefined ? {} : { paste: hide(paste) }),
  };
}

/** Returns the line with only the first three digits of the match. */
function maskedExcerpt({ excerpt, column, length = 1 }: Diagnostic): string | undefined {
  if (excerpt === undefined) return undefined;
  const characters = [...excerpt];
  const end = column - 1 + length;
  let digits = 0;
  for (let at = column - 1; at < end && at < characters.length; at += 1) {
    if (!/[\p{N}零一二三四五六七八九壹贰叁肆伍陆柒捌玖]/u.test(characters[at] ?? "")) continue;
    digits += 1;
    if (digits > 3) characters[at] = "*";
  }
  return characters.join("");
}

function hide(text: string): string {
  if (!isIllegible(text) && !/\d{5}|(?:\d[^\p{L}\p{N}]{0,20}){9}/u.test(text)) return text;
  let result = text;
  for (const { start, length } of detectors.flatMap((detect): Span[] => detect(text, none))) {
    result =
      result.slice(0, start) + masked(result.slice(start, start + length)) + result.slice(start + length);
  }
  return result;
}

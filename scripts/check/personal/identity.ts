import { parseDay } from "../../catalogue/index.js";
import { defineDetector, isCreditCode, type Detector, type Span } from "./digits.js";

/** The first two digits of division codes, one for each province (GB/T 2260). */
const provinces = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".split(
    " ",
  ),
);
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A group of digits, perhaps with a check character. */
const group = /\d+[Xx]?/g;
/** The next group of the same number, or its check character, after marks, as between table cells, and spaces. */
const nextGroup = /( {0,9}[^\p{L}\p{N}\s]{0,2} {0,9})(\d+[Xx]?|[Xx])/uy;
/** What may be between two groups of a number in any form: a single space or hyphen. */
const plainGap = /^[ -]$/;
/** What may be before a number: not a longer number, a decimal or the beginning of a code. */
const precedes = /(?:^|[^0-9A-Za-z.-]|(?:^|[^0-9A-Za-z])-|(?:^|[^\d.])\d{1,3}\.)$/;
/** The usual grouping. Only numbers in this form are reported when they are invalid, since they may be mistyped. */
const usual = /^(?:\d{6}[ -]?\d{8}[ -]?\d{3}[0-9Xx]|\d{15})$/;

/** Number of characters before a number in which a word such as 身份证 counts. */
const near = 15;
/** Words that say that the following number is an identity number. */
const named = /身份证|证件号|公民身份|身份号/;

/**
 * Finds resident identity numbers: an existing province, a valid date of birth, and the right check character.
 *
 * After a word such as 身份证, or in a table column with such a heading, the check character may be wrong, since a
 * mistyped number still identifies a person. Numbers of 15 digits have no check character and are only found with such
 * a word. A valid code of an organisation (GB 32100 and GB 11714) that looks like one is skipped.
 *
 * @see GB 11643-1999
 */
export const identityNumbers: Detector = defineDetector((text, own, heading) => {
  const found: Span[] = [];
  let end = 0;
  for (const { start, length, digits } of candidates(text)) {
    if (start < end || own.has(digits) || !provinces.has(digits.slice(0, 2))) continue;
    const before = text.slice(Math.max(0, start - near), start);
    const isNamed =
      usual.test(text.slice(start, start + length)) && (named.test(before) || named.test(heading));
    const isNumber =
      digits.length === 15
        ? isNamed && isBirthday(`19${digits.slice(6, 12)}`)
        : isBirthday(digits.slice(6, 14)) &&
          (isNamed || (identityCheck(digits.slice(0, 17)) === digits.charAt(17) && !isCreditCode(digits)));
    if (!isNumber) continue;
    found.push({ start, length });
    end = start + length;
  }
  return found;
});

interface Candidate extends Span {
  readonly digits: string;
}

/**
 * Yields what may be an identity number: 18 digits in one group, in groups separated by single spaces or hyphens, or by
 * other marks where the parts of such a number end or after each digit; or 15, the form before 1999. They may overlap.
 */
function* candidates(text: string): Generator<Candidate> {
  for (const { 0: written, index: start } of text.matchAll(group)) {
    if (!precedes.test(text.slice(Math.max(0, start - 5), start))) continue;
    const end = start + written.length;
    const isNumber = (stop: number) => !/[0-9A-Za-z]/.test(text.charAt(stop));
    let digits = written.toUpperCase();
    let stop = end;
    let isPlain = true;
    const ends = [digits.length];
    while (digits.length < 18 && !digits.endsWith("X")) {
      nextGroup.lastIndex = stop;
      const [whole = "", gap = "", part = ""] = nextGroup.exec(text) ?? [];
      if (part === "") break;
      isPlain &&= plainGap.test(gap);
      digits += part.toUpperCase();
      if (!mayBegin(digits)) break;
      ends.push(digits.length);
      stop += whole.length;
    }
    if (digits.length === 18 && isNumber(stop) && (isPlain || isDividedAtParts(ends)))
      yield { start, length: stop - start, digits };
    if (/^\d{15}$/.test(written) && isNumber(end)) yield { start, length: written.length, digits: written };
  }
}

/** Returns whether the first digits may be those of an identity number: of a province, and of a year from 1800 to 2099. */
function mayBegin(digits: string): boolean {
  return (
    (digits.length < 2 || provinces.has(digits.slice(0, 2))) &&
    (digits.length < 8 || /^(?:18|19|20)/.test(digits.slice(6, 8)))
  );
}

/** Returns whether a number is divided where its parts end: division, birthday, and the rest; or after each digit. */
function isDividedAtParts(ends: readonly number[]): boolean {
  return ends.length === 18 || (ends.includes(6) && ends.includes(14));
}

/**
 * Returns the check character of a resident identity number.
 *
 * @param body the first 17 digits
 * @returns a digit or `X`
 * @see GB 11643-1999, 4 (ISO 7064, MOD 11-2)
 */
function identityCheck(body: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body.charAt(index)), 0);
  return "10X98765432".charAt(sum % 11);
}

/**
 * Returns whether digits are a day before 2100.
 *
 * @param digits `YYYYMMDD`
 */
function isBirthday(digits: string): boolean {
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  return parseDay(day) !== undefined && digits < "21000000";
}

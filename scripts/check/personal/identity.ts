import { parseDay } from "../../catalogue/index.js";
import { halfWidth, isCreditCode, type Detector } from "./digits.js";

/** The first two digits of division codes, one for each province (GB/T 2260). */
const provinces = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".split(
    " ",
  ),
);
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** 18 digits, perhaps separated by single spaces or hyphens; or 15, the form before 1999. */
const written = /(?<![0-9A-Za-z./-])(?:\d(?:[ -]?\d){16}[ -]?[0-9Xx]|\d{15})(?![0-9A-Za-z])/g;
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
export const identityNumbers: Detector = (line, own, heading = "") => {
  const text = halfWidth(line);
  return [...text.matchAll(written)]
    .filter((match) => {
      const before = text.slice(Math.max(0, match.index - near), match.index);
      const isNamed = usual.test(match[0]) && (named.test(before) || named.test(heading));
      const digits = match[0].replace(/[ -]/g, "").toUpperCase();
      if (own.has(digits) || !provinces.has(digits.slice(0, 2))) return false;
      if (digits.length === 15) return isNamed && isBirthday(`19${digits.slice(6, 12)}`);
      if (!isBirthday(digits.slice(6, 14))) return false;
      return isNamed || (identityCheck(digits.slice(0, 17)) === digits.charAt(17) && !isCreditCode(digits));
    })
    .map((match) => ({ start: match.index, length: match[0].length }));
};

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

import { parseIndexNumber } from "../codes.js";
import { parseDay } from "../day.js";

const chineseDigits = "〇一二三四五六七八九";

/**
 * Recognises a day written as `2022/5/31`, `2022.5.31`, `2022年5月31日`, `20220531`, `二〇二二年五月三十一日` and the like, also in
 * full width, and with a time after it.
 *
 * @returns undefined when no existing day is recognised
 */
export function suggestDay(value: string): string | undefined {
  const text = westernDigits(value.normalize("NFKC").replace(/[—–−]/g, "-"));
  const match =
    /^(\d{4}) ?[-/.年、] ?(\d{1,2}) ?[-/.月、] ?(\d{1,2}) ?日?(?!\d)/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(text);
  const [, year = "", month = "", day = ""] = match ?? [];
  return parseDay(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

/** Recognises a year written as `2018年度` and the like. */
export function suggestYear(value: string): string | undefined {
  return /^((?:19|20)\d{2}) ?年?度?$/.exec(westernDigits(value.normalize("NFKC")))?.[1];
}

/** Corrects the form of an index number: half width, no spaces, capital letters, `-` for other dashes. */
export function suggestIndexNumber(value: string): string | undefined {
  const text = value
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/[—–−_]+/g, "-")
    .replace(/\\/g, "/")
    .toUpperCase()
    // Organisation codes used to be printed as 42820293-0, and some platforms write a hyphen instead of the slash.
    .replace(/^([0-9A-Z]{8})-([0-9X])(?=[/-])/, "$1$2")
    .replace(/^([0-9A-Z]{18}|[0-9A-Z]{9})-(?=\d{4}-)/, "$1/");
  return parseIndexNumber(text) ? text : undefined;
}

/** Converts 二〇二二年五月三十一日 to 2022年5月31日; other text is returned unchanged. */
function westernDigits(text: string): string {
  const match =
    /^([〇○零一二三四五六七八九]{4})年(?:([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日)?/.exec(
      text,
    );
  if (!match) return text;
  const [whole, year = "", month, day] = match;
  const digits = [...year].map((digit) => Math.max(0, chineseDigits.indexOf(digit))).join("");
  const rest = month !== undefined && day !== undefined ? `${upTo99(month)}月${upTo99(day)}日` : "";
  return `${digits}年${rest}${text.slice(whole.length)}`;
}

/** Reads the numerals 一 to 九十九. */
function upTo99(numeral: string): number {
  const [tens = "", ones] = numeral.includes("十") ? numeral.split("十") : ["零", numeral];
  const value = (digit: string) => Math.max(0, chineseDigits.indexOf(digit));
  return (tens === "" ? 1 : value(tens)) * 10 + value(ones ?? "");
}

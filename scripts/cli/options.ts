import type { Messages } from "../i18n/index.js";
import { UserError } from "../errors/index.js";
import { exitCodes } from "./command.js";

/** How the text of an option is parsed. */
export interface OptionType<T> {
  /** Returns undefined for an invalid text. */
  readonly parse: (text: string) => T | undefined;
  /** Returns the expected value as shown in messages: words, or an example. */
  readonly expected: (messages: Messages) => string;
}

/** Most digits of a number option; sums of such numbers are exact. */
const mostDigits = 10;

/** Returns the type of a whole number in decimal digits, without sign and leading zeros. */
function wholeNumber(
  least: number,
  most: number,
  expected: (messages: Messages) => string,
): OptionType<number> {
  return {
    parse(text) {
      const number = /^(?:0|[1-9]\d*)$/.test(text) && text.length <= mostDigits ? Number(text) : Number.NaN;
      return number >= least && number <= most ? number : undefined;
    },
    expected,
  };
}

/** Returns the type of two values, the smaller first; a text with only one value means that value twice. */
function range<T extends number | string>(
  pattern: RegExp,
  valueOf: (text: string) => T,
  expected: (messages: Messages) => string,
): OptionType<readonly [T, T]> {
  return {
    parse(text) {
      const [, from, to = from] = pattern.exec(text) ?? [];
      if (from === undefined || to === undefined) return undefined;
      const values = [valueOf(from), valueOf(to)] as const;
      return values[0] <= values[1] ? values : undefined;
    },
    expected,
  };
}

/** The types of options that are not plain text. */
export const optionTypes = {
  number: wholeNumber(1, Number.MAX_SAFE_INTEGER, ({ bench }) => bench.wholeNumber),
  /** A TCP port. */
  port: wholeNumber(1, 65_535, () => "1–65535"),
  /** Number of releases kept for rolling back. */
  keptReleases: wholeNumber(2, 999, ({ publishing }) => publishing.keepRange),
  /** The start of a random sequence, or a number of random values; 0 is valid. */
  seed: wholeNumber(0, 999_999_999, () => "123"),
  /** A year, or the first and the last of several: `2008..2015`. */
  years: range(/^(\d{4})(?:\.\.(\d{4}))?$/, String, () => "2008..2015"),
  /** A day in ISO 8601. */
  day: {
    parse: (text: string) => (isDay(text) ? text : undefined),
    expected: () => "2026-06-30",
  } satisfies OptionType<string>,
  /** An address of a site. */
  url: {
    parse: (text: string) => (/^https?:\/\//.test(text) && URL.canParse(text) ? text : undefined),
    expected: () => "https://www.example.gov.cn/",
  } satisfies OptionType<string>,
  /** The smallest and largest number of characters of a query: `2-4`. */
  lengths: range(/^([1-9]\d?)-([1-9]\d?)$/, Number, ({ bench }) => bench.range),
} as const;

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text); // there is no 30 February
}

/**
 * Returns the type of an option whose value is one of some words.
 *
 * @param words in the order in which messages list them
 */
export function oneOf<T extends string>(words: readonly T[]): OptionType<T> {
  return { parse: (text) => words.find((word) => word === text), expected: () => words.join("|") };
}

/**
 * Parses the text of an option.
 *
 * @param option its name, `port`
 * @throws UserError for wrong usage when the text is invalid
 */
export function optionValue<T>(option: string, text: string, { parse, expected }: OptionType<T>): T {
  const value = parse(text);
  if (value !== undefined) return value;
  const describe = (messages: Messages) => messages.cli.badOption(`--${option}`, text, expected(messages));
  throw new UserError(describe, exitCodes.usage);
}

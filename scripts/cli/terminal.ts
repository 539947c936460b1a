import { inspect } from "node:util";

/**
 * Characters that a terminal acts upon or does not show: controls other than tab and line feed, line separators, and
 * the characters that turn or hide text.
 *
 * @see Unicode Standard Annex 9, 2.1 to 2.7; CVE-2021-42574
 */
const unprintable =
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uD800-\uDFFF]/gu;

/**
 * Returns a text with each character that a terminal would act upon written as `\u001b`. That is JSON's own form, so
 * that output in JSON keeps its meaning.
 */
export function escapeForTerminal(text: string): string {
  return text.replace(
    unprintable,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Makes the console escape all that a command prints: names and texts of content and of servers are in it. */
export function escapeConsole(): void {
  for (const level of ["log", "info", "warn", "error"] as const) {
    const print = console[level].bind(console);
    console[level] = (...values: readonly unknown[]) =>
      print(...values.map((value) => escapeForTerminal(typeof value === "string" ? value : inspect(value))));
  }
}

/** Prints data: unchanged to a file or another program, with control characters escaped to a terminal. */
export function printData(text: string): void {
  process.stdout.write(process.stdout.isTTY ? escapeForTerminal(text) : text);
}

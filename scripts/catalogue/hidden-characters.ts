/**
 * Matches characters that change the direction of writing: readers see something else than the file says (Unicode TR
 * 36, 2.5).
 */
export const bidiCharacters = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * Matches control characters except tab and line end, and halves of surrogate pairs, which XML 1.0 (2.2) cannot
 * contain. A YAML escape can produce them.
 */
export const controlCharacters =
  // eslint-disable-next-line no-control-regex -- these characters are searched for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Returns a character as `U+200B`, for messages about invisible characters. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Returns the first character of a text that must not be published. */
export function firstHidden(text: string): string | undefined {
  return [controlCharacters, bidiCharacters]
    .map((pattern) => text.match(pattern)?.[0])
    .find((found) => found !== undefined);
}

/** Characters that turn the direction of writing: what a reader sees is not what the file says (Unicode TR 36, 2.5). */
export const bidiCharacters = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * Control characters but for tab and line end, and half of a surrogate pair: XML 1.0 (2.2) cannot hold them. A YAML escape
 * can name them.
 */
// eslint-disable-next-line no-control-regex -- these are what is looked for
export const controlCharacters =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** `U+200B`, for messages on characters that cannot be seen. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** The first character of a text that must not be published. */
export function firstHidden(text: string): string | undefined {
  return [controlCharacters, bidiCharacters]
    .map((pattern) => text.match(pattern)?.[0])
    .find((found) => found !== undefined);
}

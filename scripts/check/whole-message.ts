import type { Diagnostic } from "../catalogue/index.js";
import type { Messages } from "../i18n/index.js";

/** Returns message, hint and lines to paste as one text. */
export function wholeMessage({ message, hint, paste }: Diagnostic, messages: Messages): string {
  return `${message}${messages.check.sentenceEnd}${hint}${paste === undefined ? "" : `\n${messages.check.paste}\n${paste}`}`;
}

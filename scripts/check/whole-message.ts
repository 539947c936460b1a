import type { Diagnostic } from "../catalogue/index.js";
import { text } from "../i18n/index.js";

/** What is wrong, how to mend it, and what to paste. */
export function wholeMessage({ message, hint, paste }: Diagnostic): string {
  return `${message}${text.check.sentenceEnd}${hint}${paste === undefined ? "" : `\n${text.check.paste}\n${paste}`}`;
}

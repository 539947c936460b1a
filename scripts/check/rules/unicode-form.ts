import { charactersIn } from "../character-runs.js";
import { defineTextRule } from "../rule.js";

/**
 * Radicals that PDF programs write instead of the characters they look like (⼯ for 工), compatibility ideographs, and
 * combining accents.
 */
const otherForms =
  /[\u2F00-\u2FD5\uF900-\uFA0D\uFA10\uFA12\uFA15-\uFA1E\uFA20\uFA22\uFA25\uFA26\uFA2A-\uFA6D]|\p{L}\p{M}+/gu;

/**
 * Each character must have its usual form, so that search and comparison find it: Unicode normal form NFC, and no
 * radicals instead of characters.
 *
 * Source: Unicode Standard Annex 15.
 */
export const unicodeForm = defineTextRule({
  id: "unicode-form",
  group: "safety",
  severity: "warning",
  examples: {
    good: { reports: [{ text: "样例工作 é" }] },
    bad: { reports: [{ text: "样例⼯作 e\u0301" }], findings: ["reports/2022/a.md:8"] },
  },
  *check(report, context) {
    const { messages } = context;
    for (const { position, first, count, edits } of charactersIn(report, context, otherForms, usual)) {
      yield { position, ...messages.rules.unicodeForm(first, usual(first), count), fix: edits };
    }
  },
});

/**
 * Returns the usual form: radicals and compatibility ideographs by NFKC, which maps them to characters; all else by
 * NFC.
 */
function usual(found: string): string {
  return found.length === 1 ? found.normalize("NFKC") : found.normalize("NFC");
}

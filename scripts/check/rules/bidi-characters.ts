import { charactersIn, codeOf } from "../character-runs.js";
import { defineTextRule } from "../rule.js";

const bidi = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * Texts must not contain characters that change the direction of writing: readers would see something else than the
 * file says.
 *
 * Source: Unicode Technical Report 36, 2.5; the attack is known as CVE-2021-42574.
 */
export const bidiCharacters = defineTextRule({
  id: "bidi-characters",
  group: "safety",
  severity: "error",
  examples: {
    good: { reports: [{ text: "样例文字" }] },
    bad: { reports: [{ text: "样例\u202E文字" }], findings: ["reports/2022/a.md:8"] },
  },
  *check(report, { unusual, messages }) {
    if (!unusual(report)) return;
    for (const { position, first, edits } of charactersIn(report.fileText, bidi)) {
      yield { position, ...messages.rules.bidi(codeOf(first)), fix: edits };
    }
  },
});

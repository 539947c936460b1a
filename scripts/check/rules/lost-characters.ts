import { codeOf } from "../../catalogue/index.js";
import { charactersIn } from "../character-runs.js";
import { defineTextRule } from "../rule.js";

const lost = /\uFFFD+|[\uE000-\uF8FF]/g;

/**
 * Texts must not contain characters that a conversion has lost: U+FFFD replaces what a program could not decode, and
 * private use characters need one special font (Word's bullets, rare characters of PDFs).
 */
export const lostCharacters = defineTextRule({
  id: "lost-characters",
  group: "safety",
  severity: "warning",
  examples: {
    good: { reports: [{ text: "样例文字" }] },
    bad: {
      reports: [{ text: "样例\uFFFD\uFFFD\n\n\uF0B7样例" }],
      findings: ["reports/2022/a.md:8", "reports/2022/a.md:10"],
    },
  },
  *check(report, context) {
    const { messages } = context;
    for (const { position, first, count } of charactersIn(report, context, lost)) {
      yield { position, ...messages.rules.lost(codeOf(first), count) };
    }
  },
});

import { codeOf } from "../../catalogue/index.js";
import { gbkPrivateUse, withoutGbkPrivateUse } from "../../search/index.js";
import { charactersIn } from "../character-runs.js";
import { defineTextRule } from "../rule.js";

const lost = /\uFFFD+|[\uE000-\uE814\uE865-\uF8FF]/g;

/**
 * Texts must not contain characters that a conversion has lost: U+FFFD replaces what a program could not decode, and
 * private use characters need one special font (Word's bullets, rare characters of PDFs). Those of GBK are known: each is
 * replaced by the character that it is in GB 18030-2022.
 */
export const lostCharacters = defineTextRule({
  id: "lost-characters",
  group: "safety",
  severity: "warning",
  examples: {
    good: { reports: [{ text: "样例文字" }] },
    bad: {
      reports: [{ text: "样例\uFFFD\uFFFD\n\n\uF0B7样例\n\n张\uE863" }],
      findings: ["reports/2022/a.md:8", "reports/2022/a.md:10", "reports/2022/a.md:12"],
    },
  },
  *check(report, context) {
    const { messages } = context;
    for (const { position, first, count } of charactersIn(report, context, lost)) {
      yield { position, ...messages.rules.lost(codeOf(first), count) };
    }
    for (const { position, first, edits } of charactersIn(
      report,
      context,
      gbkPrivateUse,
      withoutGbkPrivateUse,
    )) {
      const words = messages.rules.gbkPrivateUse(codeOf(first), withoutGbkPrivateUse(first));
      yield { position, ...words, fix: edits };
    }
  },
});

import { bidiCharacters, codeOf } from "../../catalogue/index.js";
import { charactersIn } from "../character-runs.js";
import { defineTextRule } from "../rule.js";

/**
 * Texts must not contain characters that change the direction of writing: readers would see something else than the
 * file says.
 *
 * Source: Unicode Technical Report 36, 2.5; the attack is known as CVE-2021-42574.
 */
export const bidiCharactersRule = defineTextRule({
  id: "bidi-characters",
  group: "safety",
  severity: "error",
  examples: {
    good: { reports: [{ text: "样例文字" }] },
    bad: {
      reports: [
        { text: "样例\u202E文字" },
        { text: "样例&#x202E;文字" },
        { fields: { title: '"样例\\u202Egpj.exe"' } },
      ],
      findings: ["reports/2022/a.md:8", "reports/2022/b.md:8", "reports/2022/c.md:2"],
    },
  },
  *check(report, context) {
    const { messages } = context;
    for (const { position, first, edits } of charactersIn(report, context, bidiCharacters)) {
      yield { position, ...messages.rules.bidi(codeOf(first)), fix: edits };
    }
  },
});

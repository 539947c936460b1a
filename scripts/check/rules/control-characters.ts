import { codeOf, controlCharacters } from "../../catalogue/index.js";
import { charactersIn } from "../character-runs.js";
import { defineTextRule } from "../rule.js";

/**
 * Texts must not contain control characters, however they are written: they are invisible, break feeds and exports
 * (XML 1.0, 2.2), and hide text from search.
 */
export const controlCharactersRule = defineTextRule({
  id: "control-characters",
  group: "safety",
  severity: "error",
  firm: true,
  examples: {
    good: { reports: [{ text: "样例\t文字" }] },
    bad: {
      reports: [
        { text: "样例\u0007文字" },
        { text: "样例&#7;文字" },
        { fields: { title: '"样例\\u000F三"' } },
        { fields: { title: '"样例\\uD800四"' } },
      ],
      findings: ["reports/2022/a.md:8", "reports/2022/b.md:8", "reports/2022/c.md:2", "reports/2022/d.md:2"],
    },
  },
  *check(report, context) {
    const { messages } = context;
    for (const { position, first, edits } of charactersIn(report, context, controlCharacters)) {
      yield { position, ...messages.rules.control(codeOf(first)), fix: edits };
    }
  },
});

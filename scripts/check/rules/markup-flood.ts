import { exceedsMarkupLimit, maxMarks } from "../markup-limit.js";
import { defineTextRule } from "../rule.js";

/**
 * Texts must not have thousands of Markdown marks. No report needs them, and the time to parse them grows with the
 * square of their number, so that one file could stop the build.
 */
export const markupLimit = defineTextRule({
  id: "markup-flood",
  group: "safety",
  severity: "error",
  firm: true,
  examples: {
    good: { reports: [{ text: "[样例](https://example.com/)" }] },
    bad: {
      reports: [{ text: `样例\n\n${"![".repeat(maxMarks + 1)}](a.png)` }],
      findings: ["reports/2022/a.md:8"],
    },
  },
  *check(report, { messages }) {
    if (exceedsMarkupLimit(report.body)) {
      yield { position: { line: report.bodyLine, column: 1 }, ...messages.rules.markupFlood(maxMarks) };
    }
  },
});

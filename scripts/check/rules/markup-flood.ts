import { exceededMarkup, markupLimits } from "../markup-limit.js";
import { defineTextRule } from "../rule.js";

/**
 * Texts must not have tens of thousands of Markdown marks, lines or table cells. No report needs them, and the time to
 * parse marks grows with the square of their number, so that one file could stop the build.
 */
export const markupLimit = defineTextRule({
  id: "markup-flood",
  group: "safety",
  severity: "error",
  firm: true,
  examples: {
    good: { reports: [{ text: "[样例](https://example.com/)" }] },
    bad: {
      reports: [{ text: `样例\n\n${"![".repeat(markupLimits.marks + 1)}](a.png)` }],
      findings: ["reports/2022/a.md:8"],
    },
  },
  *check(report, { messages }) {
    const limit = exceededMarkup(report.body);
    if (!limit) return;
    const words = messages.rules.markupFlood[limit](markupLimits[limit]);
    yield { position: { line: report.bodyLine, column: 1 }, ...words };
  },
});

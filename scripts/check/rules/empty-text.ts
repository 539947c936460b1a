import { defineTextRule } from "../rule.js";

/** A report has a text: an empty page tells readers nothing, and search cannot find it. */
export const emptyText = defineTextRule({
  id: "empty-text",
  group: "language",
  severity: "warning",
  examples: {
    good: { reports: [{ text: "样例文字。" }] },
    bad: { reports: [{ text: "\n" }], findings: ["reports/2022/a.md:8"] },
  },
  *check(report, { messages }) {
    if (!/\S/.test(report.body))
      yield { position: { line: report.bodyLine, column: 1 }, ...messages.rules.emptyText };
  },
});

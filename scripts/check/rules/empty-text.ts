import { defineTextRule } from "../rule.js";

/** A report must have a text: an empty page informs nobody and cannot be found by search. */
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

import { charactersIn, codeOf } from "../character-runs.js";
import { defineTextRule } from "../rule.js";

// eslint-disable-next-line no-control-regex -- these characters are searched for; tab and line end are allowed
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;

/**
 * Texts must not contain control characters: they are invisible, break feeds and exports (XML 1.0, 2.2), and hide text
 * from search.
 */
export const controlCharacters = defineTextRule({
  id: "control-characters",
  group: "safety",
  severity: "error",
  firm: true,
  examples: {
    good: { reports: [{ text: "样例\t文字" }] },
    bad: { reports: [{ text: "样例\u0007文字" }], findings: ["reports/2022/a.md:8"] },
  },
  *check(report, { unusual, messages }) {
    if (!unusual(report)) return;
    for (const { position, first, edits } of charactersIn(report.fileText, control)) {
      yield { position, ...messages.rules.control(codeOf(first)), fix: edits };
    }
  },
});

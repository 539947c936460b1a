import { text } from "../../language/index.js";
import { defineRule } from "../rule.js";

// eslint-disable-next-line no-control-regex -- these are what is looked for; tab and line end are allowed
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/gu;

/** No control characters: they are invisible, break feeds and exports (XML 1.0, 2.2), and hide text from search. */
export const controlCharacters = defineRule({
  id: "control-characters",
  severity: "error",
  examples: {
    good: { reports: [{ text: "样例\t文字" }] },
    bad: { reports: [{ text: "样例\u0007文字" }], findings: ["reports/2022/a.md:8"] },
  },
  *check(report) {
    let line = 1;
    let scanned = 0;
    for (const match of report.fileText.matchAll(control)) {
      const before = report.fileText.slice(scanned, match.index);
      line += before.split("\n").length - 1;
      scanned = match.index;
      const lineStart = report.fileText.lastIndexOf("\n", match.index - 1) + 1;
      const column = [...report.fileText.slice(lineStart, match.index)].length + 1;
      const code = `U+${(match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
      yield { place: { line, column }, ...text.rules.control(code) };
    }
  },
});

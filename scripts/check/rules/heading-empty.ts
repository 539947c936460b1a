import { positionIn, type Line } from "../lines.js";
import { defineTextRule } from "../rule.js";

/**
 * A full stop inside of the line: in official documents heading and text may share a line, which is then more than a
 * heading.
 */
const endsSentence = /[。；！？]./;
const longestHeading = 40;

/** A heading must have words, and a text or a lower heading below it. */
export const headingEmpty = defineTextRule({
  id: "heading-empty",
  group: "language",
  severity: "warning",
  needs: ["#"],
  when: /^[ \t>]*#{1,6}(?:\s|$)/m,
  examples: {
    good: {
      reports: [
        {
          text: "## 一、样例\n\n### （一）样例\n\n样例。\n\n### （二）样例。样例文字。\n\n## 二、样例\n\n样例。",
        },
      ],
    },
    bad: {
      reports: [{ text: "## 一、样例\n\n## 二、样例\n\n样例。\n\n##\n\n样例。\n\n## 三、样例" }],
      findings: ["reports/2022/a.md:8", "reports/2022/a.md:14", "reports/2022/a.md:18"],
    },
  },
  *check(report, { lines, messages }) {
    const all = lines(report);
    for (const [index, line] of all.entries()) {
      if (line.level === undefined) continue;
      const position = positionIn(line, 0, line.text.length);
      const words = withoutClosingMarks(line.content);
      if (words === "") yield { position, ...messages.rules.headingBlank };
      else if (
        words.length < longestHeading &&
        !endsSentence.test(words) &&
        isEmpty(line.level, all[index + 1])
      ) {
        yield { position, ...messages.rules.headingEmpty(words.slice(0, 20)) };
      }
    }
  },
});

function isEmpty(level: number, next: Line | undefined): boolean {
  return next === undefined || (next.level !== undefined && next.level <= level);
}

/** Removes closing `#` marks from a heading. A loop is used since a regular expression would take quadratic time. */
function withoutClosingMarks(content: string): string {
  let end = content.length;
  while (end > 0 && "# \t\u3000".includes(content.charAt(end - 1))) end -= 1;
  return content.slice(0, end);
}

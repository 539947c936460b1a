import { positionIn } from "../lines.js";
import { defineTextRule } from "../rule.js";

/** Each row of a table must have as many cells as the heading row; further cells would not be shown. */
export const tableRows = defineTextRule({
  id: "table-rows",
  group: "language",
  severity: "warning",
  needs: ["|"],
  when: /^[ \t]*\|/m,
  examples: {
    good: { reports: [{ text: "| 样例 | 数 |\n| --- | --- |\n| 样例 \\| 样例 | 1 |" }] },
    bad: {
      reports: [{ text: "| 样例 | 数 |\n| --- | --- |\n| 样例 | 1 | 2 |\n| 样例 |" }],
      findings: ["reports/2022/a.md:10", "reports/2022/a.md:11"],
    },
  },
  *check(report, { lines, messages }) {
    let columns: number | undefined;
    let previous = 0;
    for (const line of lines(report)) {
      if (line.kind !== "table") continue;
      if (line.number !== previous + 1) columns = undefined;
      previous = line.number;
      const count = cells(line.content);
      columns ??= count;
      if (count !== columns) {
        yield {
          position: positionIn(line, line.start, line.content.length),
          ...messages.rules.tableRow(count, columns),
        };
      }
    }
  },
});

/** Counts the cells of a row: `\|` does not separate, and neither do a first and a last bar. */
function cells(row: string): number {
  const bars = row
    .replace(/\\[\s\S]/g, "")
    .replace(/^\|/, "")
    .replace(/\|\s*$/, "");
  return bars.split("|").length;
}

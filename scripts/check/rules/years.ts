import { yearOf } from "../../catalogue/index.js";
import { positionIn } from "../lines.js";
import { atField, defineRule } from "../rule.js";

const yearInTitle = /(?<!\d)((?:19|20)\d{2})(?=年|—|-|至)/g;
const firstWords = /^((?:19|20)\d{2})年(?:度)?[，,]/;

/**
 * The report year must agree with the title and the first words of the text, and must have begun before publication.
 * Plans and budgets may be about a later year.
 */
export const years = defineRule({
  id: "years",
  group: "data",
  severity: "warning",
  examples: {
    good: {
      reports: [
        { fields: { title: "样例乡2018年工作报告", report_year: "2018" }, text: "2018年，样例乡开展工作。" },
        { fields: { title: "样例乡2023年工作计划" } },
        { fields: { title: "2022年样例乡政府工作报告", report_year: "2021" }, text: "2020年，样例。" },
      ],
    },
    bad: {
      reports: [
        { fields: { title: "样例乡2018年情况报告", report_year: "2019" } },
        { fields: { title: "样例乡情况汇报", report_year: "2018" }, text: "2017年，样例乡开展工作。" },
        { fields: { title: "样例乡2023年工作报告" } },
      ],
      findings: ["reports/2022/a.md:2", "reports/2022/b.md:9", "reports/2022/c.md:2"],
    },
  },
  *check(report, { lines, messages }) {
    const { title, reportYear, published } = report;
    const named = [...title.matchAll(yearInTitle)].map(([, year]) => year ?? "");
    const [only] = named;
    // A 工作报告 is given at the start of a year, named after that year, and covers the year before.
    const spare = /工作报告/.test(title) ? 1 : 0;
    if (
      reportYear !== undefined &&
      only !== undefined &&
      !covers(named, reportYear) &&
      !covers(named, String(Number(reportYear) + spare))
    ) {
      yield atField(report, "title", messages.rules.titleYear(only, reportYear), messages);
    }
    const future = named.every((year) => year > yearOf(published));
    if (
      only !== undefined &&
      future &&
      /报告|总结|汇报|决算|年报/.test(title) &&
      !/计划|规划|预算|方案|预案/.test(title)
    ) {
      yield atField(report, "title", messages.rules.titleFuture(only, yearOf(published)), messages);
    }
    if (reportYear === undefined || !/^\s*(?:19|20)\d{2}年/.test(report.body)) return;
    const [first] = lines(report);
    const match = first && firstWords.exec(first.content);
    if (
      first &&
      match?.[1] !== undefined &&
      !named.includes(match[1]) &&
      Math.abs(Number(match[1]) - Number(reportYear)) > spare
    ) {
      yield { position: positionIn(first, first.start, 5), ...messages.rules.textYear(match[1], reportYear) };
    }
  },
});

/** Returns whether a year is one of the named years, or lies between the first and the last (2015—2020年). */
function covers(named: readonly string[], year: string): boolean {
  const sorted = [...named].sort();
  return (
    named.includes(year) || (named.length > 1 && (sorted[0] ?? "") <= year && year <= (sorted.at(-1) ?? ""))
  );
}

import { yearOf, type CitedRule } from "../../catalogue/index.js";
import { positionIn } from "../lines.js";
import { defineTextRule } from "../rule.js";

/** Words of plans: next to them a report may cite a later document. */
const plans = /下一步|下步|打算|计划|安排|展望|思路|设想|今后|改进措施|努力方向/;
const title = /《([^《》\n]{2,80})》/g;
/** Matches in few lines; only these are searched for document numbers, which begin with any characters. */
const bracketedYear = /[〔[［(（]20\d{2}[〕\]］)）]/;
const documentNumber = /[\p{Script=Han}]{1,12}[〔[［(（](20\d{2})[〕\]］)）]\s?\d{1,4}号/gu;

/**
 * A report about a year must not cite later documents: neither a rule of rules-cited.yaml that was issued later, nor a
 * document whose number is of the second year after it or later. Sections with headings about plans are skipped.
 */
export const citedLater = defineTextRule({
  id: "cited-later",
  group: "language",
  severity: "warning",
  needs: ["《号"],
  examples: {
    good: {
      reports: [
        { fields: { report_year: "2022" }, text: "按照《样例规定》开展工作。" },
        { fields: { report_year: "2018" }, text: "## 一、下一步打算\n\n落实《样例规定》。" },
        { fields: { report_year: "2018" }, text: "落实样办发〔2018〕12号文件。" },
      ],
      contents: { "rules-cited.yaml": "- { name: 样例规定, since: 2019-04-15 }\n" },
    },
    bad: {
      reports: [
        { fields: { report_year: "2018" }, text: "按照《样例规定》开展工作。" },
        { fields: { report_year: "2018" }, text: "按照《中华人民共和国样例规定》开展工作。" },
        { fields: { report_year: "2018" }, text: "落实样办发〔2021〕12号文件。" },
      ],
      contents: { "rules-cited.yaml": "- { name: 样例规定, since: 2019-04-15 }\n" },
      findings: ["reports/2022/a.md:9", "reports/2022/b.md:9", "reports/2022/c.md:9"],
    },
  },
  *check(report, { lines, settings, messages }) {
    const about = report.reportYear;
    if (about === undefined) return;
    const younger = youngerThan(about, settings.citedRules);
    let planned = false;
    for (const line of lines(report)) {
      if (isHeading(line.content) || line.kind === "heading") planned = plans.test(line.content.slice(0, 60));
      if (planned) continue;
      for (const match of line.text.matchAll(title)) {
        const rule = younger.get(nameOf(match[1] ?? ""));
        if (!rule) continue;
        const position = positionIn(line, match.index, match[0].length);
        yield { position, ...messages.rules.citedLater(about, match[1] ?? "", rule.since) };
      }
      if (!bracketedYear.test(line.text)) continue;
      for (const match of line.text.matchAll(documentNumber)) {
        if (Number(match[1]) < Number(about) + 2) continue;
        yield {
          position: positionIn(line, match.index, match[0].length),
          ...messages.rules.documentLater(about, match[1] ?? ""),
        };
      }
    }
  },
});

function isHeading(content: string): boolean {
  return /^[一二三四五六七八九十]{1,3}、/.test(content);
}

const tables = new WeakMap<readonly CitedRule[], Map<string, Map<string, CitedRule>>>();

/** Returns the rules issued after a year, by name. Computed once for each year. */
function youngerThan(year: string, cited: readonly CitedRule[]): Map<string, CitedRule> {
  const byYear = tables.get(cited) ?? new Map<string, Map<string, CitedRule>>();
  tables.set(cited, byYear);
  const known = byYear.get(year);
  if (known) return known;
  const made = new Map(
    cited.filter(({ since }) => yearOf(since) > year).map((rule) => [nameOf(rule.name), rule]),
  );
  byYear.set(year, made);
  return made;
}

/**
 * Returns a name for comparison: without the country's name in front, without spaces, with uniform brackets and dashes.
 */
function nameOf(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/^中华人民共和国/, "")
    .replace(/\s+/g, "")
    .replace(/[—–―－〜~～]+/g, "-");
}

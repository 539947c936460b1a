import { fileStart } from "../../catalogue/index.js";
import { defineCatalogueRule } from "../rule.js";
import { similar } from "../similar.js";

const long =
  "样例文字一二三四五六七八九十，样例文字一二三四五六七八九十，样例文字一二三四五六七八九十，样例文字一二三四五六七八九十，样例文字。";
const other =
  "另外一段样例文字，甲乙丙丁戊己庚辛壬癸，甲乙丙丁戊己庚辛壬癸，甲乙丙丁戊己庚辛壬癸，甲乙丙丁戊己庚辛壬癸，样例文字。";

/**
 * No two reports may have nearly the same text, with nine tenths of their lines equal. Lines of fewer than 12
 * characters and texts of fewer than 60 are too short to be compared.
 */
export const duplicateText = defineCatalogueRule({
  id: "duplicate-text",
  group: "data",
  severity: "warning",
  examples: {
    good: { reports: [{ text: long }, { text: other }] },
    bad: {
      reports: [{ text: long }, { text: long.replace("，", "，\u3000") }],
      findings: ["reports/2022/b.md:1"],
    },
  },
  *check({ catalogue, similarityHash: hash, messages }) {
    const hashes = catalogue.reports.map(hash);
    for (const [later, earlier] of similar(hashes)) {
      const [report, first] = [catalogue.reports[later], catalogue.reports[earlier]];
      if (!report || !first) continue;
      yield {
        file: report.file,
        source: report.fileText,
        position: fileStart,
        ...messages.rules.duplicate(first.file),
      };
    }
  },
});

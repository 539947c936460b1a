import { parseIndexNumber, yearOf } from "../../catalogue/index.js";
import { atField, defineRule } from "../rule.js";

/**
 * The year in an index number must be that of publication or of generation, unless `backfilled` explains a late
 * publication.
 *
 * Source: 《政府信息公开目录系统实施指引(试行)》 (2009): the number is given when the information enters the catalogue.
 */
export const indexNumberYear = defineRule({
  id: "index-number-year",
  group: "data",
  severity: "warning",
  examples: {
    good: {
      reports: [
        { fields: { index_number: "113307037368775858/2022-000007" } },
        { fields: { index_number: "113307037368775858/2021-000008", generated: "2021-12-31" } },
        { fields: { index_number: "113307037368775858/2019-000009", backfilled: "样例" } },
      ],
    },
    bad: {
      reports: [
        { fields: { index_number: "113307037368775858/2023-000007" } },
        { fields: { index_number: "113307037368775858/2019-000009" } },
      ],
      findings: ["reports/2022/a.md:3", "reports/2022/b.md:3"],
    },
  },
  *check(report, { messages }) {
    const parts = parseIndexNumber(report.indexNumber);
    if (!parts) return;
    const published = yearOf(report.published);
    const known = [published, report.generated && yearOf(report.generated)];
    if (!known.includes(parts.year) && (parts.year > published || report.backfilled === undefined)) {
      yield atField(report, "index_number", messages.rules.indexYear(parts.year, published), messages);
    }
  },
});

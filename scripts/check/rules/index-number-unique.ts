import { atField, defineCatalogueRule } from "../rule.js";

const twin = { index_number: "113307037368775858/2022-000007" };

/**
 * No two reports may have the same index number.
 *
 * Source: 《政府信息公开目录系统实施指引(试行)》 (2009): an index number identifies exactly one piece of information.
 */
export const indexNumberUnique = defineCatalogueRule({
  id: "index-number-unique",
  group: "data",
  severity: "error",
  firm: true,
  examples: {
    good: { reports: [{ fields: twin }, {}] },
    bad: {
      reports: [{ fields: twin }, { fields: twin }],
      findings: ["reports/2022/b.md:3"],
    },
  },
  *check({ catalogue, messages }) {
    const first = new Map<string, string>();
    for (const report of [...catalogue.reports, ...catalogue.drafts]) {
      const other = first.get(report.indexNumber);
      if (other === undefined) first.set(report.indexNumber, report.file);
      else
        yield atField(
          report,
          "index_number",
          messages.rules.indexNumberTwice(report.indexNumber, other),
          messages,
        );
    }
  },
});

import { atField, defineCatalogueRule } from "../rule.js";

const first = "113307037368775858/2022-000001";
const second = "113307037368775858/2022-000002";

/** Reports named as replacing or replaced must be in the catalogue. */
export const replacement = defineCatalogueRule({
  id: "replacement",
  group: "data",
  severity: "error",
  firm: true,
  examples: {
    good: { reports: [{ fields: { replaced_by: second } }, { fields: { replaces: first } }] },
    bad: {
      reports: [{ fields: { replaced_by: "113307037368775858/2022-999999" } }],
      findings: ["reports/2022/a.md:7"],
    },
  },
  *check({ catalogue, messages }) {
    const known = new Set(catalogue.reports.map((report) => report.indexNumber));
    for (const report of catalogue.reports) {
      for (const value of report.replacedBy ?? []) {
        if (!known.has(value))
          yield atField(report, "replaced_by", messages.rules.replacement(value), messages);
      }
      for (const value of report.replaces ?? []) {
        if (!known.has(value)) yield atField(report, "replaces", messages.rules.replacement(value), messages);
      }
    }
  },
});

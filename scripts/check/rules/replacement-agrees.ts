import type { Report } from "../../catalogue/index.js";
import { atField, defineCatalogueRule } from "../rule.js";

const first = "113307037368775858/2022-000001";
const second = "113307037368775858/2022-000002";

/** When a report names its replacement, the other report must name it as replaced, and the other way round. */
export const replacementAgrees = defineCatalogueRule({
  id: "replacement-agrees",
  group: "data",
  severity: "warning",
  examples: {
    good: { reports: [{ fields: { replaced_by: second } }, { fields: { replaces: first } }] },
    bad: {
      reports: [{ fields: { replaced_by: second } }, {}, { fields: { replaces: second } }],
      findings: ["reports/2022/a.md:7", "reports/2022/c.md:7"],
    },
  },
  *check({ catalogue, messages }) {
    const linked = catalogue.reports.filter(({ replacedBy, replaces }) => replacedBy ?? replaces);
    if (linked.length === 0) return;
    const byNumber = new Map<string, Report>(catalogue.reports.map((report) => [report.indexNumber, report]));
    for (const report of linked) {
      for (const value of report.replacedBy ?? []) {
        const other = byNumber.get(value);
        if (other && !other.replaces?.includes(report.indexNumber)) {
          yield atField(
            report,
            "replaced_by",
            messages.rules.notReplacing(other.file, report.indexNumber),
            messages,
          );
        }
      }
      for (const value of report.replaces ?? []) {
        const other = byNumber.get(value);
        if (other && !other.replacedBy?.includes(report.indexNumber)) {
          yield atField(
            report,
            "replaces",
            messages.rules.notReplaced(other.file, report.indexNumber),
            messages,
          );
        }
      }
    }
  },
});

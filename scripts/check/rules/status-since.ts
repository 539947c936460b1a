import { atField, defineRule } from "../rule.js";

/**
 * A report that is no longer in force must say since when.
 *
 * Source: 《政府网站发展指引》 (国办发〔2017〕47号): amended, lapsed and repealed documents are marked.
 */
export const statusSince = defineRule({
  id: "status-since",
  group: "data",
  severity: "warning",
  examples: {
    good: { reports: [{ fields: { status: "废止", status_since: "2023-01-01" } }] },
    bad: { reports: [{ fields: { status: "废止" } }], findings: ["reports/2022/a.md:7"] },
  },
  *check(report, { messages }) {
    if (report.status === "有效" || report.statusSince !== undefined) return;
    // An amended report has its day in `modified`.
    if (report.status === "已修改" && report.modified !== undefined) return;
    yield atField(report, "status", messages.rules.statusSince(report.status), messages);
  },
});

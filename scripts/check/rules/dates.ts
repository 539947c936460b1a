import { atField, defineRule } from "../rule.js";

/** The days must be in order: generated, published, modified. A modified report must say what was changed. */
export const dates = defineRule({
  id: "dates",
  group: "data",
  severity: "error",
  examples: {
    good: {
      reports: [{ fields: { generated: "2022-05-30", modified: "2022-06-01", change_note: "更正样例文字" } }],
    },
    bad: {
      reports: [
        { fields: { generated: "2022-06-30", modified: "2022-05-01", change_note: "更正样例文字" } },
        { fields: { modified: "2022-06-01" } },
      ],
      findings: ["reports/2022/a.md:7", "reports/2022/a.md:8", "reports/2022/b.md:7"],
    },
  },
  *check(report, { messages }) {
    const { generated, published, modified, changeNote } = report;
    if (generated !== undefined && generated > published) {
      yield atField(report, "generated", messages.rules.generatedLate, messages);
    }
    if (modified !== undefined && modified < published) {
      yield atField(report, "modified", messages.rules.modifiedEarly, messages);
    }
    if (modified !== undefined && changeNote === undefined) {
      yield atField(report, "modified", messages.rules.changeNoteMissing, messages);
    }
    if (modified === undefined && changeNote !== undefined) {
      yield atField(report, "change_note", messages.rules.modifiedMissing, messages);
    }
  },
});

import type { Messages } from "../../i18n/index.js";
import { atField, defineCatalogueRule, type Finding } from "../rule.js";

const keys = ["generated", "published", "modified"] as const;

/** Most files in one call of git: the length of a command line is limited. */
const atOnce = 500;

/**
 * The days generated, published and modified must not be later than the last commit of the file; a later day is a typing
 * error.
 *
 * Files without a commit, or with uncommitted changes, are skipped. The clock is not used, so that the same files
 * always give the same findings.
 */
export const dateLater = defineCatalogueRule({
  id: "date-later",
  group: "data",
  severity: "warning",
  examples: {
    good: { reports: [{}] },
    bad: {
      reports: [{ fields: { published: "2022-12-01" } }],
      committed: "2022-06-01T12:00:00Z",
      findings: ["reports/2022/a.md:5"],
    },
  },
  *check({ catalogue, commit, wanted, messages }) {
    const { day } = commit;
    if (day === undefined) return;
    const late = catalogue.reports.filter(
      (report) => wanted(report.file) && keys.some((key) => (report[key] ?? "") > day),
    );
    for (let start = 0; start < late.length; start += atOnce) {
      const reports = late.slice(start, start + atOnce);
      const committed = commit.committed(reports.map(({ file }) => file));
      for (const report of reports) if (committed.has(report.file)) yield* lateDays(report, day, messages);
    }
  },
});

function* lateDays(
  report: Parameters<typeof atField>[0] & LateFields,
  day: string,
  messages: Messages,
): Generator<Finding> {
  for (const key of keys) {
    const value = report[key];
    if (value !== undefined && value > day)
      yield atField(report, key, messages.rules.dateLater(messages.fieldLabels[key], value, day), messages);
  }
}

type LateFields = Readonly<Partial<Record<(typeof keys)[number], string | undefined>>>;

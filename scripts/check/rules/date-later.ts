import type { Messages } from "../../i18n/index.js";
import { atField, defineCatalogueRule, type Finding } from "../rule.js";

const keys = ["generated", "published", "modified"] as const;

/** Files that git is asked about in one go: a command line holds only so much. */
const atOnce = 500;

/**
 * What was committed was not generated, published or modified after that: a day later than the last commit is a slip
 * of the pen. Without git, and for files that are not committed as they stand, nothing is known, and the clock is never
 * asked, so that the same files always give the same findings.
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

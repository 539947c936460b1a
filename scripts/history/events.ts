import type { Report } from "../catalogue/index.js";
import type { SiteHistory } from "./history.js";
import { dayOf } from "./days.js";
import type { Revision } from "./revisions.js";

/** A change of the catalogue. */
export interface ChangeEvent {
  readonly kind: "published" | "changed" | "withdrawn";
  /** Time in seconds since 1970. */
  readonly time: number;
  /** The day of the change in China, as `2022-05-31`. */
  readonly day: string;
  /** Path of the report's file below the content folder, and its title at that time. */
  readonly file: string;
  readonly title: string;
  /** Undefined for a report that no longer exists. */
  readonly report: Report | undefined;
  /** The revision in git; undefined when the change is known from the report's own fields. */
  readonly revision: Revision | undefined;
}

/** The status of reports in force. */
const inForce = "有效";

/**
 * Returns all changes, newest first: from git, and from the reports' own fields: the day of publication when git does
 * not know it, and the day since when a report is no longer in force.
 */
export function changeEvents(reports: readonly Report[], history: SiteHistory): ChangeEvent[] {
  const events = [
    ...reports.flatMap((report) => eventsOf(report, history)),
    ...history.gone.flatMap(({ file, title = file, revisions }) =>
      revisions.flatMap((revision) => fromRevision(revision, { file, title, report: undefined })),
    ),
  ];
  return events.sort((a, b) => b.time - a.time || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

type EventSubject = Pick<ChangeEvent, "file" | "title" | "report">;

function eventsOf(report: Report, history: SiteHistory): ChangeEvent[] {
  const subject: EventSubject = { file: report.file, title: report.title, report };
  const revisions = history.reports.get(report.file)?.revisions ?? [];
  const recorded = revisions.flatMap((revision) => fromRevision(revision, subject));
  const own = (kind: ChangeEvent["kind"], day: string | undefined): ChangeEvent[] =>
    day === undefined ? [] : [{ ...subject, kind, day, time: startOf(day), revision: undefined }];
  // In a shallow clone, the report's own day of publication is used.
  const first = revisions.at(-1);
  const published = first?.kind === "added" ? [] : own("published", report.published);
  const changed = first ? [] : own("changed", report.modified);
  const ended = revisions.some(({ status }) => status !== undefined && status[1] !== inForce);
  const withdrawn = report.status === inForce || ended ? [] : own("withdrawn", report.statusSince);
  return [...recorded, ...published, ...changed, ...withdrawn];
}

function fromRevision(revision: Revision, subject: EventSubject): ChangeEvent[] {
  const kind = kindOf(revision);
  if (!kind) return [];
  return [{ ...subject, kind, time: revision.time, day: dayOf(revision.time), revision }];
}

function kindOf({ kind, status }: Revision): ChangeEvent["kind"] | undefined {
  if (kind === "known") return undefined; // the time of publication is not known here
  if (kind === "added" || kind === "restored") return "published";
  if (kind === "removed" || (status !== undefined && status[1] !== inForce)) return "withdrawn";
  return "changed";
}

/** Returns the start of a day in China, in seconds since 1970. */
function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00+08:00`) / 1000;
}

import type { Report } from "../catalogue/index.js";
import type { SiteHistory } from "./history.js";
import { dayOf } from "./days.js";
import type { Revision } from "./revisions.js";

/** Something that happened to the catalogue. */
export interface ChangeEvent {
  readonly kind: "published" | "changed" | "withdrawn";
  /** When, in seconds since 1970. */
  readonly time: number;
  /** `2022-05-31`, in China. */
  readonly day: string;
  /** Path of the report's file below the content folder, and its title then. */
  readonly file: string;
  readonly title: string;
  /** Undefined for a report that is no longer there. */
  readonly report: Report | undefined;
  /** What git knows of it; undefined where it is known from the report's own fields. */
  readonly revision: Revision | undefined;
}

/** The status of reports that apply. */
const inForce = "有效";

/**
 * All that happened, newest first: from git where it knows, and from what reports say of themselves: when they were
 * published, where git knows nothing, and since when they are no longer in force.
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
  // Where git's knowledge starts in the middle, the report itself says when it was published.
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
  if (kind === "known") return undefined; // when it was published is not known here
  if (kind === "added" || kind === "restored") return "published";
  if (kind === "removed" || (status !== undefined && status[1] !== inForce)) return "withdrawn";
  return "changed";
}

/** The start of a day in China, in seconds since 1970. */
function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00+08:00`) / 1000;
}

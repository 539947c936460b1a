import { yearOf, type Catalogue, type Grouped, type Report, type Site } from "../catalogue/index.js";
import { dayOf, type ChangeEvent, type Revision, type SiteHistory } from "../history/index.js";
import type { SiteMessages } from "../i18n/index.js";
import { groupsWithDataFiles, urls, type GroupingId } from "../site/index.js";

/** What exports are made from; a subset of the site's context. */
export interface ExportInput {
  /** In the site's first language. */
  readonly messages: SiteMessages;
  readonly catalogue: Catalogue;
  readonly grouped: Grouped;
  /** Size in bytes of each published file beside a report, by path below the content folder. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Whether each report's Markdown is published beside its page. */
  readonly sources: boolean;
  /** The history from git; undefined when it was not read. */
  readonly history?: SiteHistory;
  /** All changes of the catalogue, newest first. */
  readonly events?: readonly ChangeEvent[];
}

/** What every format needs beside the reports. */
export interface ExportContext {
  readonly messages: SiteMessages;
  readonly site: Site;
  readonly sources: boolean;
  /** Returns the size in bytes of a file beside a report; undefined when it was not published. */
  readonly sizeOf: (report: Report, file: string) => number | undefined;
}

/** What feeds need in addition. */
export interface FeedContext extends ExportContext {
  /** Returns the day on which the text changed for readers, or the report ceased to be in force. */
  readonly updatedOn: (report: Report) => string;
}

/** A list of reports that has its own data files: the whole catalogue, or one year, agency or topic. */
export interface ExportList {
  /** Address of the list's page from the site's root: `/`, `/years/2022/`. Its files are beside it. */
  readonly url: string;
  readonly title: string;
  readonly kind: "catalogue" | GroupingId;
  /** Newest first. */
  readonly reports: readonly Report[];
}

export function exportContext({ catalogue, messages, sizes, sources, history }: ExportInput): FeedContext {
  return {
    messages,
    site: catalogue.site,
    sources,
    updatedOn: (report) => updatedOn(report, history),
    sizeOf: (report, file) => sizes.get(`${report.file.slice(0, report.file.lastIndexOf("/"))}/${file}`),
  };
}

/** Returns the whole catalogue, then each year of publication, agency and topic that has reports. */
export function exportLists({ catalogue, grouped, messages }: ExportInput): ExportList[] {
  const titles = titlesOf(catalogue, messages);
  return [
    { url: urls.home, title: catalogue.site.name, kind: "catalogue", reports: grouped.all },
    ...groupsWithDataFiles(grouped).map(({ grouping, key, url, reports }): ExportList => {
      return { url, title: titles[grouping](key), kind: grouping, reports };
    }),
  ];
}

/** Returns functions that return the title of a group by its key. */
function titlesOf(
  { agencies, topics }: Catalogue,
  messages: SiteMessages,
): Readonly<Record<GroupingId, (key: string) => string>> {
  const nameIn = (bodies: readonly { readonly slug: string; readonly name: string }[]) => {
    const names = new Map(bodies.map(({ slug, name }) => [slug, name]));
    return (key: string) => names.get(key) ?? key;
  };
  return {
    years: (year) => messages.list.publishedIn(year),
    reportYears: (year) => messages.list.about(year),
    agencies: nameIn(agencies),
    topics: nameIn(topics),
  };
}

/**
 * Returns the day on which a list last changed: the latest publication or change in it. Undefined for an empty list.
 *
 * @param dayOfReport returns the day of a report that counts
 */
export function lastChange(
  reports: readonly Report[],
  dayOfReport: (report: Report) => string = changedOn,
): string | undefined {
  let last: string | undefined;
  for (const report of reports) {
    const day = dayOfReport(report);
    if (last === undefined || day > last) last = day;
  }
  return last;
}

/** Returns the day of a report's last change, or of its publication. */
export function changedOn({ modified, published }: Report): string {
  return modified ?? published;
}

/** Returns the latest of a report's own day and the days of its revisions that count. */
function latestDay(
  report: Report,
  history: SiteHistory | undefined,
  counts: (revision: Revision) => boolean,
): string {
  const own = changedOn(report);
  const revisions = history?.reports.get(report.file)?.revisions ?? [];
  return revisions.filter(counts).reduce((last, { time }) => (dayOf(time) > last ? dayOf(time) : last), own);
}

/** Returns the day on which a report's page last changed: that of its last commit, or the day in its metadata. */
export function pageChangedOn(report: Report, history: SiteHistory | undefined): string {
  return latestDay(report, history, ({ kind }) => kind !== "known");
}

/** Returns the day of the last change that matters to readers: in the text, an attachment, or the status. */
function updatedOn(report: Report, history: SiteHistory | undefined): string {
  const visible = new Set(["text", "attachment", "restored", "unreadable"]);
  return latestDay(
    report,
    history,
    ({ kind, status, attachments }) => visible.has(kind) || status !== undefined || attachments.length > 0,
  );
}

/** Returns a report's year of publication as a number. */
export function publishedYear(report: Report): number {
  return Number(yearOf(report.published));
}

/**
 * Number of reports formatted at a time. Few, since objects that are alive during V8's garbage collection are kept much
 * longer.
 */
const reportsAtOnce = 16;

/** Divides a list into batches, so that memory use does not grow with it. */
export function* inBatches(reports: readonly Report[]): Generator<readonly Report[]> {
  for (let start = 0; start < reports.length; start += reportsAtOnce)
    yield reports.slice(start, start + reportsAtOnce);
}

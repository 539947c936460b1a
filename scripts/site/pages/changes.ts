import type { ChangeEvent } from "../../history/index.js";
import type { SiteMessages } from "../../i18n/index.js";
import type { SiteContext } from "../context.js";
import { dataUrls } from "../urls/data-files.js";
import { hasHistoryPage } from "./history/page.js";
import { pager } from "./lists/list-pages.js";
import { columnMeta } from "../head/meta-tags.js";
import { nameOf, termOf } from "../i18n/names.js";
import { revisionWords } from "./history/revision-words.js";
import { urls } from "../urls/urls.js";
import type { ChangeLine, ChangesView, ChangesYear, CountedLink, LinkView } from "../views/index.js";

/** Months, and most changes, on the page of the latest changes. */
const monthsOnLatest = 2;
const mostOnLatest = 100;
const onPage = 200;

/** Returns the pages of changes, latest year first. The page of a past month does not change any more. */
export function changesPages(context: SiteContext): ChangesView[] {
  if (!context.history.on) return [];
  const months = changesByMonth(context.events);
  const names = [...months.keys()];
  return [
    latestPage(context, months),
    ...names.flatMap((month, index) =>
      monthPages(context, month, months.get(month) ?? [], names[index + 1], names[index - 1]),
    ),
  ];
}

/** Returns changes by month, `2022-05`, in the order given. */
export function changesByMonth(events: readonly ChangeEvent[]): Map<string, ChangeEvent[]> {
  const months = new Map<string, ChangeEvent[]>();
  for (const event of events) {
    const month = event.day.slice(0, 7);
    const list = months.get(month);
    if (list) list.push(event);
    else months.set(month, [event]);
  }
  return months;
}

/**
 * Returns the page that opens with the last two months that have changes: with one alone it would be nearly empty in the
 * first days of a month.
 */
function latestPage(context: SiteContext, months: ReadonlyMap<string, readonly ChangeEvent[]>): ChangesView {
  const { events, messages } = context;
  const words = messages.changes;
  let left = mostOnLatest;
  const sections = [...months].slice(0, monthsOnLatest).flatMap(([month, list]) => {
    const shown = list.slice(0, left);
    left -= shown.length;
    if (shown.length === 0) return [];
    const name = monthName(month, messages);
    return {
      id: `m${month}`,
      heading: name,
      lines: shown.map((event) => changeLine(context, event)),
      whole:
        shown.length < list.length
          ? { title: words.whole(name, list.length), url: urls.changesIn(month) }
          : undefined,
    };
  });
  const shown = mostOnLatest - left;
  return {
    ...frame(context, urls.changes, words.title),
    count: shown < events.length ? words.latest(shown, events.length) : words.count(events.length),
    sections,
    years: changesYears(months, messages),
    pager: pager(urls.changes, 1, 1),
    earlier: undefined,
    later: undefined,
  };
}

/** Returns the years that have changes, each with links to its months. */
function changesYears(
  months: ReadonlyMap<string, readonly ChangeEvent[]>,
  messages: SiteMessages,
): ChangesYear[] {
  const byYear = new Map<string, CountedLink[]>();
  for (const [month, { length }] of months) {
    const year = month.slice(0, 4);
    const link = { title: monthName(month, messages), url: urls.changesIn(month), count: length };
    byYear.set(year, [...(byYear.get(year) ?? []), link]);
  }
  return [...byYear].map(([year, links]) => ({
    title: messages.list.year(year),
    count: links.reduce((sum, { count }) => sum + count, 0),
    months: links,
  }));
}

function monthPages(
  context: SiteContext,
  month: string,
  events: readonly ChangeEvent[],
  earlier: string | undefined,
  later: string | undefined,
): ChangesView[] {
  const url = urls.changesIn(month);
  const pages = Math.ceil(events.length / onPage);
  const words = context.messages.changes;
  return Array.from({ length: pages }, (_, index) => {
    const name = monthName(month, context.messages);
    const title = index === 0 ? words.in(name) : words.page(name, index + 1);
    const lines = events
      .slice(index * onPage, (index + 1) * onPage)
      .map((event) => changeLine(context, event));
    return {
      ...frame(context, urls.page(url, index + 1), title),
      breadcrumbs: [home(context.messages), { title: words.title, url: urls.changes }],
      count: words.count(events.length),
      sections: [{ id: "list", heading: undefined, lines, whole: undefined }],
      years: [],
      pager: pager(url, index + 1, pages),
      earlier: linkTo(earlier, context.messages),
      later: linkTo(later, context.messages),
    };
  });
}

function frame(context: SiteContext, url: string, title: string) {
  const { incomplete } = context.history;
  const words = context.messages.changes;
  return {
    url,
    title,
    description: words.lead,
    meta: columnMeta(context.catalogue.site, words.title, words.lead),
    breadcrumbs: [home(context.messages)],
    section: urls.changes,
    lead: words.lead,
    note: incomplete && context.messages.history.incomplete[incomplete],
    feed: dataUrls.changes,
  };
}

/** Returns what lists show of a change. */
export function changeLine(context: SiteContext, event: ChangeEvent): ChangeLine {
  const { kind, day, title, report, revision, file } = event;
  const history = report && context.history.reports.get(file);
  const compared = revision && report && hasHistoryPage(history, context.historySettings);
  return {
    kind,
    label: context.messages.changes.kinds[kind],
    day,
    title,
    url: report?.url,
    agency: report && nameOf(report.agency, context.messages),
    words: changeWords(event, context.messages),
    history: compared ? `${urls.history(report.url)}#r${revision.commit.slice(0, 12)}` : undefined,
  };
}

/** Returns details of a change, beyond its kind. */
export function changeWords({ kind, day, report, revision }: ChangeEvent, messages: SiteMessages): string[] {
  if (!revision) {
    if (kind === "withdrawn" && report) return [termOf(report.status, messages)];
    return kind === "changed" && report?.changeNote !== undefined ? [report.changeNote] : [];
  }
  const plain = revision.kind === "added" || revision.kind === "removed";
  const dated = kind === "published" && report && report.published !== day;
  return [
    ...(dated ? [messages.changes.published(messages.day(report.published))] : []),
    ...revisionWords(revision, messages).slice(plain ? 1 : 0),
  ];
}

function monthName(month: string, messages: SiteMessages): string {
  const [year = "", number = ""] = month.split("-");
  return messages.changes.month(year, number);
}

function linkTo(month: string | undefined, messages: SiteMessages): LinkView | undefined {
  return month === undefined ? undefined : { title: monthName(month, messages), url: urls.changesIn(month) };
}

function home(messages: SiteMessages): LinkView {
  return { title: messages.nav.home, url: urls.home };
}

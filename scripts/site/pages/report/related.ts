import { groupBy, yearOf, type Report } from "../../../catalogue/index.js";
import type { SiteContext } from "../../context.js";
import { mentionsOf } from "./mentions.js";
import { seriesOf } from "./series.js";
import type { DatedLink, RelatedReports, YearLink } from "../../views/index.js";

/** A report with the previous and next in the list of its year: its page depends on reports of that year only. */
export interface ListedReport {
  readonly report: Report;
  readonly previous: Report | undefined;
  readonly next: Report | undefined;
}

/** Related reports that are shown: those published next after it, and next before. So a new report changes few pages. */
const newerRelated = 2;
const olderRelated = 4;

/** Years and incoming links that a page shows at most. */
const mostYears = 20;
const mostLinks = 20;

/** Returns a function that finds the reports related to one. No text is read. */
export function relatedReportsFinder({
  catalogue,
  grouped,
}: SiteContext): (report: ListedReport) => RelatedReports {
  const linkTo = linkMaker();
  const alike = groupBy(grouped.all, ({ agency, topic }) => topic && `${agency.slug} ${topic.slug}`);
  const indexes = new Map([...alike.values()].flatMap(({ reports }) => [...reports.entries()].map(flip)));
  const series = groupBy(grouped.all, seriesOf);
  const linkedFrom = mentionsOf(grouped.all, catalogue.site);
  return ({ report, previous, next }) => {
    const { agency, topic } = report;
    const siblings = topic && alike.get(`${agency.slug} ${topic.slug}`)?.reports;
    const index = indexes.get(report) ?? 0;
    const key = seriesOf(report);
    const years = nearest(key === undefined ? [] : (series.get(key)?.reports ?? []), report, mostYears);
    const inSeries = new Set(years);
    const related = siblings?.slice(Math.max(0, index - newerRelated), index + 1 + olderRelated) ?? [];
    return {
      previous: previous && linkTo(previous),
      next: next && linkTo(next),
      years:
        years.length > 1
          ? years.map((other) => ({ ...linkTo(other), year: yearAbout(other) })).sort(byYear)
          : [],
      related: related.filter((other) => other !== report && !inSeries.has(other)).map(linkTo),
      linkedFrom: (linkedFrom.get(report.indexNumber) ?? []).slice(0, mostLinks).map(linkTo),
    };
  };
}

/** One link a report, shared by all pages that show it. */
function linkMaker(): (report: Report) => DatedLink {
  const made = new Map<Report, DatedLink>();
  return (report) => {
    const known = made.get(report);
    if (known) return known;
    const link = { title: report.title, url: report.url, published: report.published };
    made.set(report, link);
    return link;
  };
}

/** Those around one in a list, it among them. */
function nearest(reports: readonly Report[], report: Report, most: number): readonly Report[] {
  const start = Math.min(reports.indexOf(report) - Math.floor(most / 2), reports.length - most);
  return reports.slice(Math.max(0, start), Math.max(0, start) + most);
}

/** The year that a report is about: as its editor says, as its title says, or that of its publication. */
function yearAbout({ reportYear, title, published }: Report): string {
  return reportYear ?? /(?:19|20)\d{2}/.exec(title)?.[0] ?? yearOf(published);
}

function byYear(a: YearLink, b: YearLink): number {
  return Number(b.year) - Number(a.year);
}

function flip<A, B>([a, b]: readonly [A, B]): [B, A] {
  return [b, a];
}

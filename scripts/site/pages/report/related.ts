import { groupBy, yearOf, type Report } from "../../../catalogue/index.js";
import type { SiteContext } from "../../context.js";
import { mentionsOf } from "./mentions.js";
import { seriesOf } from "./series.js";
import type { DatedLink, RelatedReports, YearLink } from "../../views/index.js";

/**
 * Number of related reports shown: those published next after it, and next before it. A new report thus changes few
 * pages.
 */
const newerRelated = 2;
const olderRelated = 4;

/** Most years, and most incoming links, that a page shows. */
const mostYears = 20;
const mostLinks = 20;

/** Returns a function that finds the related reports of a report from the metadata of all. No text is read. */
export function relatedReportsFinder({
  catalogue,
  grouped,
}: SiteContext): (report: Report) => RelatedReports {
  const linkTo = linkMaker();
  // Reports without a topic are alike when they have the same agency.
  const keyOf = ({ agency, topic }: Report) => `${agency.slug} ${topic?.slug ?? ""}`;
  const alike = groupBy(grouped.all, keyOf);
  const indexes = new Map([...alike.values()].flatMap(({ reports }) => [...reports.entries()].map(flip)));
  const series = groupBy(grouped.all, seriesOf);
  const linkedFrom = mentionsOf(grouped.all, catalogue.site);
  return (report) => {
    const siblings = alike.get(keyOf(report))?.reports ?? [];
    const index = indexes.get(report) ?? 0;
    const [previous, next] = [siblings[index - 1], siblings[index + 1]];
    const key = seriesOf(report);
    const years = nearest(key === undefined ? [] : (series.get(key)?.reports ?? []), report, mostYears);
    const inSeries = new Set(years);
    const related = report.topic
      ? siblings.slice(Math.max(0, index - newerRelated), index + 1 + olderRelated)
      : [];
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

/** Returns a function that makes one link for each report, shared by all pages. */
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

/** Returns the reports around one in a list, including it. */
function nearest(reports: readonly Report[], report: Report, most: number): readonly Report[] {
  const start = Math.min(reports.indexOf(report) - Math.floor(most / 2), reports.length - most);
  return reports.slice(Math.max(0, start), Math.max(0, start) + most);
}

/** Returns the year that a report is about: from its metadata, else from its title, else that of its publication. */
function yearAbout({ reportYear, title, published }: Report): string {
  return reportYear ?? /(?:19|20)\d{2}/.exec(title)?.[0] ?? yearOf(published);
}

function byYear(a: YearLink, b: YearLink): number {
  return Number(b.year) - Number(a.year);
}

function flip<A, B>([a, b]: readonly [A, B]): [B, A] {
  return [b, a];
}

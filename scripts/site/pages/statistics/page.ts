import { groupBy } from "../../../catalogue/index.js";
import { annualFigures, decisionKinds, documentKinds, type AnnualFigures } from "./annual-figures.js";
import { barChart } from "./bar-chart.js";
import { counted, type Grouping } from "../lists/groupings.js";
import type { SiteContext } from "../../context.js";
import { dataUrls } from "../../urls/data-files.js";
import { columnMeta } from "../../head/meta-tags.js";
import { termOf } from "../../i18n/names.js";
import { urls } from "../../urls/urls.js";
import type { ChartView, CountedLink, FiguresTable, StatisticsView } from "../../views/index.js";

/**
 * The page of figures: charts by year, agency, topic and openness, and what the annual report asks for.
 *
 * @param charts of all that charts are made of
 */
export function statisticsPage(
  { catalogue, grouped, messages }: SiteContext,
  charts: readonly ChartView[],
): StatisticsView {
  const { site } = catalogue;
  const words = messages.statistics;
  const figures = annualFigures(grouped.all);
  const years = new Set(grouped.years.map(({ key }) => key));
  const yearUrl = (year: string) => (years.has(year) ? urls.year(year) : urls.years);
  return {
    url: urls.statistics,
    title: words.title,
    description: words.lead,
    meta: columnMeta(site, words.title, words.lead),
    breadcrumbs: [{ title: messages.nav.home, url: urls.home }],
    section: urls.statistics,
    charts,
    tables: [
      {
        id: "published",
        caption: words.publishedCaption,
        groups: [{ columns: words.publishedHead }],
        rows: rows(publishedFigures),
      },
      {
        id: "article-20",
        caption: words.articleCaption,
        groups: words.articleGroups,
        rows: rows(articleFigures),
      },
    ],
    csvUrl: dataUrls.statistics,
  };

  function rows(values: (figures: AnnualFigures) => number[]): FiguresTable["rows"] {
    return figures.map((year) => ({ title: year.year, url: yearUrl(year.year), values: values(year) }));
  }
}

/** In the order of `text.statistics.publishedHead`. */
export function publishedFigures(year: AnnualFigures): number[] {
  const { published, active, onRequest, changed, backfilled, repealed, inForce } = year;
  return [published, active, onRequest, changed, backfilled, repealed, inForce];
}

/** In the order of `text.statistics.articleGroups`. */
export function articleFigures(year: AnnualFigures): number[] {
  return [
    ...documentKinds.flatMap((kind) => [year[kind].made, year[kind].repealed, year[kind].inForce]),
    ...decisionKinds.map((kind) => year.decisions[kind]),
  ];
}

/** The charts, by the address of the page that lists what they count. */
export function catalogueCharts(
  { grouped, messages }: SiteContext,
  all: readonly Grouping[],
): ReadonlyMap<string, ChartView> {
  const words = messages.statistics;
  const column = (url: string) => counted(all.find((candidate) => candidate.url === url));
  const largestFirst = (rows: readonly CountedLink[]) => [...rows].sort((a, b) => b.count - a.count);
  const openness = [...groupBy(grouped.all, (report) => report.openness).values()].map(
    ({ key, reports: group }) => {
      return { title: termOf(key, messages), url: `${urls.search}?openness=${key}`, count: group.length };
    },
  );
  const charts: readonly (readonly [string, ChartView])[] = [
    [urls.years, barChart("years", words.byYear, column(urls.years))],
    [urls.agencies, barChart("agencies", words.byAgency, largestFirst(column(urls.agencies)))],
    [urls.topics, barChart("topics", words.byTopic, largestFirst(column(urls.topics)))],
    [urls.search, barChart("openness", words.byOpenness, largestFirst(openness))],
  ];
  return new Map(charts.filter(([, { rows }]) => rows.length > 0));
}

import { groupBy, type Report } from "../../../catalogue/index.js";
import type { SiteMessages } from "../../../i18n/index.js";
import { tableClasses } from "../../../markdown/index.js";
import { annualFigures, decisionKinds, documentKinds, type AnnualFigures } from "./annual-figures.js";
import { barChart, largestFirst } from "./bar-chart.js";
import { groupingChart } from "../lists/grouping-pages.js";
import { groupings } from "../lists/groupings.js";
import { plainPage } from "../plain-page.js";
import type { SiteContext } from "../../context.js";
import { dataUrls } from "../../urls/data-files.js";
import { termOf } from "../../i18n/names.js";
import { filteredSearch, urls } from "../../urls/urls.js";
import type { ChartView, FiguresTable, StatisticsView } from "../../views/index.js";

/** Widths of a column of figures and of the column of years, in em. */
const columnWidth = 4;
const yearWidth = 5;

/** Returns the page of figures: charts by year, agency, topic and openness, and what the annual report asks for. */
export function statisticsPage(context: SiteContext): StatisticsView {
  const { grouped, messages } = context;
  const words = messages.statistics;
  const figures = annualFigures(grouped.all);
  const years = new Set(grouped.years.map(({ key }) => key));
  const yearUrl = (year: string) => (years.has(year) ? urls.year(year) : urls.years);
  const charts = [
    ...groupings(context).map((grouping) => groupingChart(grouping, messages)),
    opennessChart(grouped.all, messages),
  ];
  return {
    ...plainPage(context, urls.statistics, words),
    tableWidth: "wide",
    charts: charts.filter((chart) => chart !== undefined),
    tables: [
      {
        id: "published",
        caption: words.publishedCaption,
        groups: [{ columns: words.publishedHead }],
        classes: classes(words.publishedHead.length),
        rows: rows(publishedFigures),
      },
      {
        id: "article-20",
        caption: words.articleCaption,
        groups: words.articleGroups,
        classes: classes(words.articleGroups.flatMap((group) => group.columns).length),
        rows: rows(articleFigures),
      },
    ],
    csvUrl: dataUrls.statistics,
  };

  function classes(columns: number): string {
    const [width, first] = [(columns + 1) * columnWidth, yearWidth];
    return tableClasses({ columns: columns + 1, rows: figures.length, width, first, words: width });
  }

  function rows(values: (figures: AnnualFigures) => number[]): FiguresTable["rows"] {
    return figures.map((year) => ({ title: year.year, url: yearUrl(year.year), values: values(year) }));
  }
}

/** Returns the figures of a year on published documents, in the order of `messages.statistics.publishedHead`. */
export function publishedFigures(year: AnnualFigures): number[] {
  const { published, active, onRequest, changed, backfilled, repealed, inForce } = year;
  return [published, active, onRequest, changed, backfilled, repealed, inForce];
}

/** Returns the figures of a year on documents and decisions, in the order of `messages.statistics.articleGroups`. */
export function articleFigures(year: AnnualFigures): number[] {
  return [
    ...documentKinds.flatMap((kind) => [year[kind].made, year[kind].repealed, year[kind].inForce]),
    ...decisionKinds.map((kind) => year.decisions[kind]),
  ];
}

/** Returns the chart of reports by openness; undefined where there are no reports. */
function opennessChart(reports: readonly Report[], messages: SiteMessages): ChartView | undefined {
  const rows = [...groupBy(reports, ({ openness }) => openness).values()].map(({ key, reports: group }) => {
    return { title: termOf(key, messages), url: filteredSearch({ openness: key }), count: group.length };
  });
  return rows.length > 0
    ? barChart("openness", messages.statistics.byOpenness, largestFirst(rows))
    : undefined;
}

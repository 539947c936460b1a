import { annualFigures, articleFigures, publishedFigures, type AnnualFigures } from "../site/index.js";
import { byteOrderMark, csvRecord, neutral } from "./csv-format.js";
import type { ExportInput } from "./context.js";

/**
 * Returns the figures for the annual disclosure report as a CSV table: a row for each year of the whole catalogue, then
 * for each year of each agency. The header consists of labels, since clerks copy from it.
 */
export function* statisticsCsv({ catalogue, grouped, messages }: ExportInput): Generator<string> {
  const { name, year, publishedHead, articleGroups, articleColumn, csvAll } = messages.statistics;
  const articleHead = articleGroups.flatMap((group) =>
    group.columns.map((column) => articleColumn(group.name, column)),
  );
  yield byteOrderMark + csvRecord([name, year, ...publishedHead, ...articleHead]);
  yield rows(csvAll, annualFigures(grouped.all));
  const names = new Map(catalogue.agencies.map((agency) => [agency.slug, agency.fullName ?? agency.name]));
  for (const { key, reports } of grouped.agencies) yield rows(names.get(key) ?? key, annualFigures(reports));
}

function rows(name: string, years: readonly AnnualFigures[]): string {
  return years
    .map((figures) =>
      csvRecord([neutral(name), figures.year, ...publishedFigures(figures), ...articleFigures(figures)]),
    )
    .join("");
}

import { stringify } from "csv-stringify/sync";
import { annualFigures, articleFigures, publishedFigures, type AnnualFigures } from "../site/index.js";
import { csvFormat, neutral } from "./csv.js";
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
  yield `\u{FEFF}${stringify([[name, year, ...publishedHead, ...articleHead]], csvFormat)}`;
  yield rows(csvAll, annualFigures(grouped.all));
  const names = new Map(catalogue.agencies.map((agency) => [agency.slug, agency.fullName ?? agency.name]));
  for (const { key, reports } of grouped.agencies) yield rows(names.get(key) ?? key, annualFigures(reports));
}

function rows(name: string, years: readonly AnnualFigures[]): string {
  const table = years.map((figures) => {
    return [neutral(name), figures.year, ...publishedFigures(figures), ...articleFigures(figures)];
  });
  return stringify(table, csvFormat);
}

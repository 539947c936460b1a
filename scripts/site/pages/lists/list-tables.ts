import type { Catalogue, Grouped, Report } from "../../../catalogue/index.js";
import { statutoryGroups } from "../../../duties/index.js";
import { urls } from "../../urls/urls.js";
import { annualReports } from "../home-sections.js";
import { combinations } from "./combinations.js";

/** A list whose tables, and nothing else, lie beside it as files. */
export interface ListedTable {
  readonly url: string;
  /** Newest first. */
  readonly reports: readonly Report[];
}

/**
 * Returns the lists that have tables but no feeds: report years, agencies' reports of a topic, annual reports, and items
 * of what must be published. Agencies' reports of a year have none, since hosts limit the number of files.
 */
export function listsWithTables(catalogue: Catalogue, grouped: Grouped): ListedTable[] {
  const annual = annualReports(grouped.all);
  return [
    ...grouped.reportYears.map(({ key, reports }) => ({ url: urls.reportYear(key), reports })),
    ...[...combinations(catalogue.site, grouped).values()].filter(({ by }) => by === "topics"),
    ...(annual.length > 0 ? [{ url: urls.annual, reports: annual }] : []),
    ...statutoryGroups(catalogue)
      .flatMap(({ items }) => items)
      .filter(({ reports }) => reports.length > 0)
      .map(({ id, reports }) => ({ url: urls.statutoryItem(id), reports })),
  ];
}

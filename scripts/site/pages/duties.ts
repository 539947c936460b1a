import {
  dutyMatrix,
  knownYears,
  slowReports,
  type Distance,
  type DutyCell,
  type DutyTable,
} from "../../duties/index.js";
import type { SiteMessages } from "../../i18n/index.js";
import { tableClasses } from "../../markdown/index.js";
import type { SiteContext } from "../context.js";
import { dataUrls } from "../urls/data-files.js";
import { annualReports } from "./home-sections.js";
import { reportLine } from "./lists/list-pages.js";
import { columnMeta } from "../head/meta-tags.js";
import { urls } from "../urls/urls.js";
import type { DutiesView, DutyCellView, DutyTableView } from "../views/index.js";

/** Most reports in the list of those that were published late. */
const mostSlow = 50;

export function dutiesPage({ catalogue, grouped, messages }: SiteContext): DutiesView {
  const { years, asOf, tables } = dutyMatrix(catalogue);
  const slow = slowReports(catalogue.reports);
  const words = messages.duties;
  const withReports = new Set(grouped.agencies.map(({ key }) => key));
  const [first = 0, last = 0] = [knownYears[0], knownYears.at(-1)];
  return {
    url: urls.duties,
    title: words.title,
    description: words.lead,
    meta: columnMeta(catalogue.site, words.title, words.lead),
    breadcrumbs: [{ title: messages.nav.home, url: urls.home }],
    section: urls.duties,
    tableWidth: "wide",
    lead: words.lead,
    years: years.map((year) => messages.list.year(String(year))),
    tables: tables.map((table) => tableView(table, years.length, withReports, messages)),
    notes: [
      asOf === undefined ? words.nothing : words.asOf(asOf, catalogue.site.duties?.asOf !== undefined),
      words.missingMeans,
      words.lateMeans(first, last),
      words.voluntaryMeans,
      words.recognised,
    ],
    slow: slow.slice(0, mostSlow).map(({ report, by }) => ({
      line: reportLine(report, messages),
      late: words.after(lateness(by, messages)),
    })),
    moreSlow: slow.length > mostSlow ? words.moreSlow(slow.length - mostSlow) : undefined,
    calendar: dataUrls.calendar,
    seeAlso: [
      ...(annualReports(grouped.all).length > 0
        ? [{ title: messages.sections.annualTitle, url: urls.annual }]
        : []),
      { title: messages.sections.statutory, url: urls.statutory },
    ],
  };
}

/** Widths of a year's column, of a day in it and of the column of agencies, in em. */
const cellWidth = 11.6;
const dayWidth = 5.7;
const agencyWidth = 6;

function tableView(
  { duty, rows, undated }: DutyTable,
  years: number,
  withReports: ReadonlySet<string>,
  messages: SiteMessages,
): DutyTableView {
  const words = messages.duties.rules[duty.id];
  const states = rows.flatMap(({ cells }) => cells.map(({ state }) => state));
  const count = (state: DutyCell["state"]) => states.filter((each) => each === state).length;
  return {
    id: duty.id,
    title: words.title,
    rules: words.eras,
    classes: tableClasses({
      columns: years + 1,
      rows: rows.length,
      width: years * cellWidth + agencyWidth,
      first: agencyWidth,
      words: years * dayWidth + agencyWidth,
    }),
    rows: rows.map(({ agency: { name, slug }, cells }) => ({
      // An agency without reports has no page of its own.
      agency: { title: name, url: withReports.has(slug) ? urls.agency(slug) : "" },
      cells: cells.map((cell) => cellView(cell, messages)),
    })),
    counts: messages.duties.counts(count("present"), count("late") + count("voluntary"), count("missing")),
    undated: undated.map((report) => reportLine(report, messages)),
  };
}

function cellView(cell: DutyCell, messages: SiteMessages): DutyCellView {
  const words = messages.duties;
  const { state } = cell;
  if (state === "none") return { state, words: words.none, report: undefined, due: undefined };
  const due = words.due(cell.due);
  if (state === "missing") return { state, words: words.missing, report: undefined, due };
  const report = { title: cell.report.published, url: cell.report.url };
  if (state === "present") return { state, words: words.present, report, due };
  const late = cell.by.days > 0 ? words.late(lateness(cell.by, messages)) : words.present;
  return { state, words: late, report, due: state === "voluntary" ? words.dueIfInForce(cell.due) : due };
}

function lateness({ days, unit }: Distance, messages: SiteMessages): string {
  return unit === "working" ? messages.duties.workingDays(days) : messages.duties.calendarDays(days);
}

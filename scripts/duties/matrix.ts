import {
  compareText,
  yearOf,
  type Agency,
  type Catalogue,
  type CivilDay,
  type Report,
} from "../catalogue/index.js";
import { distance, type Distance } from "./working-days.js";
import { dueDay, duties, dutyOf, eraOf, yearReportedOn, type Duty, type Era } from "./rules.js";

/** The state of an agency's report about a year. */
export type DutyCell =
  | { readonly state: "present"; readonly report: Report; readonly due: CivilDay }
  | { readonly state: "late"; readonly report: Report; readonly due: CivilDay; readonly by: Distance }
  /** Published before any rule required it; `by` is how late it would be by the first rule. */
  | { readonly state: "voluntary"; readonly report: Report; readonly due: CivilDay; readonly by: Distance }
  /** Not in this catalogue, and due before its newest report. */
  | { readonly state: "missing"; readonly due: CivilDay }
  /** Not required yet, or not due yet. */
  | { readonly state: "none" };

export interface DutyRow {
  readonly agency: Agency;
  /** One cell for each year, in the order of the years. */
  readonly cells: readonly DutyCell[];
}

export interface DutyTable {
  readonly duty: Duty;
  readonly rows: readonly DutyRow[];
  /** Reports of this kind whose year is unknown, so that they are in no cell. */
  readonly undated: readonly Report[];
}

export interface DutyMatrix {
  /** Report years, newest first. */
  readonly years: readonly number[];
  /** Reports due before this day and not published are missing; undefined for an empty catalogue. */
  readonly asOf: CivilDay | undefined;
  readonly tables: readonly DutyTable[];
}

/**
 * Returns, by agency and year, which of the required reports are published, late or missing. The clock is not used: the
 * current day is that of the newest publication, unless `duties.as_of` of site.yaml sets another.
 */
export function dutyMatrix({ site, agencies, reports }: Catalogue): DutyMatrix {
  const asOf = site.duties?.asOf ?? newest(reports);
  const found = reports.flatMap((report) => {
    const duty = dutyOf(report);
    return duty ? [{ report, duty, year: yearReportedOn(report) }] : [];
  });
  const since = Number(site.duties?.since ?? firstYear(reports));
  const known = found.flatMap(({ year }) => (year === undefined ? [] : [year]));
  const last = Math.max(asOf === undefined ? 0 : Number(yearOf(asOf)) - 1, ...known);
  const years = Array.from({ length: Math.max(0, last - since + 1) }, (_, index) => last - index);
  const tables = duties.map((duty): DutyTable => {
    const mine = found.filter((entry) => entry.duty === duty);
    const earliest = new Map<string, Report>();
    for (const { report, year } of mine) {
      const key = `${report.agency.slug} ${year ?? ""}`;
      const before = earliest.get(key);
      if (!before || report.published < before.published) earliest.set(key, report);
    }
    const rows = agencies.map((agency): DutyRow => {
      const cells = years.map((year) =>
        cell(duty, year, agency, earliest.get(`${agency.slug} ${year}`), asOf),
      );
      return { agency, cells };
    });
    return { duty, rows, undated: mine.flatMap(({ report, year }) => (year === undefined ? report : [])) };
  });
  return { years: years.filter((_, index) => worthAColumn(tables, index)), asOf, tables: trimmed(tables) };
}

/** Returns whether a year has a column: a year without reports and without requirements has none. */
function worthAColumn(tables: readonly DutyTable[], index: number): boolean {
  return tables.some(({ rows }) => rows.some(({ cells }) => (cells[index]?.state ?? "none") !== "none"));
}

function trimmed(tables: readonly DutyTable[]): DutyTable[] {
  return tables.map(({ rows, ...table }) => ({
    ...table,
    rows: rows.map(({ agency, cells }) => ({
      agency,
      cells: cells.filter((_, index) => worthAColumn(tables, index)),
    })),
  }));
}

function cell(
  duty: Duty,
  year: number,
  agency: Agency,
  report: Report | undefined,
  asOf: CivilDay | undefined,
): DutyCell {
  const era = eraOf(duty, year);
  if (!report) {
    if (!era || asOf === undefined) return { state: "none" };
    const due = dueDay(era, year, agency);
    return due < asOf ? { state: "missing", due } : { state: "none" };
  }
  const [first] = duty.eras;
  const rule: Era | undefined = era ?? first;
  if (!rule) return { state: "none" };
  const due = dueDay(rule, year, agency);
  const by = distance(due, report.published);
  if (!era) return { state: "voluntary", report, due, by };
  return report.published <= due ? { state: "present", report, due } : { state: "late", report, due, by };
}

function newest(reports: readonly Report[]): CivilDay | undefined {
  return reports.reduce<CivilDay | undefined>(
    (last, { published }) => (last === undefined || published > last ? published : last),
    undefined,
  );
}

/** Returns the first year of the catalogue: that of its first publication, or an earlier one that a report is about. */
function firstYear(reports: readonly Report[]): number {
  return reports.reduce((first, report) => {
    const about = dutyOf(report) ? yearReportedOn(report) : undefined;
    return Math.min(first, Number(yearOf(report.published)), about ?? first);
  }, 2100);
}

/** Working days after its creation within which a report must be published: 条例 (国令711号), article 26. */
const daysToPublish = 20;

export interface SlowReport {
  readonly report: Report;
  readonly by: Distance;
}

/**
 * Returns reports that were published later than 20 working days after they were made, slowest first: 条例 (国令711号),
 * article 26, in force since 15 May 2019. Reports are skipped when the table of holidays lacks a year, because the
 * limit counts working days.
 */
export function slowReports(reports: readonly Report[]): SlowReport[] {
  return reports
    .flatMap((report): SlowReport[] => {
      const { generated, published, openness } = report;
      if (generated === undefined || generated < "2019-05-15" || openness !== "主动公开") return [];
      const by = distance(generated, published);
      return by.unit === "working" && by.days > daysToPublish ? [{ report, by }] : [];
    })
    .sort((a, b) => b.by.days - a.by.days || compareText(a.report.file, b.report.file));
}

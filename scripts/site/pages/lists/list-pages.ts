import { groupBy, monthOf, yearOf, type Report } from "../../../catalogue/index.js";
import type { SiteMessages } from "../../../i18n/index.js";
import type { SiteContext } from "../../context.js";
import { columnMeta } from "../../head/meta-tags.js";
import { nameOf, termOf } from "../../i18n/names.js";
import { urls } from "../../urls/urls.js";
import type { CountedLink, ListSection, ListView, PagerView, ReportLine } from "../../views/index.js";
import { pageSize, sectionUrl, type ListPlan } from "./list-plan.js";
import { narrowing } from "./narrowing.js";

/** Divides a list into pages. A list without reports has one page that says so. */
export function listPages(plan: ListPlan, context: SiteContext): ListView[] {
  const { messages } = context;
  const { site } = context.catalogue;
  const pages = Math.max(1, Math.ceil(plan.reports.length / pageSize));
  const months = plan.dividedBy === "month" ? monthLinks(plan, messages) : [];
  const shown = shownIn(plan);
  return Array.from({ length: pages }, (_, index) => {
    const page = index + 1;
    const onPage = plan.reports.slice(index * pageSize, page * pageSize);
    const suffix = page === 1 ? "" : ` ${messages.list.pageOf(page, pages)}`;
    const description = messages.list.describe(plan.title, messages.list.count(plan.reports.length));
    return {
      url: urls.page(plan.url, page),
      title: `${plan.title}${suffix}`,
      description: plan.lead ?? description,
      meta: columnMeta(site, plan.column, plan.lead ?? description),
      breadcrumbs: plan.breadcrumbs,
      section: plan.section,
      lead: page === 1 ? plan.lead : undefined,
      total: plan.reports.length,
      sections: sections(plan, onPage, shown, messages),
      months,
      rows: page === 1 ? (plan.rows ?? []) : [],
      // Further pages and other orders link to the first page, so that they stay small.
      narrowing: page === 1 && !plan.isReordered ? narrowing(plan, context) : undefined,
      files: plan.files,
      seeAlso: page === 1 ? (plan.seeAlso ?? []) : [],
      orders: plan.orders ?? [],
      pager: pager(plan.url, page, pages),
    };
  });
}

/** What the lines of a list show beside titles and days. */
interface ShownFields {
  /** False where all reports are of one agency. */
  readonly agency: boolean;
  readonly indexNumber: boolean;
}

function shownIn({ filter, showsNumbers = false }: ListPlan): ShownFields {
  return { agency: !filter?.agency, indexNumber: showsNumbers };
}

/** Returns what lists show of a report. */
export function reportLine(
  report: Report,
  messages: SiteMessages,
  shown: ShownFields = { agency: true, indexNumber: false },
): ReportLine {
  const { genre, reportYear } = report;
  return {
    url: report.url,
    title: report.title,
    published: report.published,
    status: report.status === "有效" ? undefined : termOf(report.status, messages),
    genre: genre && termOf(genre, messages),
    about: reportYear && messages.list.aboutYear(reportYear),
    agency: shown.agency ? nameOf(report.agency, messages) : undefined,
    indexNumber: shown.indexNumber ? report.indexNumber : undefined,
  };
}

/** Returns links to the months, latest first, each with the page and anchor where it begins. */
function monthLinks({ url, reports }: ListPlan, messages: SiteMessages): CountedLink[] {
  const indexes = new Map(
    reports.map(({ published }, index) => [monthOf(published), index] as const).reverse(),
  );
  const months = groupBy(reports, ({ published }) => monthOf(published));
  return [...months.values()].map(({ key, reports: { length } }) => ({
    title: messages.list.month(key),
    url: sectionUrl(url, indexes.get(key) ?? 0, `m${key}`),
    count: length,
  }));
}

/** Returns the part of a list on one page, divided into the months or years of its reports. */
function sections(
  { dividedBy }: ListPlan,
  onPage: readonly Report[],
  shown: ShownFields,
  messages: SiteMessages,
): ListSection[] {
  const lines = (reports: readonly Report[]) => reports.map((report) => reportLine(report, messages, shown));
  if (dividedBy === undefined) return [{ id: "list", heading: undefined, lines: lines(onPage) }];
  const keyOf = ({ published }: Report) => (dividedBy === "month" ? monthOf(published) : yearOf(published));
  return [...groupBy(onPage, keyOf).values()].map(({ key, reports }) => ({
    id: `${dividedBy === "month" ? "m" : "y"}${key}`,
    heading: dividedBy === "month" ? messages.list.month(key) : messages.list.year(key),
    lines: lines(reports),
  }));
}

/** Pages on either side of the present one to which the pager links. */
const nearPages = 2;

/** Most pages to which the pager links without gaps. */
const mostWithoutGap = 9;

export function pager(url: string, page: number, pages: number): PagerView {
  const all = Array.from({ length: pages }, (_, index) => index + 1);
  const shown = all.filter(
    (number) =>
      pages <= mostWithoutGap || number === 1 || number === pages || Math.abs(number - page) <= nearPages,
  );
  const steps = shown.flatMap((number, index): PagerView["steps"] => {
    const step = { gap: false, page: number, url: urls.page(url, number), current: number === page } as const;
    const before = shown[index - 1];
    return before !== undefined && number - before > 1 ? [{ gap: true }, step] : [step];
  });
  return {
    page,
    pages,
    previous: page > 1 ? urls.page(url, page - 1) : undefined,
    next: page < pages ? urls.page(url, page + 1) : undefined,
    steps,
  };
}

import { monthOf, type Report, type Site } from "../../../catalogue/index.js";
import type { SiteMessages } from "../../../i18n/index.js";
import { columnMeta } from "../../head/meta-tags.js";
import { nameOf, termOf } from "../../i18n/names.js";
import { urls } from "../../urls/urls.js";
import type {
  CountedLink,
  LinkView,
  ListSection,
  ListView,
  OrderLink,
  PagerView,
  ReportLine,
  RowView,
} from "../../views/index.js";

/** Reports on one page of a list: about two screens, while large catalogues still need few files. */
const pageSize = 50;

/** A list before it is divided into pages. */
export interface ListPlan {
  readonly url: string;
  readonly title: string;
  readonly column: string;
  readonly lead?: string | undefined;
  readonly breadcrumbs: readonly LinkView[];
  readonly section: string;
  readonly reports: readonly Report[];
  /** Whether the list is divided into months of publication. */
  readonly byMonth?: boolean;
  readonly rows?: readonly RowView[];
  readonly orders?: readonly OrderLink[];
}

/** Divides a list into pages. A list without reports has one page that says so. */
export function listPages(plan: ListPlan, site: Site, messages: SiteMessages): ListView[] {
  const pages = Math.max(1, Math.ceil(plan.reports.length / pageSize));
  const months = plan.byMonth ? monthLinks(plan, messages) : [];
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
      sections: plan.byMonth
        ? monthSections(onPage, messages)
        : [{ id: "list", heading: undefined, lines: onPage.map((report) => reportLine(report, messages)) }],
      months,
      rows: page === 1 ? (plan.rows ?? []) : [],
      orders: plan.orders ?? [],
      pager: pager(plan.url, page, pages),
    };
  });
}

/** Returns what lists show of a report. */
export function reportLine(report: Report, messages: SiteMessages): ReportLine {
  return {
    url: report.url,
    title: report.title,
    indexNumber: report.indexNumber,
    agency: nameOf(report.agency, messages),
    published: report.published,
    status: report.status === "有效" ? undefined : termOf(report.status, messages),
  };
}

/** Returns links to the months, latest first, each with the page and anchor where it begins. */
function monthLinks({ url, reports }: ListPlan, messages: SiteMessages): CountedLink[] {
  const counts = new Map<string, { first: number; count: number }>();
  reports.forEach((report, index) => {
    const month = monthOf(report.published);
    const entry = counts.get(month) ?? { first: index, count: 0 };
    counts.set(month, { ...entry, count: entry.count + 1 });
  });
  return [...counts].map(([month, { first, count }]) => ({
    title: messages.list.month(month),
    url: `${urls.page(url, Math.floor(first / pageSize) + 1)}#m${month}`,
    count,
  }));
}

function monthSections(reports: readonly Report[], messages: SiteMessages): ListSection[] {
  const sections = new Map<string, ReportLine[]>();
  for (const report of reports) {
    const month = monthOf(report.published);
    sections.set(month, [...(sections.get(month) ?? []), reportLine(report, messages)]);
  }
  return [...sections].map(([month, lines]) => ({
    id: `m${month}`,
    heading: messages.list.month(month),
    lines,
  }));
}

export function pager(url: string, page: number, pages: number): PagerView {
  const shown = [...new Set([1, page - 1, page, page + 1, pages])]
    .filter((number) => number >= 1 && number <= pages)
    .sort((a, b) => a - b);
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

import type { SiteMessages } from "../../../i18n/index.js";
import type { SiteContext } from "../../context.js";
import { urls } from "../../urls/urls.js";
import type { ChartView, GroupsView, LinkView, ListView } from "../../views/index.js";
import { annualReports } from "../home-sections.js";
import { plainPage } from "../plain-page.js";
import { barChart, largestFirst } from "../statistics/bar-chart.js";
import type { GroupingId } from "./grouping-kinds.js";
import { counted, groupings, type Grouping } from "./groupings.js";
import { listPages, type ListPlan } from "./list-pages.js";
import { inOrders } from "./sort-orders.js";

function home(messages: SiteMessages): LinkView {
  return { title: messages.nav.home, url: urls.home };
}

/** Returns the pages of all lists: the whole catalogue, each group of each grouping, and annual reports. */
export function groupingLists(context: SiteContext): ListView[] {
  const { messages, grouped } = context;
  const { site } = context.catalogue;
  const catalogue: ListPlan = {
    url: urls.catalogue,
    title: messages.nav.catalogue,
    column: messages.nav.catalogue,
    breadcrumbs: [home(messages)],
    section: urls.catalogue,
    reports: grouped.all,
  };
  const groups = groupings(context).flatMap((grouping) =>
    grouping.groups.map((group): ListPlan => {
      return {
        url: group.url,
        title: group.heading,
        column: grouping.title,
        lead: group.lead,
        breadcrumbs: [home(messages), { title: grouping.title, url: grouping.url }],
        section: grouping.url,
        reports: group.reports,
        byMonth: grouping.id === "years",
        ...(group.rows && { rows: group.rows }),
      };
    }),
  );
  const annual: ListPlan = {
    url: urls.annual,
    title: messages.sections.annualTitle,
    column: messages.sections.annual,
    breadcrumbs: [home(messages)],
    section: urls.annual,
    reports: annualReports(grouped.all),
  };
  const total = grouped.all.length;
  return [catalogue, ...groups, ...(annual.reports.length > 0 ? [annual] : [])]
    .flatMap((plan) => inOrders(plan, total, messages))
    .flatMap((plan) => listPages(plan, site, messages));
}

/** Returns the page that lists the groups of a grouping; none where the site has no such group. */
export function groupingPage(context: SiteContext, id: GroupingId): GroupsView[] {
  const grouping = groupings(context).find((candidate) => candidate.id === id);
  if (!grouping) return [];
  const { url, title, lead, remainder } = grouping;
  return [
    {
      ...plainPage(context, url, { title, lead: lead ?? title }),
      lead,
      groups: counted(grouping),
      chart: groupingChart(grouping, context.messages),
      remainder,
    },
  ];
}

/** Returns a chart of the groups of a grouping; undefined when there are no groups, and for report years. */
export function groupingChart(grouping: Grouping, messages: SiteMessages): ChartView | undefined {
  const { byYear, byAgency, byTopic } = messages.statistics;
  const rows = counted(grouping);
  if (rows.length === 0) return undefined;
  switch (grouping.id) {
    case "years":
      return barChart("years", byYear, rows);
    case "agencies":
      return barChart("agencies", byAgency, largestFirst(rows));
    case "topics":
      return barChart("topics", byTopic, largestFirst(rows));
    case "reportYears":
      return undefined;
  }
}

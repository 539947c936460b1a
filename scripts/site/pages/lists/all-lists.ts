import { statutoryGroups } from "../../../duties/index.js";
import type { SiteMessages } from "../../../i18n/index.js";
import type { SiteContext } from "../../context.js";
import { nameOf } from "../../i18n/names.js";
import { dataUrls, listFiles } from "../../urls/data-files.js";
import { urls } from "../../urls/urls.js";
import type { LinkView, ListFiles, ListView } from "../../views/index.js";
import { annualReports } from "../home-sections.js";
import { statutoryWords } from "../statutory-words.js";
import { combinations } from "./combinations.js";
import { groupingKinds } from "./grouping-kinds.js";
import { groupings } from "./groupings.js";
import { listPages } from "./list-pages.js";
import type { ListPlan } from "./list-plan.js";
import { inOrders, orderRanks } from "./sort-orders.js";

/** Returns the pages of all lists: the whole catalogue, each group of each grouping, parts of those, and annual reports. */
export function allLists(context: SiteContext): ListView[] {
  const { messages, grouped, locale } = context;
  const catalogue: ListPlan = {
    url: urls.catalogue,
    title: messages.nav.catalogue,
    column: messages.nav.catalogue,
    breadcrumbs: [home(messages)],
    section: urls.catalogue,
    reports: grouped.all,
    dividedBy: "year",
    filter: {},
    files: {
      csv: urls.home + listFiles.csv,
      xlsx: dataUrls.xlsx,
      feed: { title: nameOf(context.catalogue.site, messages), url: urls.home + listFiles.atom },
    },
  };
  const groups = groupings(context).flatMap((grouping) => {
    const { hasDataFiles } = groupingKinds[grouping.id];
    return grouping.groups.map((group): ListPlan => {
      return {
        url: group.url,
        title: group.heading,
        column: grouping.title,
        lead: group.lead,
        breadcrumbs: [home(messages), { title: grouping.title, url: grouping.url }],
        section: grouping.url,
        reports: group.reports,
        dividedBy: grouping.id === "years" ? "month" : "year",
        filter: group.filter,
        files: {
          ...tablesOf(group.url),
          feed: hasDataFiles ? { title: group.heading, url: group.url + listFiles.atom } : undefined,
        },
        ...(group.rows && { rows: group.rows }),
      };
    });
  });
  // Lists that come and go most often are last, since batches of pages are cut in this order.
  const inOneOrder = [...statutoryLists(context), ...(locale.path === "" ? combinedLists(context) : [])];
  const ranks = orderRanks(grouped.all);
  return [
    ...[catalogue, ...groups, ...annualList(context)].flatMap((plan) => inOrders(plan, ranks, messages)),
    ...inOneOrder,
  ].flatMap((plan) => listPages(plan, context));
}

function annualList({ messages, grouped }: SiteContext): ListPlan[] {
  const reports = annualReports(grouped.all);
  if (reports.length === 0) return [];
  return [
    {
      url: urls.annual,
      title: messages.sections.annualTitle,
      column: messages.sections.annual,
      breadcrumbs: [home(messages)],
      section: urls.annual,
      reports,
      dividedBy: "year",
      filter: undefined,
      files: { ...tablesOf(urls.annual), feed: undefined },
      seeAlso: [
        { title: messages.duties.title, url: urls.duties },
        { title: messages.sections.statutory, url: urls.statutory },
        { title: messages.statistics.title, url: urls.statistics },
      ],
    },
  ];
}

/** Most reports of a year that are listed without headings of months. */
const fewReports = 15;

/** Returns the lists of agencies' reports by topic and by year. */
function combinedLists({ messages, grouped, catalogue }: SiteContext): ListPlan[] {
  const topics = new Map(catalogue.topics.map((topic) => [topic.slug, topic]));
  return [...combinations(catalogue.site, grouped).values()].flatMap(({ by, agency, key, url, reports }) => {
    const topic = by === "topics" ? topics.get(key) : undefined;
    if (by === "topics" && !topic) return [];
    const name = nameOf(agency, messages);
    const list = urls.agency(agency.slug);
    return {
      url,
      title: topic
        ? messages.list.agencyTopic(name, nameOf(topic, messages))
        : messages.list.agencyYear(name, messages.list.publishedIn(key)),
      column: messages.nav.agencies,
      breadcrumbs: [
        home(messages),
        { title: messages.nav.agencies, url: urls.agencies },
        { title: name, url: list },
      ],
      section: urls.agencies,
      reports,
      dividedBy: topic ? ("year" as const) : reports.length > fewReports ? ("month" as const) : undefined,
      filter: topic ? { agency, topic } : { agency, year: key },
      // An agency's reports of a year have no files of their own.
      files: { ...tablesOf(topic ? url : list), feed: { title: name, url: list + listFiles.atom } },
    };
  });
}

/** Returns the lists of the items of what must be published. */
function statutoryLists(context: SiteContext): ListPlan[] {
  const { messages } = context;
  const words = messages.statutory;
  return statutoryGroups(context.catalogue).flatMap(({ items }) =>
    items.flatMap(({ id, reports }): ListPlan[] => {
      if (reports.length === 0) return [];
      const url = urls.statutoryItem(id);
      const { name, article } = statutoryWords(id, messages);
      return [
        {
          url,
          title: name,
          column: words.title,
          lead: article,
          breadcrumbs: [home(messages), { title: words.title, url: urls.statutory }],
          section: urls.statutory,
          reports,
          dividedBy: "year",
          filter: undefined,
          files: { ...tablesOf(url), feed: undefined },
        },
      ];
    }),
  );
}

function tablesOf(list: string): Pick<ListFiles, "csv" | "xlsx"> {
  return { csv: list + listFiles.csv, xlsx: list + listFiles.xlsx };
}

function home(messages: SiteMessages): LinkView {
  return { title: messages.nav.home, url: urls.home };
}

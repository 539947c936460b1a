import { apiWords } from "../../i18n/index.js";
import { urls } from "../urls/urls.js";
import { apiLanguage, apiPages, apiUrl, apiUrls } from "./api.js";
import { cataloguesPages } from "./catalogues.js";
import { changesByMonth } from "./changes.js";
import { dutiesPage } from "./duties.js";
import { annualReports } from "./home-sections.js";
import { homePage } from "./home.js";
import { groupingOf, groupsOf, listPattern, partOf } from "./lists/list-kinds.js";
import type { PageAddress, PageKind, PageSource } from "./page-kind.js";
import { notFoundPage } from "./not-found.js";
import { plainPage } from "./plain-page.js";
import { redirects } from "./redirects.js";
import { searchPage } from "./search.js";
import { statutoryPage } from "./statutory.js";
import { contentPages } from "./content-pages.js";
import { statisticsPage } from "./statistics/page.js";

/**
 * Every kind of HTML page. These rows are the source of menus, sitemap.xml, content security policies, links between
 * languages, reserved addresses, the table of addresses in docs/interfaces.md and the list of the accessibility tests.
 * Menus and the sitemap keep their order.
 */
export const pageKinds = {
  home: {
    url: urls.home,
    about: "home: search, the newest reports, and links to all lists",
    template: "home",
    sitemap: true,
    addresses: showingAll,
    views: (context) => [homePage(context)],
  },
  contentPage: {
    url: "/<page>/",
    about: "a content page, such as the guide",
    example: "/guide/",
    template: "page",
    sitemap: true,
    addresses: ({ catalogue }) => catalogue.pages.map(({ url }) => ({ url })),
    views: contentPages,
  },
  catalogue: {
    url: listPattern(urls.catalogue),
    about: "all reports, the newest first",
    template: "list",
    menu: { in: "main", label: ({ nav }) => nav.catalogue },
    sitemap: true,
    addresses: showingAll,
  },
  catalogues: {
    url: urls.catalogues,
    about: "catalogues of other sites that search covers",
    setting: "federation",
    template: "catalogues",
    menu: { in: "main", label: ({ nav }) => nav.catalogues },
    sitemap: true,
    policy: "federation",
    views: cataloguesPages,
  },
  changes: {
    url: urls.changes,
    about: "what was published, changed and withdrawn: the latest",
    template: "changes",
    menu: { in: "footer", label: ({ changes }) => changes.title },
    sitemap: true,
    addresses: ({ history, events = [] }) =>
      history?.on ? [{ url: urls.changes, day: events[0]?.day }] : [],
  },
  changesIn: {
    url: `${urls.changesIn("<month>")}[<number>/]`,
    about: "the changes of a month",
    example: urls.changesIn("2024-06"),
    template: "changes",
    sitemap: true,
    addresses: ({ history, events = [] }) =>
      [...changesByMonth(history?.on ? events : [])].map(([month, [latest]]) => {
        return { url: urls.changesIn(month), day: latest?.day };
      }),
  },
  duties: {
    url: urls.duties,
    about: "which reports that rules ask for are published, late or missing",
    template: "duties",
    menu: { in: "footer", label: ({ duties }) => duties.title },
    sitemap: true,
    addresses: showingAll,
    views: (context) => [dutiesPage(context)],
  },
  api: {
    url: `${urls.api}[<language>/]`,
    about: "the data files, for programmers",
    template: "api",
    menu: {
      in: "footer",
      label: (messages) => apiWords[apiLanguage(messages)].title,
      url: (messages) => apiUrl(apiLanguage(messages)),
    },
    sitemap: true,
    languages: "own",
    addresses: () => apiUrls.map((url) => ({ url })),
    views: apiPages,
  },
  years: { ...groupingOf("years"), about: "all years of publication" },
  year: {
    ...groupsOf("years", "<year>"),
    about: "the reports published in a year",
    example: urls.year("2023"),
  },
  reportYears: { ...groupingOf("reportYears"), about: "all years that reports are about" },
  reportYear: {
    ...groupsOf("reportYears", "<year>"),
    about: "the reports about a year",
    example: urls.reportYear("2023"),
  },
  agencies: { ...groupingOf("agencies"), about: "all agencies" },
  agency: {
    ...groupsOf("agencies", "<slug>"),
    about: "an agency, and its reports",
    example: urls.agency("office"),
  },
  agencyTopic: {
    ...partOf(urls.agencyTopic("<slug>", "<slug>")),
    about: "an agency's reports of a topic, up to a number of such lists",
    example: urls.agencyTopic("finance", "yusuan"),
  },
  agencyYear: {
    ...partOf(urls.agencyYear("<slug>", "<year>")),
    about: "an agency's reports of a year, up to a number of such lists",
    example: urls.agencyYear("finance", "2023"),
  },
  topics: { ...groupingOf("topics"), about: "all topics" },
  topic: {
    ...groupsOf("topics", "<slug>"),
    about: "the reports of a topic",
    example: urls.topic("fazhi"),
  },
  statistics: {
    url: urls.statistics,
    about: "figures of the catalogue, and those that the annual disclosure report asks for",
    template: "statistics",
    menu: { in: "main", label: ({ statistics }) => statistics.title },
    sitemap: true,
    addresses: showingAll,
    views: (context) => [statisticsPage(context)],
  },
  annual: {
    url: listPattern(urls.annual),
    about: "annual reports on disclosure, where there are any",
    template: "list",
    sitemap: true,
    addresses: ({ grouped }) => {
      const reports = annualReports(grouped.all);
      return reports.length > 0 ? [{ url: urls.annual, reports }] : [];
    },
  },
  statutory: {
    url: urls.statutory,
    about: "what the regulation requires to be published, item by item, and what is missing",
    template: "statutory",
    menu: { in: "footer", label: ({ statutory }) => statutory.title },
    sitemap: true,
    addresses: showingAll,
    views: (context) => [statutoryPage(context)],
  },
  statutoryItem: {
    url: `${urls.statutoryItem("<item>")}[<number>/]`,
    about: "the reports of such an item",
    example: urls.statutoryItem("20-7"),
    template: "list",
    sitemap: false, // reports may be assigned to other items
    indexed: false,
  },
  report: {
    url: "/reports/<year>/<slug>/",
    about: "a report",
    example: "/reports/2024/fazhi-dongyuan/",
    template: "report",
    sitemap: true,
    languages: "reports",
    addresses: ({ grouped }) => grouped.all.map((report) => ({ url: report.url, reports: [report] })),
  },
  history: {
    url: urls.history("/reports/<year>/<slug>/"),
    about: "the revisions of a report that has several, compared",
    example: urls.history("/reports/2024/fazhi-dongyuan/"),
    template: "history",
    sitemap: false, // a later build may not have it
    languages: "reports",
  },
  search: {
    url: urls.search,
    about: "search; `?q=` holds the query",
    template: "search",
    menu: { in: "mainEnd", label: ({ nav }) => nav.search },
    sitemap: false, // it is empty without a query
    policy: "search",
    views: (context) => [searchPage(context)],
  },
  reading: {
    url: "/reading/",
    about: "settings for reading",
    template: "reading",
    menu: { in: "footerEnd", label: ({ settings }) => settings.title },
    sitemap: false, // it contains nothing of the catalogue
    views: (context, url) => [plainPage(context, url, context.messages.settings)],
  },
  offline: {
    url: "/offline/",
    about: "what is on the reader's device; browsers also show it without a network",
    setting: "offline",
    template: "offline",
    menu: { in: "footerEnd", label: ({ offline }) => offline.title },
    sitemap: false,
    indexed: false,
    views: (context, url) => [plainPage(context, url, context.messages.offline)],
  },
  notFound: {
    url: "/404.html",
    about: "what servers show for an address without a page",
    template: "not-found",
    sitemap: false,
    indexed: false,
    languages: "unlinked", // hosts show it at any address
    views: (context, url) => [notFoundPage(context, url)],
  },
  redirect: {
    url: undefined,
    about: "an old address of a report, which leads to the report",
    template: "redirect",
    sitemap: false,
    languages: "reports",
    views: redirects,
  },
  editor: {
    url: urls.editor,
    about: "the editor",
    setting: "admin",
    template: undefined,
    sitemap: false,
    languages: "own",
    policy: "editor",
  },
} as const satisfies Readonly<Record<string, PageKind>>;

export type PageKindId = keyof typeof pageKinds;

/** All rows, in the order of the table. */
export const allPageKinds: readonly PageKind[] = Object.values(pageKinds);

/** Returns a single address, for a page that shows something of all reports. */
function showingAll({ grouped }: PageSource, url: string): PageAddress[] {
  return [{ url, reports: grouped.all }];
}

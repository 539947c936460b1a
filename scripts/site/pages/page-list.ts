import { compareText, type Catalogue } from "../../catalogue/index.js";
import { apiWords, type SiteMessages } from "../../i18n/index.js";
import { renderMarkdown } from "../../markdown/index.js";
import { apiLanguage, apiPages, apiUrl } from "./api.js";
import { groupings, groupingPages, counted, type Grouping } from "./lists/groupings.js";
import type { SiteContext } from "../context.js";
import { dutiesPage } from "./duties.js";
import { aliasIn, type SiteLocale } from "../i18n/locales.js";
import { cataloguesPages, searchedCatalogues } from "./catalogues.js";
import { reportLine } from "./lists/list-pages.js";
import type { HistoryPage } from "./history/page.js";
import { fullNameOf, nameOf, titleOf } from "../i18n/names.js";
import { columnMeta } from "../head/meta-tags.js";
import type { ReportPage } from "./report/page.js";
import { homeSections } from "./home-sections.js";
import { facetViews } from "./search.js";
import { catalogueCharts, statisticsPage } from "./statistics/page.js";
import { urls } from "../urls/urls.js";
import { addressesIn, textLanguage, markLanguage } from "../i18n/mark-language.js";
import type {
  ApiView,
  CataloguesView,
  ChangesView,
  DutiesView,
  GroupsView,
  HomeView,
  LinkView,
  ListView,
  PageView,
  RedirectView,
  RowView,
  SearchPageView,
  SiteView,
  StandingPageView,
  StatisticsView,
} from "../views/index.js";

/** Every page of the site, as templates read it. */
export interface SitePages {
  readonly site: SiteView;
  readonly home: HomeView;
  /** Empty when the lists are so many that they have runs of their own (unit.ts). */
  readonly lists: readonly ListView[];
  readonly groupPages: readonly GroupsView[];
  readonly statistics: StatisticsView;
  /** Empty when catalogue-wide pages are rendered: reports have runs of their own (unit.ts). */
  readonly reports: readonly ReportPage[];
  /** Empty likewise: comparisons of reports' revisions, and what changed in each month. */
  readonly histories: readonly HistoryPage[];
  readonly changesPages: readonly ChangesView[];
  readonly standingPages: readonly StandingPageView[];
  readonly dutiesPages: readonly DutiesView[];
  /** The page of other catalogues that search covers, where there are any. */
  readonly cataloguesPages: readonly CataloguesView[];
  readonly apiPages: readonly ApiView[];
  readonly searchPage: SearchPageView;
  readonly notFound: PageView;
  /** Settings for reading. */
  readonly readingPage: PageView;
  /** The page that is shown without a network, where that is turned on. */
  readonly offlinePages: readonly PageView[];
  readonly redirects: readonly RedirectView[];
}

const newestOnHome = 10;

/** The catalogue-wide pages. */
export async function sitePages(context: SiteContext, lists: readonly ListView[]): Promise<SitePages> {
  const { catalogue } = context;
  const all = groupings(context);
  const charts = catalogueCharts(context, all);
  return {
    site: siteView(context, all),
    home: homeView(context, all),
    lists,
    groupPages: groupingPages(context, all, charts),
    statistics: statisticsPage(context, [...charts.values()]),
    reports: [],
    histories: [],
    changesPages: [],
    standingPages: standingPages(context),
    dutiesPages: [dutiesPage(context)],
    cataloguesPages: cataloguesPages(context),
    // It has languages of its own, which stand once.
    apiPages: context.edition.path === "" ? apiPages(context) : [],
    searchPage: {
      ...plainPage(
        catalogue,
        urls.search,
        context.messages.search.title,
        context.messages.search.help,
        context.messages,
      ),
      facets: facetViews(context, all),
    },
    notFound: plainPage(
      catalogue,
      urls.notFound,
      context.messages.notFound.title,
      context.messages.notFound.lead,
      context.messages,
    ),
    readingPage: plainPage(
      catalogue,
      urls.reading,
      context.messages.settings.title,
      context.messages.settings.lead,
      context.messages,
    ),
    offlinePages: catalogue.site.offline
      ? [
          plainPage(
            catalogue,
            urls.offline,
            context.messages.offline.title,
            context.messages.offline.lead,
            context.messages,
          ),
        ]
      : [],
    redirects: redirects(catalogue, context.edition),
  };
}

/** Old addresses lead to the pages that took their place, in the language in which they were asked for. */
function redirects({ reports }: Catalogue, edition: SiteLocale): RedirectView[] {
  return reports.flatMap(({ aliases = [], url, title }) =>
    aliases.flatMap((alias) => {
      const own = aliasIn(alias, edition);
      return own === undefined ? [] : { url: own, target: url, title };
    }),
  );
}

export function siteView(context: SiteContext, all: readonly Grouping[]): SiteView {
  const { history } = context;
  const { site, pages } = context.catalogue;
  const labels = context.messages.siteLabels;
  return {
    name: nameOf(site, context.messages),
    publisher: site.publisher,
    baseUrl: site.url + site.pathPrefix,
    root: site.pathPrefix,
    language: context.messages.tag,
    description: site.description,
    notice: site.notice,
    portal:
      site.portalUrl === undefined
        ? undefined
        : { title: site.portalName ?? site.domain, url: site.portalUrl },
    menu: [
      { title: context.messages.nav.catalogue, url: urls.catalogue },
      ...(site.federation ? [{ title: context.messages.nav.catalogues, url: urls.catalogues }] : []),
      ...all.map(({ title, url }) => ({ title, url })),
      { title: context.messages.statistics.title, url: urls.statistics },
    ],
    services: [
      ...(history.on ? [{ title: context.messages.changes.title, url: urls.changes }] : []),
      { title: context.messages.duties.title, url: urls.duties },
      { title: apiWords[apiLanguage(context.messages)].title, url: apiUrl(apiLanguage(context.messages)) },
    ],
    standing: inOrder(pages).map((page) => ({ title: titleOf(page, context.messages), url: page.url })),
    records: rows([
      [labels.sponsor, site.sponsor],
      [labels.site_code, site.siteCode],
      [labels.icp_record, site.icpRecord],
      [labels.police_record, site.policeRecord],
    ]),
    contact: rows([
      [context.messages.contactLabels.office, site.contact?.office],
      [context.messages.contactLabels.address, site.contact?.address],
      [context.messages.contactLabels.hours, site.contact?.hours],
      [context.messages.contactLabels.phone, site.contact?.phone],
      [context.messages.contactLabels.fax, site.contact?.fax],
      [context.messages.contactLabels.email, site.contact?.email],
    ]),
    accessibilityUrl: site.accessibilityUrl,
    catalogues: searchedCatalogues(context),
    offline: site.offline,
    stylesheet: urls.stylesheet,
  };
}

function homeView(context: SiteContext, all: readonly Grouping[]): HomeView {
  const { catalogue, grouped } = context;
  const { site } = catalogue;
  const publisher = catalogue.agencies.find(({ name }) => name === site.publisher);
  const own = context.messages.tag === textLanguage ? site.description : undefined; // it is written in that language alone
  const lead =
    own ?? context.messages.home.lead(publisher ? fullNameOf(publisher, context.messages) : site.publisher);
  const column = (url: string) => counted(all.find((candidate) => candidate.url === url));
  return {
    url: urls.home,
    title: nameOf(site, context.messages),
    description: lead,
    meta: columnMeta(site, site.columnName, lead),
    breadcrumbs: [],
    section: urls.home,
    lead,
    sections: homeSections(context),
    total: grouped.all.length,
    latestDay: grouped.all[0]?.published,
    latest: grouped.all.slice(0, newestOnHome).map((report) => reportLine(report, context.messages)),
    years: column(urls.years),
    agencies: column(urls.agencies),
    topics: column(urls.topics),
  };
}

function standingPages(context: SiteContext): StandingPageView[] {
  const { site, pages } = context.catalogue;
  return inOrder(pages).map((page) => {
    const parsed = context.markdown(page);
    return {
      ...plainPage(
        context.catalogue,
        page.url,
        titleOf(page, context.messages),
        page.summary ?? page.title,
        context.messages,
      ),
      summary: page.summary,
      sample: page.sample,
      headings: parsed.headings,
      html: markLanguage(site.traditionalTexts, context.messages).written(
        renderMarkdown(parsed, {
          pathPrefix: site.pathPrefix,
          tableLabel: context.messages.page.table,
          ...addressesIn(page.url, site, context.edition),
        }),
      ),
    };
  });
}

function plainPage(
  { site }: Catalogue,
  url: string,
  title: string,
  description: string,
  messages: SiteMessages,
): PageView {
  const breadcrumbs: LinkView[] = [{ title: messages.nav.home, url: urls.home }];
  return { url, title, description, meta: columnMeta(site, title, description), breadcrumbs, section: url };
}

function inOrder<T extends { readonly order?: string | undefined; readonly slug: string }>(
  pages: readonly T[],
): T[] {
  const place = (page: T) => Number(page.order ?? 1000);
  return [...pages].sort((a, b) => place(a) - place(b) || compareText(a.slug, b.slug));
}

function rows(pairs: readonly (readonly [string, string | undefined])[]): RowView[] {
  return pairs.flatMap(([label, value]) => (value === undefined ? [] : { label, value }));
}

import { columnMeta } from "../head/meta-tags.js";
import type { SiteContext } from "../context.js";
import { compareText, contentLanguage, monthOf, yearOf, type Report } from "../../catalogue/index.js";
import { fullNameOf, nameOf } from "../i18n/names.js";
import { urls } from "../urls/urls.js";
import type { ChangeLine, CountedLink, HomeView, LinkGroup, LinkView, TopicView } from "../views/index.js";
import { changeLine } from "./changes.js";
import { homeSections } from "./home-sections.js";
import type { GroupingId } from "./lists/grouping-kinds.js";
import { counted, countedParts, groupings, type Grouping } from "./lists/groupings.js";
import { largestFirst } from "./statistics/bar-chart.js";

/*
 * What the home page shows of each list. With these limits it is at most 2,600 pixels high on a phone of 390 pixels, and
 * its first screen has the search box, topics and the latest documents.
 */

/** Topics that are shown with their newest report. */
const topicsWithNewest = 4;
/** Topics beside those. */
const mostOtherTopics = 12;
/** Newest reports and changes, and most changes among them: a commit that edits all reports must not fill the list. */
const mostLatest = 4;
const mostChanges = 2;
const mostAgencies = 24;
const mostYears = 12;

/** Returns the view of the home page. */
export function homePage(context: SiteContext): HomeView {
  const { catalogue, grouped, messages } = context;
  const { site } = catalogue;
  const publisher = catalogue.agencies.find(({ name }) => name === site.publisher);
  const own = messages.tag === contentLanguage ? site.description : undefined; // the description has no translations
  const lead = own ?? messages.home.lead(publisher ? fullNameOf(publisher, messages) : site.publisher);
  const all = groupings(context);
  const groupingOf = (id: GroupingId) => all.find((grouping) => grouping.id === id);
  const topics = topicsOf(groupingOf("topics"));
  const others = largestFirst(topics.slice(topicsWithNewest));
  const agencies = countedParts(groupingOf("agencies"), messages);
  const years = counted(groupingOf("years"));
  const { allTopics, allAgencies, allYears } = messages.home;
  const agencyCount = agencies.reduce((sum, { links }) => sum + links.length, 0);
  const more = (isNeeded: boolean, title: string, url: string) => (isNeeded ? { title, url } : undefined);
  return {
    url: urls.home,
    title: nameOf(site, messages),
    description: lead,
    meta: columnMeta(site, site.columnName, lead),
    breadcrumbs: [],
    section: urls.home,
    lead,
    sections: homeSections(context),
    total: grouped.all.length,
    latestDay: grouped.all[0]?.published,
    topics: topics.slice(0, topicsWithNewest),
    otherTopics: others.slice(0, mostOtherTopics),
    latest: latestLines(context),
    lastMonth: lastMonth(context),
    agencies: firstOf(agencies, mostAgencies),
    years: years.slice(0, mostYears),
    more: {
      topics: more(others.length > mostOtherTopics, allTopics(topics.length), urls.topics),
      agencies: more(agencyCount > mostAgencies, allAgencies(agencyCount), urls.agencies),
      years: more(years.length > mostYears, allYears, urls.years),
    },
  };
}

/** Returns the topics with their newest reports, those with the most reports first. */
function topicsOf(grouping: Grouping | undefined): TopicView[] {
  const newest = new Map(grouping?.groups.map(({ url, reports: [report] }) => [url, report]));
  return largestFirst(counted(grouping)).map((link) => {
    const report = newest.get(link.url);
    return {
      ...link,
      newest: report && { title: report.title, url: report.url, published: report.published },
    };
  });
}

/** Returns the newest reports and the latest changes and withdrawals, the latest first. */
export function latestLines(context: SiteContext): ChangeLine[] {
  const published = context.grouped.all.slice(0, mostLatest).map((report) => publishedLine(report, context));
  const changed = context.events
    .filter(({ kind }) => kind !== "published")
    .slice(0, mostChanges)
    .map((event) => changeLine(context, event));
  return [...published, ...changed].sort((a, b) => compareText(b.day, a.day)).slice(0, mostLatest);
}

function publishedLine({ published, title, url, agency }: Report, { messages }: SiteContext): ChangeLine {
  return {
    kind: "published",
    label: messages.changes.kinds.published,
    day: published,
    title,
    url,
    agency: nameOf(agency, messages),
    words: [],
    history: undefined,
  };
}

/** Returns a link to what the last month brought: the page of changes, or else the newest month of its year. */
function lastMonth({ history, grouped: { all }, messages: { home } }: SiteContext): LinkView {
  const [newest] = all;
  if (history.on) return { title: home.changes, url: urls.changes };
  const url = newest && `${urls.year(yearOf(newest.published))}#m${monthOf(newest.published)}`;
  return { title: home.lastMonth, url: url ?? urls.catalogue };
}

/** Returns the first links of some groups, from each group in proportion to its size. */
function firstOf(groups: readonly LinkGroup[], most: number): LinkGroup[] {
  const all = groups.reduce((sum, { links }) => sum + links.length, 0);
  if (all <= most) return [...groups];
  const part = (links: readonly CountedLink[]) =>
    links.slice(0, Math.max(1, Math.floor((links.length / all) * most)));
  return groups.map(({ heading, links }) => ({ heading, links: part(links) }));
}

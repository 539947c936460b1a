import { groupBy, yearOf, type Agency, type Grouped, type Report } from "../../../catalogue/index.js";
import type { SiteMessages } from "../../../i18n/index.js";
import type { FacetId } from "../../../search/index.js";
import type { SiteContext } from "../../context.js";
import { nameOf, termOf } from "../../i18n/names.js";
import { filteredSearch, urls } from "../../urls/urls.js";
import type { CountedLink, NarrowGroup, NarrowingView } from "../../views/index.js";
import { combinations } from "./combinations.js";
import { sectionUrl, type ListFilter, type ListPlan } from "./list-plan.js";

/** Values of a group that are visible at once; the others can be unfolded. */
const shownValues = 24;

/** Values of all groups that are visible at once: on a phone about half a screen. */
const shownInAll = 26;

/**
 * Returns links from a list to its parts: by topic, agency, year of publication and genre, each with its number of
 * reports. A part has a page of its own, a section of the list, or else a search with filters. Groups with one value are
 * left out.
 */
export function narrowing(plan: ListPlan, context: SiteContext): NarrowingView {
  const { filter, reports } = plan;
  const { fieldLabels, search } = context.messages;
  const all: NarrowGroup[] = [
    group("topic", fieldLabels.topic, filter?.topic ? [] : topicLinks(plan, context)),
    group("agency", fieldLabels.agency, filter?.agency ? [] : agencyLinks(plan, context)),
    group("year", search.year, filter?.year === undefined ? yearLinks(plan, context) : []),
    group("genre", fieldLabels.genre, filter ? genreLinks(reports, filter, context.messages) : []),
  ].filter(({ links, more }) => links.length + more.length > 1);
  let shown = 0;
  const first = all.filter(({ links }, index) => (shown += links.length) <= shownInAll || index === 0);
  const folded = all.slice(first.length);
  const { narrowMore, narrowSeparator } = context.messages.list;
  const foldedLabel = narrowMore(folded.map(({ label }) => label).join(narrowSeparator));
  return { groups: first, folded, foldedLabel };
}

function group(id: NarrowGroup["id"], label: string, links: readonly CountedLink[]): NarrowGroup {
  return { id, label, links: links.slice(0, shownValues), more: links.slice(shownValues) };
}

function topicLinks({ filter, reports }: ListPlan, context: SiteContext): CountedLink[] {
  if (!filter) return [];
  const counts = groupBy(reports, ({ topic }) => topic?.slug);
  return context.catalogue.topics.flatMap((topic) => {
    const count = counts.get(topic.slug)?.reports.length ?? 0;
    if (count === 0) return [];
    return { title: nameOf(topic, context.messages), url: partUrl({ ...filter, topic }, context), count };
  });
}

function agencyLinks({ filter, reports }: ListPlan, context: SiteContext): CountedLink[] {
  if (!filter) return [];
  const counts = groupBy(reports, ({ agency }) => agency.slug);
  return context.catalogue.agencies.flatMap((agency) => {
    const count = counts.get(agency.slug)?.reports.length ?? 0;
    if (count === 0) return [];
    return { title: nameOf(agency, context.messages), url: partUrl({ ...filter, agency }, context), count };
  });
}

/** Returns links to years of publication, newest first: to pages where there are some, otherwise to sections. */
function yearLinks(plan: ListPlan, context: SiteContext): CountedLink[] {
  const { filter } = plan;
  const indexes = new Map(
    plan.reports.map(({ published }, index) => [yearOf(published), index] as const).reverse(),
  );
  const counts = groupBy(plan.reports, ({ published }) => yearOf(published));
  return [...counts.values()].map(({ key, reports }) => {
    const own = filter && ownUrl({ ...filter, year: key }, context);
    const url = own ?? sectionUrl(plan.url, indexes.get(key) ?? 0, `y${key}`);
    return { title: context.messages.list.year(key), url, count: reports.length };
  });
}

/** Returns links to genres, the most frequent first. */
function genreLinks(reports: readonly Report[], filter: ListFilter, messages: SiteMessages): CountedLink[] {
  return [...groupBy(reports, ({ genre }) => genre).values()]
    .sort((a, b) => b.reports.length - a.reports.length)
    .map(({ key, reports: { length } }) => {
      return { title: termOf(key, messages), url: searchUrl(filter, { genre: key }), count: length };
    });
}

/** Returns the address of the reports with some common values: of their page, or of a search. */
function partUrl(filter: ListFilter, context: SiteContext): string {
  return ownUrl(filter, context) ?? searchUrl(filter);
}

/** Returns the address of the page with exactly these reports; undefined when there is none. */
function ownUrl(
  { agency, topic, year, reportYear }: ListFilter,
  { catalogue: { site }, grouped, locale }: Pick<SiteContext, "catalogue" | "grouped" | "locale">,
): string | undefined {
  if (reportYear !== undefined) return undefined;
  if (!agency) {
    if (topic && year === undefined) return urls.topic(topic.slug);
    return topic || year === undefined ? undefined : urls.year(year);
  }
  if (topic && year !== undefined) return undefined;
  if (!topic && year === undefined) return urls.agency(agency.slug);
  const matches = (report: Report) =>
    topic ? report.topic?.slug === topic.slug : yearOf(report.published) === year;
  const mine = reportsOf(grouped, agency);
  if (mine.every(matches)) return urls.agency(agency.slug);
  const url = topic ? urls.agencyTopic(agency.slug, topic.slug) : urls.agencyYear(agency.slug, year ?? "");
  return locale.path === "" && combinations(site, grouped).has(url) ? url : undefined;
}

function reportsOf({ agencies }: Grouped, { slug }: Agency): readonly Report[] {
  return agencies.find(({ key }) => key === slug)?.reports ?? [];
}

function searchUrl(
  { agency, topic, year, reportYear }: ListFilter,
  others: Partial<Record<FacetId, string>> = {},
): string {
  const filters: Partial<Record<FacetId, string | undefined>> = {
    agency: agency?.name,
    topic: topic?.name,
    year,
    report_year: reportYear,
  };
  return filteredSearch({ ...filters, ...others });
}

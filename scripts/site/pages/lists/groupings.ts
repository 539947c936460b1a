import type { Agency, Group, Report, Topic } from "../../../catalogue/index.js";
import type { SiteMessages } from "../../../i18n/index.js";
import type { SiteContext } from "../../context.js";
import { groupingKinds, hasGrouping, type GroupingId } from "./grouping-kinds.js";
import { nameOf, termOf } from "../../i18n/names.js";
import { urls } from "../../urls/urls.js";
import type { ListFilter } from "./list-plan.js";
import type { CountedLink, LinkGroup, RowView } from "../../views/index.js";

/** A way of grouping the catalogue, with the titles of its groups in the locale of a context. */
export interface Grouping {
  readonly id: GroupingId;
  readonly url: string;
  readonly title: string;
  readonly lead: string | undefined;
  readonly groups: readonly GroupedReports[];
  readonly remainder: string | undefined;
}

interface GroupedReports {
  readonly url: string;
  /** The name of the facet in search. */
  readonly name?: string;
  /** Short title, for menus. */
  readonly title: string;
  /** Heading of the group's own page. */
  readonly heading: string;
  readonly lead?: string | undefined;
  readonly reports: readonly Report[];
  readonly rows?: readonly RowView[];
  readonly filter: ListFilter;
  /** The heading under which it is listed, when groups of the grouping are listed under headings. */
  readonly part?: string | undefined;
}

/** Returns the groupings that have groups, in the order of the menu. */
export function groupings({ catalogue, grouped, messages }: SiteContext): Grouping[] {
  const all: Grouping[] = [
    {
      id: "years",
      url: groupingKinds.years.url,
      title: messages.nav.years,
      lead: messages.list.yearsLead,
      remainder: undefined,
      groups: grouped.years.map(({ key, reports }) => ({
        url: urls.year(key),
        title: messages.list.year(key),
        heading: messages.list.publishedIn(key),
        reports,
        filter: { year: key },
      })),
    },
    {
      id: "reportYears",
      url: groupingKinds.reportYears.url,
      title: messages.nav.reportYears,
      lead: messages.list.reportYearsLead,
      remainder: remainder(grouped.all, grouped.reportYears, messages.list.withoutReportYear),
      groups: grouped.reportYears.map(({ key, reports }) => ({
        url: urls.reportYear(key),
        title: messages.list.year(key),
        heading: messages.list.about(key),
        reports,
        filter: { reportYear: key },
      })),
    },
    {
      id: "agencies",
      url: groupingKinds.agencies.url,
      title: messages.nav.agencies,
      lead: undefined,
      remainder: undefined,
      groups: bodies(catalogue.agencies, grouped.agencies, urls.agency, messages, (agency) => ({
        filter: { agency },
        rows: agencyRows(agency, messages),
        part: agency.group && termOf(agency.group, messages),
      })),
    },
    {
      id: "topics",
      url: groupingKinds.topics.url,
      title: messages.nav.topics,
      lead: undefined,
      remainder: remainder(grouped.all, grouped.topics, messages.list.withoutTopic),
      groups: bodies(catalogue.topics, grouped.topics, urls.topic, messages, (topic) => ({
        filter: { topic },
        lead: topic.description,
      })),
    },
  ];
  return all.filter(({ id }) => hasGrouping(id, grouped));
}

/** Returns links to the groups of a grouping, with the number of reports of each. */
export function counted(grouping: Grouping | undefined): CountedLink[] {
  return (grouping?.groups ?? []).map(({ title, url, name, reports }) => {
    return { title, url, name, count: reports.length };
  });
}

/**
 * Returns the same links under their headings, in the order in which the headings come first; groups without one are
 * last.
 */
export function countedParts(grouping: Grouping | undefined, messages: SiteMessages): LinkGroup[] {
  const links = counted(grouping);
  const parts = grouping?.groups.map(({ part }) => part) ?? [];
  const headings = [...new Set(parts.filter((part) => part !== undefined))];
  const under = (heading: string | undefined) => links.filter((_, index) => parts[index] === heading);
  const named = headings.map((heading) => ({ heading, links: under(heading) }));
  const others = {
    heading: named.length > 0 ? messages.list.otherAgencies : undefined,
    links: under(undefined),
  };
  return [...named, others].filter((part) => part.links.length > 0);
}

function bodies<T extends Agency | Topic>(
  list: readonly T[],
  groups: readonly Group[],
  urlOf: (slug: string) => string,
  messages: SiteMessages,
  others: (body: T) => Pick<GroupedReports, "filter" | "rows" | "part" | "lead">,
): GroupedReports[] {
  const bySlug = new Map(list.map((body) => [body.slug, body]));
  return groups.flatMap(({ key, reports }) => {
    const body = bySlug.get(key);
    if (!body) return [];
    return {
      url: urlOf(key),
      name: body.name,
      title: nameOf(body, messages),
      heading: nameOf(body, messages),
      reports,
      ...others(body),
    };
  });
}

function agencyRows(agency: Agency, messages: SiteMessages): RowView[] {
  const labels = messages.agencyLabels;
  const rows: [string, string | undefined, RowView["kind"]?][] = [
    [labels.full_name, agency.fullName],
    [labels.code, agency.code, "code"],
    [labels.address, agency.address],
    [labels.hours, agency.hours],
    [labels.phone, agency.phone],
    [labels.fax, agency.fax],
    [labels.email, agency.email],
  ];
  return rows.flatMap(([label, value, kind]) => (value === undefined ? [] : { label, value, kind }));
}

function remainder(
  all: readonly Report[],
  groups: readonly Group[],
  describe: (count: number) => string,
): string | undefined {
  const count = all.length - groups.reduce((sum, group) => sum + group.reports.length, 0);
  return count > 0 ? describe(count) : undefined;
}

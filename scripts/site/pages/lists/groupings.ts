import type { Agency, Group, Report, Topic } from "../../../catalogue/index.js";
import type { SiteMessages } from "../../../i18n/index.js";
import type { SiteContext } from "../../context.js";
import { groupingKinds, hasGrouping, type GroupingId } from "./grouping-kinds.js";
import { nameOf } from "../../i18n/names.js";
import { urls } from "../../urls/urls.js";
import type { CountedLink, RowView } from "../../views/index.js";

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
      })),
    },
    {
      id: "agencies",
      url: groupingKinds.agencies.url,
      title: messages.nav.agencies,
      lead: undefined,
      remainder: undefined,
      groups: bodies(catalogue.agencies, grouped.agencies, urls.agency, messages, (agency) =>
        agencyRows(agency, messages),
      ),
    },
    {
      id: "topics",
      url: groupingKinds.topics.url,
      title: messages.nav.topics,
      lead: undefined,
      remainder: remainder(grouped.all, grouped.topics, messages.list.withoutTopic),
      groups: bodies(catalogue.topics, grouped.topics, urls.topic, messages),
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

function bodies<T extends Agency | Topic>(
  list: readonly T[],
  groups: readonly Group[],
  urlOf: (slug: string) => string,
  messages: SiteMessages,
  rowsOf?: (body: T) => RowView[],
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
      ...(rowsOf && { rows: rowsOf(body) }),
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

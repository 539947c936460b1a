import { statusValues, type Report } from "../catalogue/index.js";
import { plainLines, parseMarkdown } from "../markdown/index.js";
import type { NamedThing, SearchIndexInput, SearchRecord } from "../search/index.js";
import { urls, type SiteContext } from "../site/index.js";

/** What search is told of the catalogue. */
export function searchInput({ catalogue, grouped }: SiteContext): Omit<SearchIndexInput, "folder"> {
  const [inForce] = statusValues;
  return { records: grouped.all.map(searchRecord), names: names(catalogue, grouped), inForce };
}

function searchRecord(report: Report): SearchRecord {
  const { agency, topic, genre, openness, status, indexNumber, documentNumber, published, reportYear } =
    report;
  const details = [
    indexNumber,
    documentNumber,
    agency.name,
    agency.fullName,
    report.summary,
    ...(report.keywords ?? []),
  ];
  const meta = {
    index_number: indexNumber,
    agency: agency.name,
    published,
    status,
    document_number: documentNumber,
    report_year: reportYear,
  };
  return {
    url: encodeURI(report.url),
    title: report.title,
    published,
    reportYear,
    facets: { agency: agency.name, topic: topic?.name, genre, openness, status },
    details: details.filter((value) => value !== undefined),
    meta: Object.fromEntries(
      Object.entries(meta).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
    ),
    text: plainLines(parseMarkdown(report.body)).join("\n"),
  };
}

/** Agencies and topics that have reports, and standing pages. */
function names(
  { agencies, topics, pages }: SiteContext["catalogue"],
  grouped: SiteContext["grouped"],
): NamedThing[] {
  const used = (groups: readonly { readonly key: string }[]) => new Set(groups.map(({ key }) => key));
  const [usedAgencies, usedTopics] = [used(grouped.agencies), used(grouped.topics)];
  return [
    ...agencies
      .filter(({ slug }) => usedAgencies.has(slug))
      .map(({ slug, name, fullName }): NamedThing => {
        return { kind: "agency", title: name, other: fullName, url: urls.agency(slug) };
      }),
    ...topics
      .filter(({ slug }) => usedTopics.has(slug))
      .map(({ slug, name }): NamedThing => ({ kind: "topic", title: name, url: urls.topic(slug) })),
    ...pages.map(({ title, url }): NamedThing => ({ kind: "page", title, url: encodeURI(url) })),
  ];
}

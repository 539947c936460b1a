import { statusValues, type Catalogue, type Grouped, type Report } from "../catalogue/index.js";
import { plainLines, parseMarkdown } from "../markdown/index.js";
import type { FacetValues, Federation, NamedEntity, SearchRecord } from "../search/index.js";
import { urls } from "../site/index.js";

/** The value of `status` that reports in force have. */
export const inForce: string = statusValues[0];

/** What search is told of a report. */
export function searchRecord(report: Report): SearchRecord {
  const { agency, indexNumber, documentNumber, published, status, reportYear } = report;
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
    facets: facetsOf(report),
    details: details.filter((value) => value !== undefined),
    meta: Object.fromEntries(
      Object.entries(meta).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
    ),
    text: plainLines(parseMarkdown(report.body)).join("\n"),
  };
}

/** Each value that some report has, in an order that is the same everywhere. */
export function facetValues(reports: readonly Report[]): FacetValues {
  const sets = { agency: new Set<string>(), topic: new Set<string>(), genre: new Set<string>() };
  const [openness, status] = [new Set<string>(), new Set<string>()];
  const all = { ...sets, openness, status };
  for (const report of reports) {
    for (const [facet, value] of Object.entries(facetsOf(report))) {
      if (value !== undefined) all[facet as keyof typeof all].add(value); // facetsOf has the same keys
    }
  }
  const sorted = (set: ReadonlySet<string>) => [...set].sort();
  return {
    agency: sorted(all.agency),
    topic: sorted(all.topic),
    genre: sorted(all.genre),
    openness: sorted(openness),
    status: sorted(status),
  };
}

/** Agencies and topics that have reports, and standing pages. */
export function namedEntities({ agencies, topics, pages }: Catalogue, grouped: Grouped): NamedEntity[] {
  const used = (groups: readonly { readonly key: string }[]) => new Set(groups.map(({ key }) => key));
  const [usedAgencies, usedTopics] = [used(grouped.agencies), used(grouped.topics)];
  return [
    ...agencies
      .filter(({ slug }) => usedAgencies.has(slug))
      .map(({ slug, name, fullName }): NamedEntity => {
        return { kind: "agency", title: name, other: fullName, url: urls.agency(slug) };
      }),
    ...topics
      .filter(({ slug }) => usedTopics.has(slug))
      .map(({ slug, name }): NamedEntity => ({ kind: "topic", title: name, url: urls.topic(slug) })),
    ...pages.map(({ title, url }): NamedEntity => ({ kind: "page", title, url: encodeURI(url) })),
  ];
}

/** What search covers beside the catalogue; undefined where that is nothing. */
export function federationOf({ site: { name, federation } }: Catalogue): Federation | undefined {
  return (
    federation && { name, catalogues: federation.map((other) => ({ name: other.name, url: other.url })) }
  );
}

function facetsOf({ agency, topic, genre, openness, status }: Report): SearchRecord["facets"] {
  return { agency: agency.name, topic: topic?.name, genre, openness, status };
}

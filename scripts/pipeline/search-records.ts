import {
  reportFields,
  statusValues,
  type Catalogue,
  type FieldTable,
  type Grouped,
  type Report,
} from "../catalogue/index.js";
import { plainLines, parseMarkdown } from "../markdown/index.js";
import {
  byListedFacet,
  facetValues,
  type FacetValues,
  type Federation,
  type ListedFacet,
  type NamedEntity,
  type RecordFacets,
  type SearchRecord,
} from "../search/index.js";
import { urls } from "../site/index.js";

/** The value of `status` that means "in force". */
export const inForce: string = statusValues[0];

/** Converts a report to a record of the search index. */
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

/** The values of each listed facet for a report: one, several, or undefined for none. */
const facetSources: Readonly<
  Record<ListedFacet, (report: Report) => string | readonly string[] | undefined>
> = {
  agency: ({ agency }) => agency.name,
  topic: ({ topic }) => topic?.name,
  genre: ({ genre }) => genre,
  openness: ({ openness }) => openness,
  status: ({ status }) => status,
};

/**
 * Returns the facet values that occur in reports.
 *
 * @throws RangeError when the index has too few bits for them, or for the values that the schema allows
 */
export function catalogueFacets(reports: readonly Report[]): FacetValues {
  const fields: FieldTable = reportFields;
  const closed = byListedFacet(({ id }) => {
    const shape = fields[id]?.type.shape;
    return shape?.type === "choice" && shape.file === undefined ? shape.values : undefined;
  });
  return facetValues(reports.map(facetsOf), closed);
}

/** Returns agencies and topics that have reports, and content pages. */
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

/** Returns the other catalogues that the site searches; undefined when there are none. */
export function federationOf({ site: { name, federation } }: Catalogue): Federation | undefined {
  return (
    federation && { name, catalogues: federation.map((other) => ({ name: other.name, url: other.url })) }
  );
}

function facetsOf(report: Report): RecordFacets {
  return byListedFacet(({ id }) => facetSources[id](report));
}

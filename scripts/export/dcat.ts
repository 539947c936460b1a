import type { Agency, Report, Site } from "../catalogue/index.js";
import type { SiteMessages } from "../i18n/index.js";
import { absoluteFileUrl, absoluteUrl, dataUrls, listFiles, urls } from "../site/index.js";
import { changedOn, exportContext, lastChange, type ExportContext, type ExportInput } from "./context.js";
import { mediaTypeOf, mediaTypes } from "../fs/index.js";
import type { Statement, Term, RdfNode } from "./rdf.js";

/** The code lists that DCAT-AP prescribes for languages and access rights. */
const languages = "http://publications.europa.eu/resource/authority/language";
const accessRights = "http://publications.europa.eu/resource/authority/access-right";
const chinese = `${languages}/ZHO`;
const access: Readonly<Record<Report["openness"], string>> = {
  主动公开: `${accessRights}/PUBLIC`,
  依申请公开: `${accessRights}/RESTRICTED`,
};

/**
 * Yields the catalogue as linked data: itself, its publishers, its topics, and each report as a dataset with its page,
 * source and attachments as distributions. A report's IRI stays the same as long as its address does.
 *
 * @see W3C, Data Catalog Vocabulary (DCAT) version 3; DCAT-AP 3 for mandatory properties
 */
export function* dcat(input: ExportInput): Generator<RdfNode> {
  const { catalogue, grouped } = input;
  const { site } = catalogue;
  const context = exportContext(input);
  const byNumber = new Map(grouped.all.map((report) => [report.indexNumber, reportIri(site, report)]));
  yield wholeCatalogue(input);
  for (const agency of catalogue.agencies) yield publisher(site, agency);
  if (catalogue.topics.length > 0) yield topicScheme(site, input.messages);
  for (const { slug, name } of catalogue.topics) {
    const says: Statement[] = [
      ["skos:prefLabel", [words(name, site)]],
      ["skos:inScheme", [{ to: schemeIri(site) }]],
    ];
    yield { iri: topicIri(site, slug), types: ["skos:Concept"], says };
  }
  yield* named(input);
  for (const report of grouped.all) {
    yield dataset(report, context, byNumber);
    yield* files(report, context);
  }
}

/** File types of the catalogue itself and of all reports. */
const ownTypes = [
  mediaTypes.json,
  mediaTypes.ndjson,
  mediaTypes.csv,
  mediaTypes.xlsx,
  mediaTypes.md,
  mediaTypes.html,
];

/**
 * Yields the resources that are only referred to: the shapes of DCAT-AP require the class and the code list of each,
 * and validators read no other file than this one.
 */
function* named({ catalogue: { site }, grouped }: ExportInput): Generator<RdfNode> {
  yield { iri: chinese, types: ["dct:LinguisticSystem"], says: [["skos:inScheme", [{ to: languages }]]] };
  for (const iri of new Set(grouped.all.map(({ openness }) => access[openness])))
    yield { iri, types: ["dct:RightsStatement"], says: [["skos:inScheme", [{ to: accessRights }]]] };
  yield { iri: absoluteUrl(site, urls.home), types: ["foaf:Document", "rdfs:Resource"], says: [] };
  for (const [url] of catalogueFiles)
    yield { iri: absoluteUrl(site, url), types: ["rdfs:Resource"], says: [] };
  const attached = grouped.all.flatMap(({ attachments = [] }) =>
    attachments.flatMap(({ file }) => mediaTypeOf(file) ?? []),
  );
  for (const type of new Set([...ownTypes, ...attached]))
    yield { iri: mediaTypeIri(type), types: ["dct:MediaType"], says: [] };
}

function* files({ url, attachments = [] }: Report, { site, sources }: ExportContext): Generator<RdfNode> {
  yield { iri: absoluteUrl(site, url), types: ["foaf:Document", "rdfs:Resource"], says: [] };
  for (const file of [...(sources ? ["index.md"] : []), ...attachments.map(({ file }) => file)])
    yield { iri: absoluteFileUrl(site, url, file), types: ["rdfs:Resource"], says: [] };
}

/** The files with the whole catalogue, each with its media type. */
const catalogueFiles: readonly (readonly [string, string])[] = [
  [urls.home + listFiles.json, mediaTypes.json],
  [urls.home + listFiles.ndjson, mediaTypes.ndjson],
  [urls.home + listFiles.csv, mediaTypes.csv],
  [dataUrls.xlsx, mediaTypes.xlsx],
];

function wholeCatalogue({ catalogue: { site, agencies, topics }, grouped, messages }: ExportInput): RdfNode {
  const agency = agencies.find(({ name }) => name === site.publisher);
  const says: (Statement | undefined)[] = [
    ["dct:title", [words(site.name, site)]],
    ["dct:description", [words(site.description ?? messages.openData.dataset(site.name), site)]],
    agency && ["dct:publisher", [{ to: agencyIri(site, agency) }]],
    ["dct:language", [{ to: chinese }]],
    maybe("dct:modified", lastChange(grouped.all), date),
    ["foaf:homepage", [{ to: absoluteUrl(site, urls.home) }]],
    topics.length === 0 ? undefined : ["dcat:themeTaxonomy", [{ to: schemeIri(site) }]],
    [
      "dcat:distribution",
      catalogueFiles.map(([url, type]) => distribution(absoluteUrl(site, url), absoluteUrl(site, url), type)),
    ],
    grouped.all.length === 0
      ? undefined
      : ["dcat:dataset", grouped.all.map((report) => ({ to: reportIri(site, report) }))],
  ];
  return { iri: `${absoluteUrl(site, urls.home)}#catalogue`, types: ["dcat:Catalog"], says: present(says) };
}

function publisher(site: Site, agency: Agency): RdfNode {
  const says: (Statement | undefined)[] = [
    ["foaf:name", [words(agency.fullName ?? agency.name, site)]],
    maybe("dct:identifier", agency.code, plain),
  ];
  return { iri: agencyIri(site, agency), types: ["foaf:Agent", "foaf:Organization"], says: present(says) };
}

function topicScheme(site: Site, messages: SiteMessages): RdfNode {
  const says: Statement[] = [["dct:title", [words(messages.openData.topics(site.name), site)]]];
  return { iri: schemeIri(site), types: ["skos:ConceptScheme"], says };
}

function dataset(report: Report, context: ExportContext, byNumber: ReadonlyMap<string, string>): RdfNode {
  const { site, sizeOf, sources } = context;
  const page = absoluteUrl(site, report.url);
  const linked = (numbers: readonly string[] = []): Term[] =>
    [...new Set(numbers)].flatMap((number) => {
      const iri = byNumber.get(number);
      return iri === undefined ? [] : { to: iri };
    });
  const { reportYear, topic } = report;
  const says: (Statement | undefined)[] = [
    ["dct:title", [words(report.title, site)]],
    ["dct:description", [words(report.summary ?? report.title, site)]],
    ["dct:identifier", [plain(report.indexNumber)]],
    maybe("adms:identifier", report.documentNumber, (number) => ({
      types: ["adms:Identifier"],
      says: [["skos:notation", [plain(number)]]],
    })),
    ["dct:publisher", [{ to: agencyIri(site, report.agency) }]],
    maybe("dct:created", report.generated, date),
    ["dct:issued", [date(report.published)]],
    ["dct:modified", [date(changedOn(report))]],
    ["dct:language", [{ to: chinese }]],
    topic && ["dcat:theme", [{ to: topicIri(site, topic.slug) }]],
    many(
      "dcat:keyword",
      [...new Set(report.keywords ?? [])].map((word) => words(word, site)),
    ),
    maybe("dct:temporal", reportYear, yearPeriod),
    ["dct:accessRights", [{ to: access[report.openness] }]],
    [
      "dct:rights",
      [{ types: ["dct:RightsStatement"], says: [["rdfs:label", [words(report.openness, site)]]] }],
    ],
    ["schema:creativeWorkStatus", [words(report.status, site)]],
    maybe("schema:genre", report.genre, (genre) => words(genre, site)),
    many("dct:isReplacedBy", linked(report.replacedBy)),
    many("dct:replaces", linked(report.replaces)),
    ["dcat:landingPage", [{ to: page }]],
    [
      "dcat:distribution",
      [
        distribution(page, undefined, mediaTypes.html),
        ...(sources
          ? [distribution(page, absoluteFileUrl(site, report.url, "index.md"), mediaTypes.md)]
          : []),
        ...(report.attachments ?? []).map(({ file, title }) => {
          const url = absoluteFileUrl(site, report.url, file);
          return distribution(page, url, mediaTypeOf(file), {
            title: words(title ?? file, site),
            bytes: sizeOf(report, file),
          });
        }),
      ],
    ],
  ];
  return { iri: reportIri(site, report), types: ["dcat:Dataset"], says: present(says) };
}

function distribution(
  access: string,
  download: string | undefined,
  mediaType: string | undefined,
  more: { readonly title?: Term; readonly bytes?: number | undefined } = {},
): RdfNode {
  const says: (Statement | undefined)[] = [
    more.title && ["dct:title", [more.title]],
    ["dcat:accessURL", [{ to: access }]],
    maybe("dcat:downloadURL", download, (url) => ({ to: url })),
    maybe("dcat:mediaType", mediaType, (type) => ({
      to: mediaTypeIri(type),
    })),
    maybe("dcat:byteSize", more.bytes, (bytes) => ({
      text: String(bytes),
      type: "xsd:nonNegativeInteger",
    })),
  ];
  return { types: ["dcat:Distribution"], says: present(says) };
}

function yearPeriod(year: string): RdfNode {
  const says: Statement[] = [
    ["dcat:startDate", [date(`${year}-01-01`)]],
    ["dcat:endDate", [date(`${year}-12-31`)]],
  ];
  return { types: ["dct:PeriodOfTime"], says };
}

const agencyIri = (site: Site, { slug }: Agency) => `${absoluteUrl(site, urls.agency(slug))}#agency`;
const topicIri = (site: Site, slug: string) => `${absoluteUrl(site, urls.topic(slug))}#topic`;
const schemeIri = (site: Site) => `${absoluteUrl(site, urls.topics)}#topics`;
const reportIri = (site: Site, { url }: Report) => `${absoluteUrl(site, url)}#report`;

const mediaTypeIri = (type: string) => `https://www.iana.org/assignments/media-types/${type}`;

const words = (text: string, { language }: Site): Term => ({ text, language });
const plain = (text: string): Term => ({ text });
const date = (day: string): Term => ({ text: day, type: "xsd:date" });

function maybe<T>(name: Statement[0], value: T | undefined, term: (value: T) => Term): Statement | undefined {
  return value === undefined ? undefined : [name, [term(value)]];
}

function many(name: Statement[0], terms: readonly Term[]): Statement | undefined {
  return terms.length === 0 ? undefined : [name, terms];
}

function present(says: readonly (Statement | undefined)[]): Statement[] {
  return says.filter((statement) => statement !== undefined);
}

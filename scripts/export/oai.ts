import type { Report, Site } from "../catalogue/index.js";
import { mediaTypes } from "../fs/index.js";
import { absoluteUrl, dataUrls } from "../site/index.js";
import { changedOn, type ExportInput } from "./context.js";
import { xml, xmlDeclaration, type Xml } from "./xml.js";

const oai = "http://www.openarchives.org/OAI/2.0/";
const repository = `${oai}static-repository`;
const oaiDc = `${oai}oai_dc/`;
const dc = "http://purl.org/dc/elements/1.1/";
const instance = "http://www.w3.org/2001/XMLSchema-instance";

/** Returns the e-mail address for harvesters, which the format requires: the site's, or its publisher's. */
export function oaiMail({ catalogue: { site, agencies } }: ExportInput): string | undefined {
  const mail = site.contact?.email ?? agencies.find(({ name }) => name === site.publisher)?.email;
  return mail !== undefined && /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(mail) ? mail : undefined;
}

/**
 * Returns all reports as Dublin Core records in one file, which a gateway serves to harvesters as an OAI-PMH
 * repository.
 *
 * `baseURL` is the address of this file: the gateway of a library is not known here, and adds its own address.
 *
 * @see http://www.openarchives.org/OAI/2.0/guidelines-static-repository.htm
 */
export function* oaiRepository({ catalogue, grouped }: ExportInput, mail: string): Generator<string> {
  const { site } = catalogue;
  const days = grouped.all.map(changedOn).sort();
  yield xmlDeclaration;
  yield xml`<Repository xmlns="${repository}" xmlns:oai="${oai}" xmlns:xsi="${instance}" xsi:schemaLocation="${repository} ${oai}static-repository.xsd">
<Identify>
<oai:repositoryName>${site.name}</oai:repositoryName>
<oai:baseURL>${absoluteUrl(site, dataUrls.oai)}</oai:baseURL>
<oai:protocolVersion>2.0</oai:protocolVersion>
<oai:adminEmail>${mail}</oai:adminEmail>
<oai:earliestDatestamp>${days[0]}</oai:earliestDatestamp>
<oai:deletedRecord>no</oai:deletedRecord>
<oai:granularity>YYYY-MM-DD</oai:granularity>
</Identify>
<ListMetadataFormats>
<oai:metadataFormat>
<oai:metadataPrefix>oai_dc</oai:metadataPrefix>
<oai:schema>${oai}oai_dc.xsd</oai:schema>
<oai:metadataNamespace>${oaiDc}</oai:metadataNamespace>
</oai:metadataFormat>
</ListMetadataFormats>
<ListRecords metadataPrefix="oai_dc">
`.markup;
  for (const report of grouped.all) yield record(report, site).markup;
  yield "</ListRecords>\n</Repository>\n";
}

function record(report: Report, site: Site): Xml {
  const identifier = `oai:${new URL(site.url).hostname}:${report.indexNumber}`;
  return xml`<oai:record>
<oai:header><oai:identifier>${identifier}</oai:identifier><oai:datestamp>${changedOn(report)}</oai:datestamp></oai:header>
<oai:metadata><oai_dc:dc xmlns:oai_dc="${oaiDc}" xmlns:dc="${dc}" xmlns:xsi="${instance}" xsi:schemaLocation="${oaiDc} ${oai}oai_dc.xsd">
${elements(report, site)}</oai_dc:dc></oai:metadata>
</oai:record>
`;
}

function elements(report: Report, site: Site): Xml[] {
  const { agency, topic, keywords = [], replaces = [], replacedBy = [] } = report;
  const values: [string, string | undefined][] = [
    ["title", report.title],
    ["creator", report.responsibleUnit ?? agency.fullName ?? agency.name],
    ["subject", topic?.name],
    ...keywords.map((word): [string, string] => ["subject", word]),
    ["description", report.summary],
    ["publisher", agency.fullName ?? agency.name],
    ["date", report.published],
    ["type", report.genre],
    ["format", mediaTypes.html],
    ["identifier", absoluteUrl(site, report.url)],
    ["identifier", report.indexNumber],
    ["identifier", report.documentNumber],
    ["source", report.source],
    ["language", site.language],
    ...[...replaces, ...replacedBy].map((number): [string, string] => ["relation", number]),
    ["coverage", report.reportYear],
    ["rights", `${report.openness} ${report.scope}`],
  ];
  return values.flatMap(([name, value]) => (value === undefined ? [] : element(name, value)));
}

/**
 * Returns an element of Dublin Core.
 *
 * @param name one of the fifteen elements of Dublin Core
 */
function element(name: string, value: string): Xml {
  return xml`<dc:${name}>${value}</dc:${name}>\n`;
}

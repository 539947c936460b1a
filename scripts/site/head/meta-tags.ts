import type { Report, Site } from "../../catalogue/index.js";
import type { MetaView } from "../views/index.js";

/**
 * Returns the meta tags that every page of a government site must have.
 *
 * Source: 《政府网站发展指引》 (国办发〔2017〕47号), 附件: 网页标签规范. Values that site.yaml lacks are left out.
 */
function siteMeta(site: Site): MetaView[] {
  return tags({ SiteName: site.name, SiteDomain: site.domain, SiteIDCode: site.siteCode });
}

/** Returns the meta tags of a column page: home and lists. */
export function columnMeta(site: Site, columnName: string, description: string): MetaView[] {
  return [
    ...siteMeta(site),
    ...tags({ ColumnName: columnName, ColumnDescription: description, ColumnType: site.columnType }),
  ];
}

/** Returns the meta tags of an article page: reports. `PubDate` is only a day, since the hour is unknown. */
export function articleMeta(site: Site, report: Report, description: string): MetaView[] {
  const keywords = report.keywords ?? [report.topic?.name, report.genre, report.agency.name];
  return [
    ...siteMeta(site),
    ...tags({
      ColumnName: report.topic?.name ?? site.columnName,
      ColumnType: site.columnType,
      ArticleTitle: report.title,
      PubDate: report.published,
      ContentSource: report.source ?? report.agency.fullName ?? report.agency.name,
      Keywords: keywords.filter((word) => word !== undefined).join(","),
      Description: description,
    }),
    ...terms(site, report, description),
  ];
}

/**
 * Returns the metadata of a report as Dublin Core terms, following the core metadata of 《政府信息公开目录系统实施指引(试行)》.
 *
 * @see DCMI, Expressing Dublin Core metadata using HTML/XHTML meta and link elements
 */
function terms(site: Site, report: Report, description: string): MetaView[] {
  const agency = report.agency.fullName ?? report.agency.name;
  return [
    ...tags({
      "DCTERMS.title": report.title,
      "DCTERMS.identifier": report.indexNumber,
      "DCTERMS.bibliographicCitation": report.documentNumber,
      "DCTERMS.creator": report.responsibleUnit ?? agency,
      "DCTERMS.publisher": agency,
      "DCTERMS.source": report.source,
      "DCTERMS.created": report.generated,
      "DCTERMS.issued": report.published,
      "DCTERMS.modified": report.modified,
      "DCTERMS.subject": report.topic?.name,
      "DCTERMS.type": report.genre,
      "DCTERMS.temporal": report.reportYear,
      "DCTERMS.accessRights": report.openness,
      "DCTERMS.audience": report.audience?.join(","),
      "DCTERMS.description": description,
      "DCTERMS.language": site.language,
    }),
    ...many("DCTERMS.isReplacedBy", report.replacedBy),
    ...many("DCTERMS.replaces", report.replaces),
  ];
}

function many(name: string, values: readonly string[] = []): MetaView[] {
  return values.map((content) => ({ name, content }));
}

function tags(values: Readonly<Record<string, string | undefined>>): MetaView[] {
  return Object.entries(values).flatMap(([name, content]) =>
    content === undefined || content === "" ? [] : [{ name, content }],
  );
}

import type { Report, Site } from "../catalogue/index.js";
import type { MetaView } from "./views.js";

/**
 * The meta tags that every page of a government site carries.
 *
 * Source: 《政府网站发展指引》 (国办发〔2017〕47号), 附件: 网页标签规范. A value that site.yaml lacks is left out, never invented.
 */
export function siteMeta(site: Site): MetaView[] {
  return tags({ SiteName: site.name, SiteDomain: site.domain, SiteIDCode: site.siteCode });
}

/** Meta tags of a column: home and lists. */
export function columnMeta(site: Site, columnName: string, description: string): MetaView[] {
  return [
    ...siteMeta(site),
    ...tags({ ColumnName: columnName, ColumnDescription: description, ColumnType: site.columnType }),
  ];
}

/** Meta tags of an article: report pages. `PubDate` is the day; the hour is not known. */
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
  ];
}

function tags(values: Readonly<Record<string, string | undefined>>): MetaView[] {
  return Object.entries(values).flatMap(([name, content]) =>
    content === undefined || content === "" ? [] : [{ name, content }],
  );
}

import { absoluteUrl, alternatesOf, apiUrls, dataUrls, localesOf, urls } from "../site/index.js";
import type { Grouped, Report, Site } from "../catalogue/index.js";
import { lastChange, pageChangedOn, type ExportInput } from "./context.js";
import { xml, xmlDeclaration, type Xml } from "./xml.js";

/** Addresses that one sitemap may hold. */
export const sitemapLimit = 50_000;

const xhtml = "http://www.w3.org/1999/xhtml";
const schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

interface Entry {
  readonly url: string;
  readonly changed: string | undefined;
  /** The page in each language, `zh-CN` and its address; none where it is there in one. */
  readonly alternates: readonly (readonly [string, string])[];
}

/** One file of a sitemap, by address from the site's root. */
export interface SitemapFile {
  readonly url: string;
  readonly pieces: Iterable<string>;
}

/**
 * The site's sitemap: home, standing pages, columns, the first page of each list, and every report. With more addresses
 * than one file may hold, `/sitemap.xml` is an index of several.
 *
 * @see https://www.sitemaps.org/protocol.html
 */
export function sitemap(input: ExportInput, limit = sitemapLimit): SitemapFile[] {
  const { site } = input.catalogue;
  const entries = sitemapEntries(input);
  if (entries.length <= limit) return [{ url: dataUrls.sitemap, pieces: urlSet(entries, site) }];
  const parts = Array.from({ length: Math.ceil(entries.length / limit) }, (_, index) => ({
    url: dataUrls.sitemap.replace(/\.xml$/, `-${index + 1}.xml`),
    entries: entries.slice(index * limit, (index + 1) * limit),
  }));
  return [
    { url: dataUrls.sitemap, pieces: index(parts, site) },
    ...parts.map((part) => ({ url: part.url, pieces: urlSet(part.entries, site) })),
  ];
}

function* urlSet(entries: readonly Entry[], site: Site): Generator<string> {
  const links = site.languages.length > 1 ? ` xmlns:xhtml="${xhtml}"` : "";
  yield `${xmlDeclaration}<urlset xmlns="${schema}"${links}>\n`;
  for (const { url, changed, alternates } of entries) {
    const links = alternates.map(([language, other]) => alternate(language, absoluteUrl(site, other)));
    yield xml`<url><loc>${absoluteUrl(site, url)}</loc>${lastmod(changed)}${links}</url>\n`.markup;
  }
  yield "</urlset>\n";
}

function* index(
  parts: readonly { readonly url: string; readonly entries: readonly Entry[] }[],
  site: Site,
): Generator<string> {
  yield `${xmlDeclaration}<sitemapindex xmlns="${schema}">\n`;
  for (const { url, entries } of parts) {
    const changed = entries.reduce<string | undefined>(
      (last, entry) => (last === undefined || (entry.changed ?? "") > last ? entry.changed : last),
      undefined,
    );
    yield xml`<sitemap><loc>${absoluteUrl(site, url)}</loc>${lastmod(changed)}</sitemap>\n`.markup;
  }
  yield "</sitemapindex>\n";
}

/** @see Google Search Central, "Localized versions of your pages": each version names all of them */
function alternate(language: string, href: string): Xml {
  return xml`<xhtml:link rel="alternate" hreflang="${language}" href="${href}"/>`;
}

function lastmod(day: string | undefined) {
  return day && xml`<lastmod>${day}</lastmod>`;
}

function sitemapEntries(input: ExportInput): Entry[] {
  const { site } = input.catalogue;
  const editions = localesOf(site, input.grouped.all.length);
  return pages(input).flatMap(({ url, changed }) => {
    const versions = alternatesOf(url, editions);
    const alternates = versions.map((version) => [version.language, version.url] as const);
    const [first] = alternates;
    if (!first) return [{ url, changed, alternates: [] }];
    const all = [...alternates, ["x-default", first[1]] as const];
    return versions.map((version) => ({ url: version.url, changed, alternates: all }));
  });
}

/** The pages in the site's own language. */
function pages({ catalogue, grouped, history, events = [] }: ExportInput): Omit<Entry, "alternates">[] {
  const changedOn = (report: Report) => pageChangedOn(report, history);
  const changed = lastChange(grouped.all, changedOn);
  return [
    { url: urls.home, changed },
    ...catalogue.pages.map(({ url }) => ({ url, changed: undefined })),
    { url: urls.catalogue, changed },
    { url: urls.duties, changed },
    ...(catalogue.site.federation ? [{ url: urls.catalogues, changed: undefined }] : []),
    ...(history?.on ? [{ url: urls.changes, changed: events[0]?.day }] : []),
    ...apiUrls.map((url) => ({ url, changed: undefined })),
    ...columns(grouped).flatMap(({ url, groups, urlOf }) =>
      groups.length === 0
        ? []
        : [
            { url, changed },
            ...groups.map(({ key, reports }) => ({
              url: urlOf(key),
              changed: lastChange(reports, changedOn),
            })),
          ],
    ),
    ...grouped.all.map((report: Report) => ({ url: report.url, changed: changedOn(report) })),
  ];
}

function columns({ years, reportYears, agencies, topics }: Grouped) {
  return [
    { url: urls.years, groups: years, urlOf: urls.year },
    { url: urls.reportYears, groups: reportYears, urlOf: urls.reportYear },
    { url: urls.agencies, groups: agencies, urlOf: urls.agency },
    { url: urls.topics, groups: topics, urlOf: urls.topic },
  ];
}

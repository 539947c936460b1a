import {
  absoluteUrl,
  addressesOf,
  allPageKinds,
  alternatesOf,
  dataUrls,
  localesOf,
  type PageAddress,
} from "../site/index.js";
import type { Report, Site } from "../catalogue/index.js";
import { lastChange, pageChangedOn, type ExportInput } from "./context.js";
import { xml, xmlDeclaration, type Xml } from "./xml.js";

/** Most addresses in one sitemap file. */
const sitemapLimit = 50_000;

const xhtml = "http://www.w3.org/1999/xhtml";
const schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

interface SitemapEntry {
  readonly url: string;
  readonly changed: string | undefined;
  /** The page in each language, as tag and address; empty when it exists in one only. */
  readonly alternates: readonly (readonly [string, string])[];
}

/** One file of a sitemap, with its address from the site's root. */
export interface SitemapFile {
  readonly url: string;
  readonly chunks: Iterable<string>;
}

/**
 * Returns the site's sitemap: the pages of the kinds that `pageKinds` selects, and of a list its first page. With more
 * addresses than one file may contain, `/sitemap.xml` is an index of several files.
 *
 * @see https://www.sitemaps.org/protocol.html
 */
export function sitemap(input: ExportInput, limit = sitemapLimit): SitemapFile[] {
  const { site } = input.catalogue;
  const entries = sitemapEntries(input);
  if (entries.length <= limit) return [{ url: dataUrls.sitemap, chunks: urlSet(entries, site) }];
  const parts = Array.from({ length: Math.ceil(entries.length / limit) }, (_, index) => ({
    url: dataUrls.sitemap.replace(/\.xml$/, `-${index + 1}.xml`),
    entries: entries.slice(index * limit, (index + 1) * limit),
  }));
  return [
    { url: dataUrls.sitemap, chunks: index(parts, site) },
    ...parts.map((part) => ({ url: part.url, chunks: urlSet(part.entries, site) })),
  ];
}

function* urlSet(entries: readonly SitemapEntry[], site: Site): Generator<string> {
  const links = site.languages.length > 1 ? ` xmlns:xhtml="${xhtml}"` : "";
  yield `${xmlDeclaration}<urlset xmlns="${schema}"${links}>\n`;
  for (const { url, changed, alternates } of entries) {
    const links = alternates.map(([language, other]) => alternate(language, absoluteUrl(site, other)));
    yield xml`<url><loc>${absoluteUrl(site, url)}</loc>${lastmod(changed)}${links}</url>\n`.markup;
  }
  yield "</urlset>\n";
}

function* index(
  parts: readonly { readonly url: string; readonly entries: readonly SitemapEntry[] }[],
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

/**
 * Returns a link to another language. @see Google Search Central, "Localized versions of your pages": each version
 * names all of them
 */
function alternate(language: string, href: string): Xml {
  return xml`<xhtml:link rel="alternate" hreflang="${language}" href="${href}"/>`;
}

function lastmod(day: string | undefined) {
  return day && xml`<lastmod>${day}</lastmod>`;
}

function sitemapEntries(input: ExportInput): SitemapEntry[] {
  const { site } = input.catalogue;
  const locales = localesOf(site, input.grouped.all.length);
  return pages(input).flatMap(({ url, changed }) => {
    const versions = alternatesOf(url, locales);
    const alternates = versions.map((version) => [version.language, version.url] as const);
    const [first] = alternates;
    if (!first) return [{ url, changed, alternates: [] }];
    const all = [...alternates, ["x-default", first[1]] as const];
    return versions.map((version) => ({ url: version.url, changed, alternates: all }));
  });
}

/** Returns the pages of the first locale. */
function pages(input: ExportInput): Omit<SitemapEntry, "alternates">[] {
  const changedOn = (report: Report) => pageChangedOn(report, input.history);
  const lastChanges = new Map<readonly Report[], string | undefined>(); // several pages show all reports
  const dayOf = ({ day, reports }: PageAddress) => {
    if (!reports) return day;
    if (!lastChanges.has(reports)) lastChanges.set(reports, lastChange(reports, changedOn));
    return lastChanges.get(reports);
  };
  return allPageKinds
    .filter(({ sitemap }) => sitemap)
    .flatMap((kind) => addressesOf(kind, input))
    .map((page) => ({ url: page.url, changed: dayOf(page) }));
}

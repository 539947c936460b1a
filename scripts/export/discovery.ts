import type { Site } from "../catalogue/index.js";
import { mediaTypes } from "../fs/index.js";
import type { SiteMessages } from "../i18n/index.js";
import { absoluteUrl, dataUrls, urls } from "../site/index.js";
import { xml, xmlDeclaration } from "./xml.js";

/** Returns robots.txt: everything may be crawled, and the sitemap lists the pages. */
export function robots(site: Site): string[] {
  return [`User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(site, dataUrls.sitemap)}\n`];
}

/** Most characters of a short name. */
const longestShortName = 16;
const longestLongName = 48;

/**
 * Returns the description that lets browsers search the catalogue from their address bar.
 *
 * @see OpenSearch 1.1, draft 6, 4 (Description document)
 */
export function openSearch(site: Site, messages: SiteMessages): string[] {
  const name = [...site.name];
  const template = `${absoluteUrl(site, urls.search)}?q={searchTerms}`;
  const description = xml`<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${name.slice(0, longestShortName).join("")}</ShortName>
<LongName>${name.slice(0, longestLongName).join("")}</LongName>
<Description>${messages.openData.searchIn(site.name)}</Description>
<Language>${site.language}</Language>
<InputEncoding>UTF-8</InputEncoding>
<OutputEncoding>UTF-8</OutputEncoding>
<Url type="${mediaTypes.html}" template="${template}"/>
</OpenSearchDescription>
`;
  return [xmlDeclaration, description.markup];
}

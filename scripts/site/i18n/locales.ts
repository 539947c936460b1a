import type { Site } from "../../catalogue/index.js";
import { siteMessages, type SiteLocaleTag } from "../../i18n/index.js";
import { fullSiteLimit } from "../urls/data-files.js";
import { urls } from "../urls/urls.js";

/** The pages of the site in one language. It can be sent to another process. */
export interface SiteLocale {
  readonly language: SiteLocaleTag;
  /** Put between the path prefix and an address: empty for the first language, `en/` for English. */
  readonly path: string;
  /** Whether each report has a page in this edition. Where it has none, links lead to that of the first. */
  readonly reports: boolean;
}

/** All editions, the site's own language first. */
export function localesOf(
  { languages, languageReports }: Pick<Site, "languages" | "languageReports">,
  reports: number,
): [SiteLocale, ...SiteLocale[]] {
  const everywhere = languageReports ?? reports <= fullSiteLimit;
  const [first, ...others] = languages;
  return [
    { language: first, path: "", reports: true },
    ...others.map((language) => ({ language, path: `${language}/`, reports: everywhere })),
  ];
}

/**
 * Where something stands in an edition. Pages have an address in each; what is read by machines (`/feed.xml`), styles
 * and files beside reports are there once.
 *
 * @param url from the site's root, as in the first edition
 */
export function inLocale(url: string, edition: SiteLocale): string {
  return edition.path !== "" && isPageOf(url, edition) ? `/${edition.path}${url.slice(1)}` : url;
}

/** Whether an edition has a page of this address. */
export function isPageOf(url: string, { path, reports }: SiteLocale): boolean {
  const [address = ""] = url.split(/[#?]/);
  if (address.startsWith("/reports/") && !reports) return false;
  if (address.startsWith(urls.api) && path !== "") return false; // its languages are pages of their own
  return address.endsWith("/") || address === urls.notFound;
}

/** The same page in another language. */
export interface Alternate {
  readonly language: SiteLocaleTag;
  /** From the site's root. */
  readonly url: string;
}

/** A page's addresses in all languages that have it, its own among them; none where there is one language. */
export function alternatesOf(url: string, editions: readonly SiteLocale[]): Alternate[] {
  if (editions.length < 2 || url === urls.notFound) return [];
  const those = editions.filter((edition) => isPageOf(url, edition));
  if (those.length < 2) return [];
  return those.map((edition) => ({ language: edition.language, url: inLocale(url, edition) }));
}

/** A way to a language of the site. */
export interface LanguageLink {
  readonly language: SiteLocaleTag;
  /** As the language calls itself. */
  readonly name: string;
  /** From the site's root: the same page, or the home page where the language does not have it. */
  readonly url: string;
}

/** The languages to choose from on a page; none where there is one. */
export function languageLinks(url: string, editions: readonly SiteLocale[]): LanguageLink[] {
  if (editions.length < 2) return [];
  return editions.map((edition) => {
    const there = url !== urls.notFound && isPageOf(url, edition) ? url : urls.home;
    return {
      language: edition.language,
      name: siteMessages(edition.language).self,
      url: inLocale(there, edition),
    };
  });
}

/** An address that a report's page had, in whatever language. */
const reportPage = /^\/reports\/\d{4}\/[^/]+(?<!\.html?)\/?$/i;

/**
 * An old address of a report in an edition: in the first all of them, in another those of its pages there.
 *
 * @returns undefined where the edition never had it; not yet with the edition's path
 */
export function aliasIn(alias: string, edition: SiteLocale): string | undefined {
  if (edition.path === "") return alias;
  return edition.reports && reportPage.test(alias) ? alias.replace(/\/?$/, "/") : undefined;
}

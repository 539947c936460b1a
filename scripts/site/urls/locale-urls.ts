import type { Site } from "../../catalogue/index.js";
import { siteMessages, type SiteLocaleTag } from "../../i18n/index.js";
import type { LinkTargets } from "../context.js";
import type { SiteLocale } from "../i18n/locales.js";
import { pageKindOf } from "../pages/match-url.js";
import { urls, withPrefix } from "./urls.js";

/**
 * Returns the address of a page in a locale. Addresses without a page in the locale are returned unchanged: data files,
 * styles, files beside reports, and pages that only other locales have.
 *
 * @param url from the site's root, as in the first locale
 */
export function inLocale(url: string, locale: SiteLocale): string {
  return locale.path !== "" && hasPage(locale, url) ? `/${locale.path}${url.slice(1)}` : url;
}

/**
 * Returns whether a locale has the page at an address.
 *
 * @param url from the site's root, as in the first locale, optionally with a query or a fragment
 */
export function hasPage({ path, reports }: SiteLocale, url: string): boolean {
  const [address = ""] = url.split(/[#?]/);
  const kind = pageKindOf(address);
  if (!kind) return false;
  switch (kind.languages) {
    case "own":
    case "first":
      return path === "";
    case "reports":
      return reports;
    default:
      return true;
  }
}

/** The same page in another language. */
export interface Alternate {
  readonly language: SiteLocaleTag;
  /** From the site's root. */
  readonly url: string;
}

/** Returns a page's addresses in all locales that have it, including its own; empty when only one locale has it. */
export function alternatesOf(url: string, locales: readonly SiteLocale[]): Alternate[] {
  const those = isLinked(url) ? locales.filter((locale) => hasPage(locale, url)) : [];
  if (those.length < 2) return [];
  return those.map((locale) => ({ language: locale.language, url: inLocale(url, locale) }));
}

/** A link to a language of the site. */
export interface LanguageLink {
  readonly language: SiteLocaleTag;
  /** The language's own name for itself. */
  readonly name: string;
  /** From the site's root: the same page, or the nearest page above it that the language has. */
  readonly url: string;
}

/** Returns the languages to choose from on a page; empty when there is only one. */
export function languageLinks(url: string, locales: readonly SiteLocale[]): LanguageLink[] {
  if (locales.length < 2) return [];
  return locales.map((locale) => {
    const target = isLinked(url) ? nearestPage(locale, url) : urls.home;
    return {
      language: locale.language,
      name: siteMessages(locale.language).self,
      url: inLocale(target, locale),
    };
  });
}

/** Returns the address of the nearest page at or above an address that a locale has. */
function nearestPage(locale: SiteLocale, url: string): string {
  let nearest = url;
  while (nearest !== urls.home && !hasPage(locale, nearest))
    nearest = nearest.slice(0, nearest.lastIndexOf("/", nearest.length - 2) + 1);
  return nearest;
}

/** Returns whether the pages of a kind link to each other across locales. */
function isLinked(url: string): boolean {
  return pageKindOf(url)?.languages !== "unlinked";
}

/**
 * Returns where links in a text lead on the pages of a locale: to files beside the page of the first locale, the only
 * one that has them, and to other pages in this locale.
 *
 * @param url of the page, as in the first locale
 */
export function linkTargetsIn(
  locale: SiteLocale,
  { pathPrefix }: Pick<Site, "pathPrefix">,
  url: string,
): LinkTargets {
  if (locale.path === "") return {};
  return {
    beside: withPrefix(url, pathPrefix),
    fromRoot: (target) => pathPrefix + inLocale(target, locale).slice(1),
  };
}

import type { Site } from "../../catalogue/index.js";
import type { SiteLocaleTag } from "../../i18n/index.js";
import { fullSiteLimit } from "../urls/data-files.js";

/** The pages of the site in one language. It can be sent to another process. */
export interface SiteLocale {
  readonly language: SiteLocaleTag;
  /** Put between the path prefix and an address: empty for the first language, `en/` for English. */
  readonly path: string;
  /** Whether each report has a page in this locale. Where it has none, links lead to that of the first. */
  readonly reports: boolean;
}

/** Returns all locales of a site, that of its own language first. */
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

/** An address that a report's page had, in any locale. */
const reportPage = /^\/reports\/\d{4}\/[^/]+(?<!\.html?)\/?$/i;

/**
 * Returns an old address of a report in a locale: the first locale has all of them, another one those of its own pages.
 *
 * @returns the address without the path of the locale; undefined where the locale never had it
 */
export function aliasIn(alias: string, locale: SiteLocale): string | undefined {
  if (locale.path === "") return alias;
  return locale.reports && reportPage.test(alias) ? alias.replace(/\/?$/, "/") : undefined;
}

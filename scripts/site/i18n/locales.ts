import type { Site } from "../../catalogue/index.js";
import type { SiteLocaleTag } from "../../i18n/index.js";
import { reportAddress } from "../urls/report-address.js";
import { fullSiteLimit } from "../urls/data-files.js";

/** The pages of the site in one language. It can be sent to another process. */
export interface SiteLocale {
  readonly language: SiteLocaleTag;
  /** Between the path prefix and the rest of an address: empty for the first locale, `en/` for English. */
  readonly path: string;
  /** Whether each report has a page in this locale. If not, links lead to its page in the first locale. */
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

/**
 * Returns an alias of a report in a locale. All aliases exist in the first locale; in another one only those of its own
 * pages.
 *
 * @returns the address without the path of the locale; undefined when it does not exist in this locale
 */
export function aliasIn(alias: string, locale: SiteLocale): string | undefined {
  if (locale.path === "") return alias;
  return locale.reports && reportAddress.test(alias) ? alias.replace(/\/?$/, "/") : undefined;
}

import type { Site } from "../../catalogue/index.js";
import type { SiteLocaleTag } from "../../i18n/index.js";
import { fullSiteLimit } from "../urls/data-files.js";

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

import { aliasIn } from "../i18n/locales.js";
import type { SiteContext } from "../context.js";
import type { RedirectView } from "../views/index.js";

/** Returns pages for the aliases of reports, which lead to the reports' pages in the locale of the alias. */
export function redirects({ catalogue, locale }: SiteContext): RedirectView[] {
  return catalogue.reports.flatMap(({ aliases = [], url, title }) =>
    aliases.flatMap((alias) => {
      const own = aliasIn(alias, locale);
      return own === undefined ? [] : { url: own, target: url, title };
    }),
  );
}

import type { Catalogue } from "../catalogue/index.js";
import { aliasIn, localesOf, inLocale, outputFile, withPrefix } from "../site/index.js";

/** An alias and the current address. Both include the path prefix. */
export interface Redirect {
  /** Decoded, as a server matches it. */
  readonly from: string;
  /** Encoded, as in a `Location` header. */
  readonly to: string;
}

/**
 * Lists the redirects from every alias of reports, in each language in which it existed, and in each form of its
 * address: `/a/`, `/a` and `/a/index.html`.
 */
export function redirectsOf({ reports, site }: Catalogue): Redirect[] {
  const locales = localesOf(site, reports.length);
  return reports.flatMap(({ aliases = [], url }) =>
    locales.flatMap((locale) => {
      const to = withPrefix(inLocale(url, locale), site.pathPrefix);
      return aliases.flatMap((alias) => {
        const own = aliasIn(alias, locale);
        if (own === undefined) return [];
        return formsOf(inLocale(own, locale)).map((form) => ({
          from: site.pathPrefix + form.slice(1),
          to,
        }));
      });
    }),
  );
}

function formsOf(alias: string): string[] {
  const file = outputFile(alias);
  const forms = new Set([alias, file]);
  if (file.endsWith("/index.html")) {
    const folder = file.slice(0, -"index.html".length);
    forms.add(folder).add(folder.slice(0, -1));
  }
  return [...forms];
}

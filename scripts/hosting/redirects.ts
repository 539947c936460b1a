import type { Catalogue } from "../catalogue/index.js";
import { outputFile, withPrefix } from "../site/index.js";

/** An old address and the one that took its place. Both have the path prefix. */
export interface Redirect {
  /** As a server knows it: decoded. */
  readonly from: string;
  /** Encoded, as it stands in a header. */
  readonly to: string;
}

/** Every old address that reports name, in each form in which it is asked for: `/a/`, `/a` and `/a/index.html`. */
export function redirectsOf({ reports, site }: Catalogue): Redirect[] {
  return reports.flatMap(({ aliases = [], url }) => {
    const to = withPrefix(url, site.pathPrefix);
    return aliases.flatMap((alias) => {
      const file = outputFile(alias);
      const forms = new Set([alias, file]);
      if (file.endsWith("/index.html")) {
        const folder = file.slice(0, -"index.html".length);
        forms.add(folder).add(folder.slice(0, -1));
      }
      return [...forms].map((form) => ({ from: site.pathPrefix + form.slice(1), to }));
    });
  });
}

import { allPageKinds, mainUrl, pageKinds, urls } from "../../site/index.js";

/**
 * An address of each kind of page on the county's site, and of pages that look different because of their content: a
 * list in another order, a repealed report, one with attachments. Kinds that a setting enables are not on that site.
 */
export const pageExamples: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries<(typeof allPageKinds)[number]>(pageKinds)
      .filter(([, { url, setting }]) => url !== undefined && setting === undefined)
      .map(([id, kind]) => [id, kind.example ?? mainUrl(kind)]),
  ),
  ordered: urls.ordered(urls.catalogue, "title"),
  revoked: "/reports/2019/guanli-banfa/",
  attachments: "/reports/2024/fazhi-office/",
};

/** Examples whose pages have the same elements as another one's: they look different, but cannot fail alone. */
export const alike: ReadonlySet<string> = new Set([
  "ordered",
  "years",
  "reportYears",
  "reportYear",
  "topics",
  "topic",
]);

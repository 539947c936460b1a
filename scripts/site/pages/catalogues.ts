import type { SiteContext } from "../context.js";
import { nameOf } from "../i18n/names.js";
import { plainPage } from "./plain-page.js";
import { urls } from "../urls/urls.js";
import type { CatalogueLink, CataloguesView } from "../views/index.js";

/** Returns the catalogues that the site searches, its own first; empty when that is the only one. */
export function searchedCatalogues({ catalogue: { site }, grouped, messages }: SiteContext): CatalogueLink[] {
  if (!site.federation) return [];
  const own = {
    title: nameOf(site, messages),
    name: site.name,
    url: urls.catalogue,
    count: grouped.all.length,
  };
  const others = site.federation.map((other) => {
    return { title: nameOf(other, messages), name: other.name, url: other.url, count: undefined };
  });
  return [own, ...others];
}

/** Returns the page that lists the catalogues searched together; empty when the site searches only its own. */
export function cataloguesPages(context: SiteContext): CataloguesView[] {
  const [own, ...others] = searchedCatalogues(context);
  const { title, lead } = context.messages.catalogues;
  return own ? [{ ...plainPage(context, urls.catalogues, { title, lead }), lead, own, others }] : [];
}

import { text } from "../../i18n/index.js";
import type { SiteContext } from "../context.js";
import { columnMeta } from "../head/meta-tags.js";
import { nameOf } from "../i18n/names.js";
import { urls } from "../urls/urls.js";
import type { CatalogueLink, CataloguesView } from "../views/index.js";

/** The catalogues that search covers, the site's own first; empty where that is the only one. */
export function searchedCatalogues({ catalogue: { site }, grouped }: SiteContext): CatalogueLink[] {
  if (!site.federation) return [];
  const own = { title: nameOf(site), name: site.name, url: urls.catalogue, count: grouped.all.length };
  const others = site.federation.map((other) => {
    return { title: nameOf(other), name: other.name, url: other.url, count: undefined };
  });
  return [own, ...others];
}

/** The page of the catalogues that the site covers; none where it covers its own alone. */
export function cataloguesPages(context: SiteContext): CataloguesView[] {
  const [own, ...others] = searchedCatalogues(context);
  if (!own) return [];
  const { title, lead } = text.catalogues;
  return [
    {
      url: urls.catalogues,
      title,
      description: lead,
      meta: columnMeta(context.catalogue.site, title, lead),
      breadcrumbs: [{ title: text.nav.home, url: urls.home }],
      section: urls.catalogues,
      lead,
      own,
      others,
    },
  ];
}

import type { SiteContext } from "../context.js";
import { columnMeta } from "../head/meta-tags.js";
import { nameOf } from "../i18n/names.js";
import { urls } from "../urls/urls.js";
import type { CatalogueLink, CataloguesView } from "../views/index.js";

/** The catalogues that search covers, the site's own first; empty where that is the only one. */
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

/** The page of the catalogues that the site covers; none where it covers its own alone. */
export function cataloguesPages(context: SiteContext): CataloguesView[] {
  const [own, ...others] = searchedCatalogues(context);
  if (!own) return [];
  const { title, lead } = context.messages.catalogues;
  return [
    {
      url: urls.catalogues,
      title,
      description: lead,
      meta: columnMeta(context.catalogue.site, title, lead),
      breadcrumbs: [{ title: context.messages.nav.home, url: urls.home }],
      section: urls.catalogues,
      lead,
      own,
      others,
    },
  ];
}

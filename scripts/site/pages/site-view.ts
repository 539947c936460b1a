import type { SiteContext } from "../context.js";
import { nameOf, portalNameOf, titleOf } from "../i18n/names.js";
import { urls } from "../urls/urls.js";
import type { LinkView, RowView, SiteView } from "../views/index.js";
import { searchedCatalogues } from "./catalogues.js";
import { addressesOf, mainUrl, type MenuItem } from "./page-kind.js";
import { allPageKinds } from "./page-kinds.js";
import { inMenuOrder } from "./content-pages.js";

/** Returns the values that are the same on every page of a locale. */
export function siteView(context: SiteContext): SiteView {
  const { messages } = context;
  const { site, pages } = context.catalogue;
  const labels = messages.siteLabels;
  return {
    name: nameOf(site, messages),
    publisher: site.publisher,
    baseUrl: site.url + site.pathPrefix,
    root: site.pathPrefix,
    language: messages.tag,
    description: site.description,
    notice: site.notice,
    portal:
      site.portalUrl === undefined ? undefined : { title: portalNameOf(site, messages), url: site.portalUrl },
    menu: menu(context, "main"),
    menuEnd: menu(context, "mainEnd"),
    services: menu(context, "footer"),
    servicesEnd: menu(context, "footerEnd"),
    contentPages: inMenuOrder(pages).map((page) => ({ title: titleOf(page, messages), url: page.url })),
    records: rows([
      [labels.sponsor, site.sponsor],
      [labels.site_code, site.siteCode],
      [labels.icp_record, site.icpRecord],
      [labels.police_record, site.policeRecord],
    ]),
    contact: rows([
      [messages.contactLabels.office, site.contact?.office],
      [messages.contactLabels.address, site.contact?.address],
      [messages.contactLabels.hours, site.contact?.hours],
      [messages.contactLabels.phone, site.contact?.phone],
      [messages.contactLabels.fax, site.contact?.fax],
      [messages.contactLabels.email, site.contact?.email],
    ]),
    accessibilityUrl: site.accessibilityUrl,
    catalogues: searchedCatalogues(context),
    offline: site.offline,
    stylesheet: urls.stylesheet,
  };
}

function rows(pairs: readonly (readonly [string, string | undefined])[]): RowView[] {
  return pairs.flatMap(([label, value]) => (value === undefined ? [] : { label, value }));
}

/** Returns the links of a menu to the pages that the site has, in the order of the table of page kinds. */
function menu(context: SiteContext, name: MenuItem["in"]): LinkView[] {
  return allPageKinds.flatMap((kind) => {
    if (kind.menu?.in !== name || addressesOf(kind, context).length === 0) return [];
    return {
      title: kind.menu.label(context.messages),
      url: kind.menu.url?.(context.messages) ?? mainUrl(kind),
    };
  });
}

import { columnMeta } from "../head/meta-tags.js";
import type { SiteContext } from "../context.js";
import { contentLanguage } from "../../catalogue/index.js";
import { fullNameOf, nameOf } from "../i18n/names.js";
import { urls } from "../urls/urls.js";
import type { HomeView } from "../views/index.js";
import { homeSections } from "./home-sections.js";
import type { GroupingId } from "./lists/grouping-kinds.js";
import { counted, groupings } from "./lists/groupings.js";
import { reportLine } from "./lists/list-pages.js";

/** Number of newest reports on the home page. */
const newestOnHome = 10;

/** Returns the view of the home page. */
export function homePage(context: SiteContext): HomeView {
  const { catalogue, grouped, messages } = context;
  const { site } = catalogue;
  const publisher = catalogue.agencies.find(({ name }) => name === site.publisher);
  const own = messages.tag === contentLanguage ? site.description : undefined; // the description has no translations
  const lead = own ?? messages.home.lead(publisher ? fullNameOf(publisher, messages) : site.publisher);
  const all = groupings(context);
  const groupsOf = (id: GroupingId) => counted(all.find((grouping) => grouping.id === id));
  return {
    url: urls.home,
    title: nameOf(site, messages),
    description: lead,
    meta: columnMeta(site, site.columnName, lead),
    breadcrumbs: [],
    section: urls.home,
    lead,
    sections: homeSections(context),
    total: grouped.all.length,
    latestDay: grouped.all[0]?.published,
    latest: grouped.all.slice(0, newestOnHome).map((report) => reportLine(report, messages)),
    years: groupsOf("years"),
    agencies: groupsOf("agencies"),
    topics: groupsOf("topics"),
  };
}

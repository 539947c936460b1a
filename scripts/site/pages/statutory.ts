import {
  itemOf,
  statutoryGroups,
  type StatutoryGroup,
  type StatutoryItem,
  type StatutoryItemId,
} from "../../duties/index.js";
import type { SiteMessages } from "../../i18n/index.js";
import type { SiteContext } from "../context.js";
import { nameOf } from "../i18n/names.js";
import { urls } from "../urls/urls.js";
import type { LinkView, StatutoryGroupView, StatutoryItemView, StatutoryView } from "../views/index.js";
import { annualReports } from "./home-sections.js";
import { plainPage } from "./plain-page.js";
import { statutoryWords } from "./statutory-words.js";

/** Newest documents that the page shows of each item. */
const newestOfItem = 3;

/** The item with addresses and telephone numbers, which are on the pages of agencies. */
const contactsItem: StatutoryItemId = "20-2";

/** Returns the view of the page of what must be published. */
export function statutoryPage(context: SiteContext): StatutoryView {
  const { catalogue, grouped, messages } = context;
  const words = messages.statutory;
  const others = grouped.all.filter(
    (report) => report.openness === "主动公开" && itemOf(report) === undefined,
  ).length;
  return {
    ...plainPage(context, urls.statutory, words),
    lead: words.lead,
    groups: statutoryGroups(catalogue).map((group) => groupView(group, context)),
    others: others > 0 ? words.others(others) : undefined,
    seeAlso: [
      { title: messages.duties.title, url: urls.duties },
      ...(annualReports(grouped.all).length > 0
        ? [{ title: messages.sections.annualTitle, url: urls.annual }]
        : []),
      { title: messages.nav.catalogue, url: urls.catalogue },
    ],
  };
}

function groupView({ id, items }: StatutoryGroup, context: SiteContext): StatutoryGroupView {
  const words = context.messages.statutory;
  const present = items.filter(({ reports }) => reports.length > 0).length;
  return {
    id: `article-${id}`,
    title: words.groups[id],
    summary: words.summary(present, items.length - present),
    items: items.map((item) => itemView(item, context)),
  };
}

function itemView({ id, reports, lacking, year }: StatutoryItem, context: SiteContext): StatutoryItemView {
  const { messages } = context;
  const { name, article } = statutoryWords(id, messages);
  return {
    id: `item-${id}`,
    title: name,
    article,
    newest: reports.slice(0, newestOfItem).map(({ title, url, published }) => ({ title, url, published })),
    all:
      reports.length > 0
        ? {
            title: messages.statutory.all(reports.length),
            url: urls.statutoryItem(id),
            count: reports.length,
          }
        : undefined,
    note: id === contactsItem ? messages.statutory.contacts : undefined,
    lacking:
      lacking.length > 0 && year !== undefined && reports.length > 0
        ? {
            text: messages.statutory.lacking(year),
            agencies: lacking.map((agency) => agencyLink(agency, context.grouped, messages)),
          }
        : undefined,
  };
}

/** Returns a link to an agency; without an address for one without reports, which has no page. */
function agencyLink(
  agency: StatutoryItem["lacking"][number],
  { agencies }: SiteContext["grouped"],
  messages: SiteMessages,
): LinkView {
  const hasPage = agencies.some(({ key }) => key === agency.slug);
  return { title: nameOf(agency, messages), url: hasPage ? urls.agency(agency.slug) : "" };
}

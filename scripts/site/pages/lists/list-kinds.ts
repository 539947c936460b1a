import { urls } from "../../urls/urls.js";
import type { PageKind } from "../page-kind.js";
import { groupingKinds, hasGrouping, type GroupingId } from "./grouping-kinds.js";
import { groupingPage } from "./grouping-pages.js";

/** Returns the pattern of a list: its pages have numbers, and it has other orders. */
export function listPattern(url: string): string {
  return `[${urls.ordered("", "<order>")}]${url}[<number>/]`;
}

/** Returns the page that lists the groups of a grouping. */
export function groupingOf(id: GroupingId): Omit<PageKind, "about"> {
  const { url } = groupingKinds[id];
  return {
    url,
    template: "groups",
    menu: { in: "main", label: ({ nav }) => nav[id] },
    sitemap: true,
    addresses: ({ grouped }) => (hasGrouping(id, grouped) ? [{ url, reports: grouped.all }] : []),
    views: (context) => groupingPage(context, id),
  };
}

/** Returns the lists of the groups of a grouping. */
export function groupsOf(id: GroupingId, key: string): Omit<PageKind, "about" | "example"> {
  const { groupUrl } = groupingKinds[id];
  return {
    url: listPattern(groupUrl(key)),
    template: "list",
    sitemap: true,
    addresses: ({ grouped }) => {
      return grouped[id].map((group) => ({ url: groupUrl(group.key), reports: group.reports }));
    },
  };
}

/**
 * Returns the lists of parts of groups. Search engines do not list them, and a later build may not have them; the same
 * links then lead to the search page.
 *
 * @param url of the first page
 */
export function partOf(url: string): Omit<PageKind, "about" | "example"> {
  return { url: `${url}[<number>/]`, template: "list", sitemap: false, indexed: false, languages: "first" };
}

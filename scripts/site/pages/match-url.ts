import { indexFolder } from "../../search/index.js";
import { assetFolder } from "../urls/assets.js";
import { urls } from "../urls/urls.js";
import { orderKeys } from "./lists/sort-orders.js";
import { mainUrl, type PageKind } from "./page-kind.js";
import { allPageKinds } from "./page-kinds.js";

/** What each placeholder of a pattern matches, as a regular expression. */
const placeholders: Readonly<Record<string, string>> = {
  year: "\\d{4}",
  month: "\\d{4}-\\d{2}",
  slug: "[^/]+",
  item: "(?:\\d{2}(?:-\\d{1,2})?|field-\\d{1,2})",
  order: `(?:${orderKeys.join("|")})`,
  number: "(?:[2-9]|[1-9]\\d+)",
  language: "[a-z]+(?:-[a-z]+)*",
};

/**
 * The first parts of addresses that the site uses for pages and for the folders of assets and the search index: no
 * content page and no alias may begin with one of them.
 */
export const reservedNames: ReadonlySet<string> = new Set([
  ...allPageKinds.flatMap(reservedNamesOf),
  assetFolder,
  indexFolder,
]);

const patterns: readonly (readonly [PageKind, RegExp])[] = allPageKinds.flatMap((kind) => {
  return kind.url === undefined ? [] : [[kind, patternOf(kind.url, [...reservedNames])] as const];
});

/** Returns the kind of the page at an address; undefined for addresses without a page, and for aliases. */
export function pageKindOf(url: string): PageKind | undefined {
  return patterns.find(([, pattern]) => pattern.test(url))?.[0];
}

/** Returns all kinds whose pattern matches an address: at most one, as a test verifies. */
export function matchingKinds(url: string): PageKind[] {
  return patterns.filter(([, pattern]) => pattern.test(url)).map(([kind]) => kind);
}

/**
 * Returns a regular expression for the addresses of a pattern.
 *
 * @param reserved first parts of addresses that `<page>`, the placeholder of content pages, does not match
 * @throws Error for an unknown placeholder
 */
function patternOf(url: string, reserved: readonly string[]): RegExp {
  const source = url.replace(/<(\w+)>|\[|\]|[.*+?^${}()|\\]/g, (sign, name: string | undefined) => {
    if (sign === "[") return "(?:";
    if (sign === "]") return ")?";
    if (name === undefined) return `\\${sign}`;
    if (name === "page") return `(?!(?:${reserved.join("|")})/)[^/]+`;
    const placeholder = placeholders[name];
    if (placeholder === undefined) throw new Error(`${url} has an unknown placeholder, <${name}>`);
    return placeholder;
  });
  return new RegExp(`^${source}$`);
}

/** Returns the fixed first parts of a kind's addresses: that of the pattern, and those of the orders of lists. */
function reservedNamesOf(kind: PageKind): string[] {
  const orders = kind.url?.includes("<order>") ? orderKeys.map((key) => urls.ordered("", key)) : [];
  return [mainUrl(kind), ...orders]
    .map((url) => url.split("/")[1] ?? "")
    .filter((name) => name !== "" && !name.startsWith("<"));
}

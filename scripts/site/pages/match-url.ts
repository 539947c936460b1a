import { indexFolder } from "../../search/index.js";
import { assetFolder } from "../urls/assets.js";
import { urls } from "../urls/urls.js";
import { orderKeys } from "./lists/sort-orders.js";
import { mainUrl, type PageKind } from "./page-kind.js";
import { allPageKinds } from "./page-kinds.js";

/** What a placeholder of a pattern takes, as a regular expression. */
const placeholders: Readonly<Record<string, string>> = {
  year: "\\d{4}",
  month: "\\d{4}-\\d{2}",
  slug: "[^/]+",
  order: `(?:${orderKeys.join("|")})`,
  number: "(?:[2-9]|[1-9]\\d+)",
  language: "[a-z]+(?:-[a-z]+)*",
};

/**
 * The first parts of addresses that the site itself uses, for pages and for the folders of assets and of the search index:
 * no content page and no old address may begin with one of them.
 */
export const reservedNames: ReadonlySet<string> = new Set([
  ...allPageKinds.flatMap(reservedNamesOf),
  assetFolder,
  indexFolder,
]);

const patterns: readonly (readonly [PageKind, RegExp])[] = allPageKinds.flatMap((kind) => {
  return kind.url === undefined ? [] : [[kind, patternOf(kind.url, [...reservedNames])] as const];
});

/** Returns the kind of the page at an address; undefined for addresses without a page, and for old addresses. */
export function pageKindOf(url: string): PageKind | undefined {
  return patterns.find(([, pattern]) => pattern.test(url))?.[0];
}

/** Returns all kinds whose pattern takes an address. There is one at most: a test sees to it. */
export function matchingKinds(url: string): PageKind[] {
  return patterns.filter(([, pattern]) => pattern.test(url)).map(([kind]) => kind);
}

/**
 * Returns a regular expression for the addresses of a pattern.
 *
 * @param reserved first parts of addresses that `<page>`, the placeholder of content pages, does not take
 * @throws Error for a placeholder that is not known
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

/** Returns the fixed first parts of a kind's addresses: that of the pattern, and those that the orders of a list add. */
function reservedNamesOf(kind: PageKind): string[] {
  const orders = kind.url?.includes("<order>") ? orderKeys.map((key) => urls.ordered("", key)) : [];
  return [mainUrl(kind), ...orders]
    .map((url) => url.split("/")[1] ?? "")
    .filter((name) => name !== "" && !name.startsWith("<"));
}

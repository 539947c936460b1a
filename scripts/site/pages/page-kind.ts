import type { Catalogue, Grouped, Report, Site } from "../../catalogue/index.js";
import type { ChangeEvent, SiteHistory } from "../../history/index.js";
import type { SiteMessages } from "../../i18n/index.js";
import type { SiteContext } from "../context.js";

/** A kind of HTML page of the site: a row of the table in page-kinds.ts. */
export interface PageKind {
  /**
   * The pattern of its addresses, from the site's root. `<…>` is a placeholder (`placeholders` lists them), and `[…]` may
   * be left out. Undefined for old addresses, which reports name as `aliases`.
   */
  readonly url: string | undefined;
  /** What the page shows, in English, as docs/interfaces.md prints it. */
  readonly about: string;
  /** An address on the site of `countyContent` (scripts/dev/samples), where the pattern has a placeholder. */
  readonly example?: string;
  /** The setting of site.yaml without which there is no such page. */
  readonly setting?: "admin" | "federation" | "offline";
  /** Name of the template in layouts/pages; undefined where another module writes the page. */
  readonly template: string | undefined;
  /** Where menus link to it; undefined for pages in no menu. */
  readonly menu?: MenuItem;
  /** Whether its addresses are in sitemap.xml. */
  readonly sitemap: boolean;
  /** Undefined for `each`. */
  readonly languages?: PageLanguages;
  /** Undefined for `strict`. */
  readonly policy?: PolicyName;
  /**
   * Returns the addresses that a site has of this kind, in its first locale; of a list that of its first page alone.
   * Undefined where `url` is the one address.
   */
  readonly addresses?: (source: PageSource) => readonly PageAddress[];
  /**
   * Returns what the template reads, a view for each page. Undefined where batches of pages are rendered apart from the
   * others (render/batches.ts), and where another module writes the page.
   */
  readonly views?: (context: SiteContext) => readonly { readonly url: string }[];
}

/**
 * The locales that have the page: `each`; `reports` for those that have pages of reports; `unlinked` for each, without
 * links from one to another; `own` for a page outside of the site's locales, whose translations have addresses of their
 * own.
 */
export type PageLanguages = "each" | "reports" | "unlinked" | "own";

/** A content security policy (head/content-security-policy.ts). */
export type PolicyName = "strict" | "search" | "federation" | "editor";

export interface MenuItem {
  /** The main menu lists the content pages before its end; the footer lists what site.yaml links to before its end. */
  readonly in: "main" | "mainEnd" | "footer" | "footerEnd";
  readonly label: (messages: SiteMessages) => string;
  /** The address in the locale of the messages, where it is not that of the kind. */
  readonly url?: (messages: SiteMessages) => string;
}

/** What the addresses of pages are made from: a part of `SiteContext`, and of what exports are made from. */
export interface PageSource {
  readonly catalogue: Catalogue;
  readonly grouped: Grouped;
  readonly history?: SiteHistory;
  /** All changes of the catalogue, newest first. */
  readonly events?: readonly ChangeEvent[];
}

/** An address and what it shows, from which the day of its last change follows. */
export interface PageAddress {
  readonly url: string;
  readonly reports?: readonly Report[];
  /** The day of the last change, where it does not follow from reports. */
  readonly day?: string | undefined;
}

/** Returns the address of a kind that has one, without the parts that may be left out. */
export function mainUrl({ url = "" }: Pick<PageKind, "url">): string {
  return url.replace(/\[[^\]]*\]/g, "");
}

/** Whether a site has pages of a kind, as far as settings decide it. */
export function isTurnedOn(
  { setting }: PageKind,
  site: Pick<Site, "admin" | "federation" | "offline">,
): boolean {
  return setting === undefined || Boolean(site[setting]);
}

/** Returns the addresses that a site has of a kind, in its first locale. */
export function addressesOf(kind: PageKind, source: PageSource): readonly PageAddress[] {
  if (!isTurnedOn(kind, source.catalogue.site)) return [];
  return kind.addresses?.(source) ?? [{ url: mainUrl(kind) }];
}

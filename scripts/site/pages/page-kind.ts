import type { Catalogue, Grouped, Report, Site } from "../../catalogue/index.js";
import type { ChangeEvent, SiteHistory } from "../../history/index.js";
import type { SiteMessages } from "../../i18n/index.js";
import type { SiteContext } from "../context.js";

/** A kind of HTML page of the site: a row of the table in page-kinds.ts. */
export interface PageKind {
  /**
   * The pattern of its addresses, from the site's root. An address that other pages link to is in urls/urls.ts. `<…>` is
   * a placeholder (see `placeholders`), and `[…]` is optional. Undefined for the kind of aliases, whose addresses are in
   * reports.
   */
  readonly url: string | undefined;
  /** What the page shows, in English, for docs/interfaces.md. */
  readonly about: string;
  /** An address on the site of `countyContent` (scripts/dev/samples), when the pattern has a placeholder. */
  readonly example?: string;
  /** The setting of site.yaml without which the page does not exist. */
  readonly setting?: "admin" | "federation" | "offline";
  /** Name of the template in layouts/pages; undefined when another module writes the page. */
  readonly template: string | undefined;
  /** Its position in menus; undefined for pages in no menu. */
  readonly menu?: MenuItem;
  /** Whether its addresses are in sitemap.xml. */
  readonly sitemap: boolean;
  /** `each` when undefined. */
  readonly languages?: PageLanguages;
  /** False for pages that search engines should not list, because others contain all that they show. */
  readonly indexed?: false;
  /** `strict` when undefined. */
  readonly policy?: PolicyName;
  /**
   * Returns the addresses of this kind that a site has, in its first locale; for a list only its first page. When
   * undefined, `url` is the only address.
   *
   * @param url the kind's address, without its optional parts
   */
  readonly addresses?: (source: PageSource, url: string) => readonly PageAddress[];
  /**
   * Returns the views for the template, one for each page. Undefined when the pages are rendered in batches
   * (render/batches.ts), or by another module.
   *
   * @param url the kind's address, without its optional parts
   */
  readonly views?: (context: SiteContext, url: string) => readonly { readonly url: string }[];
}

/**
 * The locales that have the page. `each`: all; `reports`: those with pages of reports; `unlinked`: all, without links
 * between them; `own`: none, since the page has translations with addresses of their own; `first`: the site's own
 * language.
 */
export type PageLanguages = "each" | "reports" | "unlinked" | "own" | "first";

/** Name of a content security policy (head/content-security-policy.ts). */
export type PolicyName = "strict" | "search" | "federation" | "editor";

export interface MenuItem {
  /**
   * `main` is the main menu before the content pages, `mainEnd` after them; `footer` is the footer before the links of
   * site.yaml, `footerEnd` after them.
   */
  readonly in: "main" | "mainEnd" | "footer" | "footerEnd";
  readonly label: (messages: SiteMessages) => string;
  /** Returns the address for the language of the messages, when it is not that of the kind. */
  readonly url?: (messages: SiteMessages) => string;
}

/** What the addresses of pages are made from: a subset of `SiteContext`, which exports also have. */
export interface PageSource {
  readonly catalogue: Catalogue;
  readonly grouped: Grouped;
  readonly history?: SiteHistory;
  /** All changes of the catalogue, newest first. */
  readonly events?: readonly ChangeEvent[];
}

/** An address, and the reports that it shows, from which the day of its last change is computed. */
export interface PageAddress {
  readonly url: string;
  readonly reports?: readonly Report[];
  /** The day of the last change, when it cannot be computed from reports. */
  readonly day?: string | undefined;
}

/** Returns the address of a kind with a single one, without its optional parts. */
export function mainUrl({ url = "" }: Pick<PageKind, "url">): string {
  return url.replace(/\[[^[\]]*\]/g, "");
}

/** Returns whether the settings of a site enable pages of a kind. */
export function isTurnedOn(
  { setting }: PageKind,
  site: Pick<Site, "admin" | "federation" | "offline">,
): boolean {
  return setting === undefined || Boolean(site[setting]);
}

/** Returns the addresses that a site has of a kind, in its first locale. */
export function addressesOf(kind: PageKind, source: PageSource): readonly PageAddress[] {
  if (!isTurnedOn(kind, source.catalogue.site)) return [];
  const url = mainUrl(kind);
  return kind.addresses?.(source, url) ?? [{ url }];
}

import type { LinkView, PageView, RowView } from "./page.js";

/** The site's names, menus and contacts, the same on every page of a locale. */
export interface SiteView {
  readonly name: string;
  readonly publisher: string;
  /** Absolute address with the path prefix, ending in a slash. */
  readonly baseUrl: string;
  /** The path prefix, for scripts. */
  readonly root: string;
  readonly language: string;
  readonly description: string | undefined;
  readonly notice: string | undefined;
  readonly portal: LinkView | undefined;
  /** The main menu before the content pages: catalogue, years, agencies, topics… Items without reports are left out. */
  readonly menu: readonly LinkView[];
  /** The main menu after the content pages: search. */
  readonly menuEnd: readonly LinkView[];
  /** The content pages, in their order. */
  readonly contentPages: readonly LinkView[];
  /** Generated pages that are linked in the footer: duties, data for programs. */
  readonly services: readonly LinkView[];
  /** The last links of the footer: settings for reading. */
  readonly servicesEnd: readonly LinkView[];
  /** Sponsor, site code and record numbers, as far as site.yaml contains them. */
  readonly records: readonly RowView[];
  readonly contact: readonly RowView[];
  readonly accessibilityUrl: string | undefined;
  /** The catalogues that are searched, the site's own first; empty when that is the only one. */
  readonly catalogues: readonly CatalogueLink[];
  /** Whether browsers store visited pages. */
  readonly offline: boolean;
  /** Address of the style sheet. */
  readonly stylesheet: string;
}

/** A catalogue that is searched: its title on the page, its name in the search filter, and its address. */
export interface CatalogueLink extends LinkView {
  readonly name: string;
  /** Number of its reports; undefined for another site's catalogue. */
  readonly count: number | undefined;
}

/** The page of the catalogues that are searched together. */
export interface CataloguesView extends PageView {
  readonly lead: string;
  readonly own: CatalogueLink;
  /** Other catalogues, with full addresses. */
  readonly others: readonly CatalogueLink[];
}

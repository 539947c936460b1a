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
  /** Pages that the program writes by itself, linked in the footer: duties, data for programs. */
  readonly services: readonly LinkView[];
  /** The last links of the footer: settings for reading. */
  readonly servicesEnd: readonly LinkView[];
  /** Sponsor, site code and record numbers, as far as site.yaml has them. */
  readonly records: readonly RowView[];
  readonly contact: readonly RowView[];
  readonly accessibilityUrl: string | undefined;
  /** The catalogues that search covers, the site's own first; empty where that is the only one. */
  readonly catalogues: readonly CatalogueLink[];
  /** Whether browsers keep the pages that were read. */
  readonly offline: boolean;
  /** Address of the style sheet. */
  readonly stylesheet: string;
}

/** A catalogue that search covers: its title on the page, the name that the filter knows, and its address. */
export interface CatalogueLink extends LinkView {
  readonly name: string;
  /** Reports in it; undefined where others publish it. */
  readonly count: number | undefined;
}

/** The page of the catalogues that search covers. */
export interface CataloguesView extends PageView {
  readonly lead: string;
  readonly own: CatalogueLink;
  /** Addresses are complete. */
  readonly others: readonly CatalogueLink[];
}

import type { TableWidth } from "../../markdown/index.js";

/**
 * What templates read: printable values only. Every `url` is an address from the site's root without the path prefix,
 * which the filter `href` adds.
 */

export interface LinkView {
  readonly title: string;
  readonly url: string;
}

/** A link to a report, with its day of publication. */
export interface DatedLink extends LinkView {
  readonly published: string;
}

/** A link to a report of a series, with the year that it reports on. */
export interface YearLink extends LinkView {
  readonly year: string;
}

/** A link to a list of reports, with their number. */
export interface CountedLink extends LinkView {
  /**
   * The value of the search filter that finds these reports, the same in every locale; undefined when there is none.
   */
  readonly name?: string | undefined;
  readonly count: number;
}

/** One `<meta name content>` of a page's head. */
export interface MetaView {
  readonly name: string;
  readonly content: string;
}

/** A label and its value; with `url` the value is a link. `day` marks a `YYYY-MM-DD` for `<time>`. */
export interface RowView {
  readonly label: string;
  readonly value: string;
  readonly url?: string | undefined;
  readonly kind?: "day" | "code" | undefined;
}

/** What every page has. */
export interface PageView {
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly meta: readonly MetaView[];
  /** From the home page to the page above this one. Empty on the home page. */
  readonly breadcrumbs: readonly LinkView[];
  /** The url of the main menu's item that this page belongs to. */
  readonly section: string;
  /** How the page shows its widest table; undefined without tables. */
  readonly tableWidth?: TableWidth | undefined;
}

/** A page at an alias of a report, which leads to the report's page. */
export interface RedirectView {
  readonly url: string;
  readonly target: string;
  readonly title: string;
}

/** The page for addresses that do not exist, with its words in the other languages of the site. */
export interface NotFoundView extends PageView {
  readonly others: readonly {
    readonly language: string;
    readonly title: string;
    readonly lead: string;
    /** An address with its language. */
    readonly home: LinkView;
  }[];
}

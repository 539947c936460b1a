import type { ChartView } from "./pages/statistics/bar-chart.js";
import type { CitationView } from "./pages/report/citation.js";
import type { HistoryView } from "./pages/history/page.js";
import type { RelatedReports } from "./pages/report/related.js";
import type { QrView } from "./pages/report/qr.js";
import type { SectionView } from "./pages/home-sections.js";

/**
 * What templates read: printable values and nothing else. Every `url` is an address from the site's root without the
 * path prefix; templates put it in with the filter `href`.
 */

export interface LinkView {
  readonly title: string;
  readonly url: string;
}

/** A report and its day of publication. */
export interface DatedLink extends LinkView {
  readonly published: string;
}

/** A report of a series and the year that it is about. */
export interface YearLink extends LinkView {
  readonly year: string;
}

export interface CountedLink extends LinkView {
  /** As search knows it, whatever the language of the page: the value of a filter. */
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
  /** Which item of the main menu this page is under, by the item's url. */
  readonly section: string;
}

/** The site's own words and links, the same on every page. */
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
  /** The main menu: catalogue, years, agencies, topics… without what is empty. */
  readonly menu: readonly LinkView[];
  /** The standing pages, in their order. */
  readonly standing: readonly LinkView[];
  /** Pages that the program makes by itself, linked at the foot: duties, data for programs. */
  readonly services: readonly LinkView[];
  /** Sponsor, site code and record numbers: those that site.yaml has. */
  readonly records: readonly RowView[];
  readonly contact: readonly RowView[];
  readonly accessibilityUrl: string | undefined;
  /** The catalogues that search covers, the site's own first; empty where that is the only one. */
  readonly catalogues: readonly CatalogueLink[];
  /** Whether browsers keep what was read. */
  readonly offline: boolean;
  /** Address of the style sheet. */
  readonly stylesheet: string;
}

/** A catalogue that search covers: its name on the page, the name that the filter knows, and its address. */
export interface CatalogueLink extends LinkView {
  readonly name: string;
  /** Reports in it; undefined where others publish it. */
  readonly count: number | undefined;
}

/** The search page. */
export interface SearchPageView extends PageView {
  readonly facets: readonly FacetView[];
}

/** A facet of search, as the search page shows it. */
export interface FacetView {
  readonly id: string;
  readonly label: string;
  /** Whether its values are years. */
  readonly isYear: boolean;
  /** Whether its values are words of a closed list, which have translations. */
  readonly isTerm: boolean;
  readonly isOpen: boolean;
  /** The values that the catalogue's pages know. */
  readonly values: readonly FacetValueView[];
}

export interface FacetValueView {
  /** As the index knows it. */
  readonly value: string;
  /** In the language of the page; undefined for years. */
  readonly title: string | undefined;
  /** Reports with this value; undefined where others publish them. */
  readonly count: number | undefined;
}

/** The page of the catalogues that search covers. */
export interface CataloguesView extends PageView {
  readonly lead: string;
  readonly own: CatalogueLink;
  /** Addresses are complete. */
  readonly others: readonly CatalogueLink[];
}

/** One report in a list. */
export interface ReportLine {
  readonly url: string;
  readonly title: string;
  readonly indexNumber: string;
  readonly agency: string;
  readonly published: string;
  /** Undefined while the report is in force (有效). */
  readonly status: string | undefined;
}

/** Reports under one heading; `heading` is undefined where a list is not parted. */
export interface ListSection {
  readonly id: string;
  readonly heading: string | undefined;
  readonly lines: readonly ReportLine[];
}

export interface PagerView {
  readonly page: number;
  readonly pages: number;
  readonly previous: string | undefined;
  readonly next: string | undefined;
  /** First, last and the pages around this one; a gap stands where numbers are left out. */
  readonly steps: readonly (
    | { readonly gap: false; readonly page: number; readonly url: string; readonly current: boolean }
    | { readonly gap: true }
  )[];
}

/** A page of a list: catalogue, year, year reported on, agency or topic. */
export interface ListView extends PageView {
  readonly lead: string | undefined;
  /** Reports in the whole list, not on this page. */
  readonly total: number;
  readonly sections: readonly ListSection[];
  /** Months of a year that have reports, each linking to its place, on whichever page. */
  readonly months: readonly CountedLink[];
  /** About an agency: full name, code, address… */
  readonly rows: readonly RowView[];
  /** Other orders of the same list; empty where there are none. */
  readonly orders: readonly OrderLink[];
  readonly pager: PagerView;
}

export interface OrderLink extends LinkView {
  readonly current: boolean;
}

/** A page that lists groups: all years, all years reported on, all agencies, all topics. */
export interface GroupsView extends PageView {
  readonly lead: string | undefined;
  readonly groups: readonly CountedLink[];
  /** The groups as bars; undefined where there is one or none. */
  readonly chart: ChartView | undefined;
  /** How many reports are in no group, in words; undefined when none. */
  readonly remainder: string | undefined;
}

export interface HeadingView {
  readonly id: string;
  readonly text: string;
  /** 2 to 6, as on the page. */
  readonly level: number;
}

export interface AttachmentView {
  readonly url: string;
  readonly title: string;
  /** File type in capitals, `PDF`. */
  readonly type: string;
  /** Size in words, `132 KB`. */
  readonly size: string;
  /** As what browsers can show it on the page itself. */
  readonly preview: "image" | "audio" | "video" | "pdf" | undefined;
}

/** A report's status when it is not in force. */
export interface StatusView {
  readonly text: string;
  readonly since: string | undefined;
  readonly replacedBy: readonly LinkView[];
}

/** Faults of the original that were left as they are. Each stands below its paragraph; the page's head leads there. */
export interface FaultsView {
  /** Paragraphs with notes, in order, each a link to its place. */
  readonly paragraphs: readonly LinkView[];
  /** Notes on the whole text, or on a paragraph that the text does not have. */
  readonly others: readonly string[];
}

export interface ReportPageView extends PageView {
  readonly rows: readonly RowView[];
  readonly status: StatusView | undefined;
  readonly changed: string | undefined;
  readonly backfilled: string | undefined;
  readonly summary: string | undefined;
  readonly faults: FaultsView | undefined;
  readonly headings: readonly HeadingView[];
  /** The rendered text: the one value that templates may mark as safe. */
  readonly html: string;
  readonly attachments: readonly AttachmentView[];
  /** The Markdown file as the editor wrote it; undefined where it is not published. */
  readonly sourceUrl: string | undefined;
  readonly neighbours: RelatedReports;
  /** Undefined where the site tells of no history. */
  readonly revisions: HistoryView | undefined;
  readonly citation: CitationView;
  /** Opens the page on a phone. */
  readonly qr: QrView;
  /** Complete address of the page, as it is shown on paper. */
  readonly address: string;
}

export interface StandingPageView extends PageView {
  readonly summary: string | undefined;
  readonly sample: boolean;
  readonly headings: readonly HeadingView[];
  readonly html: string;
}

export interface HomeView extends PageView {
  readonly lead: string;
  /** The four statutory sections. */
  readonly sections: readonly SectionView[];
  readonly total: number;
  readonly latestDay: string | undefined;
  readonly latest: readonly ReportLine[];
  readonly years: readonly CountedLink[];
  readonly agencies: readonly CountedLink[];
  readonly topics: readonly CountedLink[];
}

/** A page that sends readers of an old address on. */
export interface RedirectView {
  readonly url: string;
  readonly target: string;
  readonly title: string;
}

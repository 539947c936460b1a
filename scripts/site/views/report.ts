import type { HistoryView } from "./history.js";
import type { DatedLink, LinkView, PageView, RowView, YearLink } from "./page.js";

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
  /** Size with its unit, `132 KB`. */
  readonly size: string;
  /** How the page itself shows the file; undefined for types that browsers cannot show. */
  readonly preview: "image" | "audio" | "video" | "pdf" | undefined;
}

/** A report's status when it is not in force. */
export interface StatusView {
  readonly text: string;
  readonly since: string | undefined;
  /** Whether the text below is the one before or after the amendment; undefined for other statuses. */
  readonly version: string | undefined;
  readonly replacedBy: readonly LinkView[];
}

/** Faults of the original that were left unchanged. Each is noted below its paragraph; the page's head links there. */
export interface FaultsView {
  /** Links to the paragraphs that have notes, in the order of the text. */
  readonly paragraphs: readonly LinkView[];
  /** Notes on the whole text, or on a paragraph that the text does not have. */
  readonly others: readonly string[];
}

/** How a report is cited. A script puts the day of access between the two parts of `standard`. */
export interface CitationView {
  /** After GB/T 7714, up to the day of access and after it. */
  readonly standard: { readonly before: string; readonly after: string };
  /** A sentence. */
  readonly plain: string;
}

/** A QR code as one SVG path. Its unit is the module; `size` includes the quiet zone around the code. */
export interface QrView {
  readonly size: number;
  readonly path: string;
}

/**
 * Other reports that a report's page links to. The object is small, since it is sent to the process that renders the
 * page.
 */
export interface RelatedReports {
  /** The reports before and after it among those of its agency and topic. */
  readonly previous: LinkView | undefined;
  readonly next: LinkView | undefined;
  /** The report of each year in its series, including this one, newest first; empty when there is only one year. */
  readonly years: readonly YearLink[];
  /** Other reports of the same agency and topic, newest first. */
  readonly related: readonly DatedLink[];
  /** Reports that link to it or name it in their metadata, newest first. */
  readonly linkedFrom: readonly DatedLink[];
}

export interface ReportPageView extends PageView {
  /** How large the title can be in the first screen of a phone, by its length. */
  readonly titleSize: "short" | "long" | "longest";
  /** The metadata that one line shows, the most important first. */
  readonly brief: readonly RowView[];
  readonly rows: readonly RowView[];
  /** What else the page holds, announced below the title with links to it. */
  readonly announced: readonly LinkView[];
  readonly status: StatusView | undefined;
  readonly changed: string | undefined;
  readonly backfilled: string | undefined;
  readonly summary: string | undefined;
  readonly faults: FaultsView | undefined;
  readonly headings: readonly HeadingView[];
  /** The rendered text: the one value that templates may mark as safe. */
  readonly html: string;
  readonly attachments: readonly AttachmentView[];
  /** Address of the Markdown file as the editor wrote it; undefined when it is not published. */
  readonly sourceUrl: string | undefined;
  readonly related: RelatedReports;
  /** Undefined where the site shows no history. */
  readonly revisions: HistoryView | undefined;
  readonly citation: CitationView;
  /** Opens the page on a phone. */
  readonly qr: QrView;
  /** Full address of the page, for printing. */
  readonly address: string;
}

export interface ContentPageView extends PageView {
  readonly summary: string | undefined;
  readonly sample: boolean;
  readonly headings: readonly HeadingView[];
  readonly html: string;
}

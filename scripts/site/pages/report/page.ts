import path from "node:path";
import { yearOf, type Report } from "../../../catalogue/index.js";
import type { SiteMessages } from "../../../i18n/index.js";
import { eachPlainLine, renderMarkdown, type TableWidth } from "../../../markdown/index.js";
import { absoluteUrl } from "../../urls/absolute.js";
import { citation } from "./citation.js";
import type { ReportContext } from "../../context.js";
import { inLocale, linkTargetsIn } from "../../urls/locale-urls.js";
import { faultNotes, faultsView } from "./known-faults.js";
import { historyView } from "../history/page.js";
import { articleMeta } from "../../head/meta-tags.js";
import { announcements } from "./announcements.js";
import { qrCode } from "./qr.js";
import { briefRows, reportRows } from "./metadata-rows.js";
import { urls } from "../../urls/urls.js";
import { markLanguage } from "../../i18n/mark-language.js";
import type {
  AttachmentView,
  CitationView,
  FaultsView,
  HeadingView,
  HistoryView,
  LinkView,
  MetaView,
  QrView,
  RelatedReports,
  ReportPageView,
  RowView,
  StatusView,
} from "../../views/index.js";

/** Most characters of the text that are used as summary when the editor gave none. */
const descriptionLength = 120;

type Preview = NonNullable<AttachmentView["preview"]>;

/** Types that browsers can show, and how. Browsers without a PDF viewer show no preview of PDFs. */
const previews: ReadonlyMap<string, Preview> = new Map([
  ...["JPG", "JPEG", "PNG", "GIF", "WEBP"].map((type) => [type, "image"] as const),
  ["MP3", "audio"],
  ["MP4", "video"],
  ["PDF", "pdf"],
]);

/** Most characters of a title in the usual size, and in the next smaller one. */
const longTitle = 40;
const longestTitle = 80;

/** Fewest headings for which a page gets a table of contents. */
const fewestHeadings = 2;

/**
 * The view of a report's page. Properties are computed when the template reads them, to save memory. It is a class
 * because Eleventy would copy a plain object for every page.
 */
export class ReportPage implements ReportPageView {
  #description: string | undefined;

  constructor(
    private readonly context: ReportContext,
    private readonly report: Report,
    readonly related: RelatedReports,
  ) {}

  get url(): string {
    return this.report.url;
  }
  get title(): string {
    return this.report.title;
  }
  get section(): string {
    return urls.years;
  }
  get summary(): string | undefined {
    return this.report.summary;
  }
  /** The only value that is kept: several parts of a page read it, and it is short. */
  get description(): string {
    return (this.#description ??= shortened(
      this.report.summary ?? beginning(eachPlainLine(this.context.markdown(this.report))),
    ));
  }
  get meta(): readonly MetaView[] {
    return articleMeta(this.context.site, this.report, this.description);
  }
  get breadcrumbs(): readonly LinkView[] {
    const year = yearOf(this.report.published);
    return [
      { title: this.context.messages.nav.home, url: urls.home },
      { title: this.context.messages.nav.years, url: urls.years },
      { title: this.context.messages.list.publishedIn(year), url: urls.year(year) },
    ];
  }
  get titleSize(): ReportPageView["titleSize"] {
    const { length } = [...this.report.title];
    return length > longestTitle ? "longest" : length > longTitle ? "long" : "short";
  }
  get brief(): readonly RowView[] {
    return briefRows(this.report, this.context);
  }
  get announced(): readonly LinkView[] {
    return announcements(this.report, this.revisions, this.context.messages);
  }
  get rows(): readonly RowView[] {
    return reportRows(this.report, this.context);
  }
  get status(): StatusView | undefined {
    const { status, statusSince, replacedBy = [] } = this.report;
    if (status === "有效") return undefined;
    const { page } = this.context.messages;
    return {
      text: page.statusIs(status),
      since: statusSince === undefined ? undefined : page.statusSince(statusSince),
      version: status === "已修改" ? page.version[shownVersion(this.report)] : undefined,
      replacedBy: linksTo(replacedBy, this.context),
    };
  }
  get changed(): string | undefined {
    const { modified, changeNote } = this.report;
    return modified && changeNote ? this.context.messages.page.changed(modified, changeNote) : undefined;
  }
  get backfilled(): string | undefined {
    return this.report.backfilled;
  }
  get faults(): FaultsView | undefined {
    return faultsView(
      this.report.knownFaults ?? [],
      this.context.markdown(this.report).paragraphs,
      this.context.messages,
    );
  }
  get headings(): readonly HeadingView[] {
    const { headings } = this.context.markdown(this.report);
    return headings.length >= fewestHeadings ? headings : [];
  }
  get tableWidth(): TableWidth | undefined {
    return this.context.markdown(this.report).tableWidth;
  }
  get html(): string {
    const { site, locale } = this.context;
    const html = renderMarkdown(this.context.markdown(this.report), {
      pathPrefix: site.pathPrefix,
      tableLabel: this.context.messages.page.table,
      ...linkTargetsIn(locale, site, this.report.url),
      anchors: {
        heading: this.context.messages.reading.headingLink,
        paragraph: this.context.messages.reading.paragraphLink,
        notes: faultNotes(this.report.knownFaults ?? []),
        noteLabel: this.context.messages.page.knownFault,
      },
    });
    return markLanguage(site.traditionalTexts, this.context.messages).localized(html);
  }
  get attachments(): readonly AttachmentView[] {
    const folder = path.posix.dirname(this.report.file);
    return (this.report.attachments ?? []).map(({ file, title }) => {
      const type = path.posix.extname(file).slice(1).toUpperCase();
      return {
        url: this.report.url + file,
        title: title ?? file,
        type,
        size: sizeInWords(this.context.sizes.get(`${folder}/${file}`) ?? 0, this.context.messages),
        preview: previews.get(type),
      };
    });
  }
  get sourceUrl(): string | undefined {
    return this.context.sources ? `${this.report.url}index.md` : undefined;
  }
  get revisions(): HistoryView | undefined {
    const { histories, historySettings } = this.context;
    return historyView(this.report, histories.get(this.report.file), historySettings, this.context.messages);
  }
  get citation(): CitationView {
    return citation(this.report, this.context.site, this.context.messages);
  }
  get qr(): QrView {
    return qrCode(this.address);
  }
  get address(): string {
    return absoluteUrl(this.context.site, inLocale(this.report.url, this.context.locale));
  }
}

const alone: RelatedReports = {
  previous: undefined,
  next: undefined,
  years: [],
  related: [],
  linkedFrom: [],
};

/**
 * Returns the pages of reports.
 *
 * @param related the related reports of each report, in the order of `reports`
 */
export function reportPages(
  reports: readonly Report[],
  related: readonly RelatedReports[],
  context: ReportContext,
): ReportPage[] {
  return reports.map((report, index) => new ReportPage(context, report, related[index] ?? alone));
}

/**
 * Returns which text of an amended report its page shows. Editors who publish the amended text in the same file record
 * the day in `modified`; otherwise the file still holds the text from before.
 */
export function shownVersion({
  modified,
  statusSince,
}: Pick<Report, "modified" | "statusSince">): "before" | "after" {
  if (modified === undefined) return "before";
  return statusSince === undefined || modified >= statusSince ? "after" : "before";
}

/** Returns links to reports by their index numbers; the check has verified that they exist. */
function linksTo(indexNumbers: readonly string[], { links }: ReportContext): LinkView[] {
  return indexNumbers.flatMap((number) => links.get(number) ?? []);
}

/** Returns the beginning of a text, for use as a summary. */
function beginning(lines: Iterable<string>): string {
  let start = "";
  for (const line of lines) {
    start += start === "" ? line : ` ${line}`;
    if (start.length > 2 * descriptionLength) break; // a character takes at most two code units
  }
  return start;
}

/** Returns one line of text, shortened to the length of a summary. */
function shortened(start: string): string {
  const characters = [...start.replace(/\s+/g, " ")];
  return characters.slice(0, descriptionLength).join("") + (characters.length > descriptionLength ? "…" : "");
}

/** Formats a size as operating systems show it: bytes, KB or MB of 1,024. */
function sizeInWords(bytes: number, messages: SiteMessages): string {
  const { b, kb, mb } = messages.page.fileSize;
  if (bytes < 1024) return `${bytes} ${b}`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} ${kb}`;
  return `${(bytes / 1024 / 1024).toFixed(1)} ${mb}`;
}

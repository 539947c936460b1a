import type { Agency, Catalogue, Grouped, Site } from "../catalogue/index.js";
import type { ChangeEvent, Incomplete, ReportHistory, SiteHistory } from "../history/index.js";
import type { SiteMessages } from "../i18n/index.js";
import type { ParsedMarkdown, RenderOptions } from "../markdown/index.js";
import type { SiteLocale } from "./i18n/locales.js";
import type { LinkView } from "./views/index.js";

/** Parses the text of a report or a content page. */
export type MarkdownReader = (page: { readonly body: string }) => ParsedMarkdown;

/** The addresses of files in `assets/`, by the address that templates use: `/assets/site.css`. */
export type AssetNames = ReadonlyMap<string, string>;

/** How pages show the history of reports; the same for all reports. It can be sent to another process. */
export interface HistorySettings {
  readonly on: boolean;
  readonly incomplete: Incomplete | undefined;
  /** Whether reports with several revisions have a page that compares them. */
  readonly pages: boolean;
}

/** What pages about the whole catalogue are made from. It contains no texts of reports. */
export interface SiteContext {
  readonly catalogue: Catalogue;
  readonly grouped: Grouped;
  readonly assets: AssetNames;
  readonly markdown: MarkdownReader;
  readonly history: SiteHistory;
  readonly historySettings: HistorySettings;
  /** All changes of the catalogue, newest first. */
  readonly events: readonly ChangeEvent[];
  /** The site's locales, that of its own language first. */
  readonly locales: readonly SiteLocale[];
  /** The locale that pages are made in. */
  readonly locale: SiteLocale;
  /** The messages of that language. */
  readonly messages: SiteMessages;
  /** Returns where links in the text of a page lead, by the page's address. */
  readonly linkTargets: (url: string) => LinkTargets;
}

/** Where links in a Markdown text lead. */
export type LinkTargets = Pick<RenderOptions, "beside" | "fromRoot">;

/** What a report's page is made from, beside the report itself. */
export interface ReportContext {
  readonly site: Site;
  readonly locale: SiteLocale;
  readonly messages: SiteMessages;
  /** Size in bytes of each published file beside a report, by path below the content folder. */
  readonly sizes: ReadonlyMap<string, number>;
  /** The other reports that these reports name, by index number. */
  readonly links: ReadonlyMap<string, LinkView>;
  /** Revisions of these reports in git, by file. */
  readonly histories: ReadonlyMap<string, ReportHistory>;
  readonly historySettings: HistorySettings;
  /** Whether the report's Markdown is published beside its page. */
  readonly sources: boolean;
  readonly markdown: MarkdownReader;
}

/** What the heads of pages are made from, beside the pages themselves. It can be sent to another process. */
export interface HeadContext {
  readonly site: Site;
  /** The locale of the pages. */
  readonly locale: SiteLocale;
  readonly locales: readonly SiteLocale[];
  readonly agencies: readonly Agency[];
  /** Addresses of the lists that have data files of their own. */
  readonly lists: ReadonlySet<string>;
  readonly assets: AssetNames;
  /** Whether reports' Markdown is published beside their pages. */
  readonly sources: boolean;
  /** Whether there are pages of changes, with a feed. */
  readonly changes: boolean;
}

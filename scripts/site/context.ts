import type { Catalogue, Grouped, Site } from "../catalogue/index.js";
import {
  changeEvents,
  noHistory,
  type ChangeEvent,
  type ReportHistory,
  type SiteHistory,
} from "../history/index.js";
import { loadLanguages, saying } from "../i18n/index.js";
import { parseMarkdown, type ParsedMarkdown } from "../markdown/index.js";
import { mostSources } from "./urls/data-files.js";
import { localesOf, type SiteLocale } from "./i18n/locales.js";
import type { AssetNames } from "./head/head.js";
import type { HistorySettings } from "./pages/history/page.js";
import type { LinkView } from "./views.js";

/** Parses a text; the last one is kept, since a page asks for its text several times in a row. */
export type MarkdownReader = (page: { readonly body: string }) => ParsedMarkdown;

/** What the catalogue-wide pages are made from. No text of a report is among it. */
export interface SiteContext {
  readonly catalogue: Catalogue;
  readonly grouped: Grouped;
  readonly assets: AssetNames;
  readonly markdown: MarkdownReader;
  readonly history: SiteHistory;
  readonly historySettings: HistorySettings;
  /** All that happened to the catalogue, newest first. */
  readonly events: readonly ChangeEvent[];
  /** The site's languages; those that a page is made in are spoken while it is made. */
  readonly editions: readonly SiteLocale[];
  /** The language that pages are made in. */
  readonly edition: SiteLocale;
}

/** What a report's page is made from, beside the report. */
export interface ReportContext {
  readonly site: Site;
  readonly edition: SiteLocale;
  /** Size in bytes of each published file beside a report, by path below the content folder. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Other reports that these name, by index number. */
  readonly links: ReadonlyMap<string, LinkView>;
  /** What git knows of these reports, by file. */
  readonly histories: ReadonlyMap<string, ReportHistory>;
  readonly historySettings: HistorySettings;
  /** Whether the report's Markdown is published beside its page. */
  readonly sources: boolean;
  readonly markdown: MarkdownReader;
}

/** Loads the languages of the site, too. */
export async function createContext(
  catalogue: Catalogue,
  grouped: Grouped,
  assets: AssetNames,
  history: SiteHistory = noHistory,
): Promise<SiteContext> {
  await loadLanguages(catalogue.site.languages);
  const editions = localesOf(catalogue.site, catalogue.reports.length);
  const [edition] = editions;
  const { on, incomplete } = history;
  return {
    catalogue,
    grouped,
    assets,
    markdown: markdownReader(),
    history,
    historySettings: {
      on,
      incomplete,
      pages: catalogue.site.history ?? catalogue.reports.length <= mostSources,
    },
    events: on ? changeEvents(catalogue.reports, history) : [],
    editions,
    edition,
  };
}

/** Makes something for each language of the site, in that language. */
export function inEachLocale<T>(context: SiteContext, make: (context: SiteContext) => T): T[] {
  return context.editions.map((edition) => saying(edition.language, () => make({ ...context, edition })));
}

export function markdownReader(): MarkdownReader {
  let last: { readonly body: string; readonly parsed: ParsedMarkdown } | undefined;
  return ({ body }) => {
    if (last?.body !== body) last = { body, parsed: parseMarkdown(body) };
    return last.parsed;
  };
}

import type { Catalogue, Grouped, Site } from "../catalogue/index.js";
import { changeEvents, noHistory, type SiteHistory } from "../history/index.js";
import { loadSiteMessages, siteMessages } from "../i18n/index.js";
import { parseMarkdown, type ParsedMarkdown } from "../markdown/index.js";
import type { AssetNames, MarkdownReader, SiteContext } from "./context.js";
import { localesOf, type SiteLocale } from "./i18n/locales.js";
import { fullSiteLimit } from "./urls/data-files.js";
import { linkTargetsIn } from "./urls/locale-urls.js";

/** Returns the context of a catalogue in the first of the site's locales, and loads the messages of all of them. */
export async function createContext(
  catalogue: Catalogue,
  grouped: Grouped,
  assets: AssetNames,
  history: SiteHistory = noHistory,
): Promise<SiteContext> {
  await loadSiteMessages(catalogue.site.languages);
  const locales = localesOf(catalogue.site, catalogue.reports.length);
  const [locale] = locales;
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
      pages: catalogue.site.history ?? catalogue.reports.length <= fullSiteLimit,
    },
    events: on ? changeEvents(catalogue.reports, history) : [],
    locales,
    ...localeContext(catalogue.site, locale),
  };
}

/** Calls a function in each of the site's locales and returns the results in order. */
export function inEachLocale<T>(context: SiteContext, make: (context: SiteContext) => T): T[] {
  return context.locales.map((locale) => make(contextIn(context, locale)));
}

/** Returns the context of a catalogue in another of the site's locales. */
export function contextIn(context: SiteContext, locale: SiteLocale): SiteContext {
  return { ...context, ...localeContext(context.catalogue.site, locale) };
}

/** Returns the parts of a context that depend on the locale. */
function localeContext(
  site: Site,
  locale: SiteLocale,
): Pick<SiteContext, "locale" | "messages" | "linkTargets"> {
  return {
    locale,
    messages: siteMessages(locale.language),
    linkTargets: (url) => linkTargetsIn(locale, site, url),
  };
}

/** Returns a reader that keeps the most recent result, since a page reads its text several times in a row. */
export function markdownReader(): MarkdownReader {
  let last: { readonly body: string; readonly parsed: ParsedMarkdown } | undefined;
  return ({ body }) => {
    if (last?.body !== body) last = { body, parsed: parseMarkdown(body) };
    return last.parsed;
  };
}

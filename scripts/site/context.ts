import type { Catalogue, Grouped, Site } from "../catalogue/index.js";
import { loadLanguages, saying } from "../language/index.js";
import { parseMarkdown, type ParsedMarkdown } from "../markdown/index.js";
import { editionsOf, type Edition } from "./editions.js";
import type { AssetNames } from "./head.js";
import type { LinkView } from "./views.js";

/** Parses a text; the last one is kept, since a page asks for its text several times in a row. */
export type MarkdownReader = (page: { readonly body: string }) => ParsedMarkdown;

/** What the catalogue-wide pages are made from. No text of a report is among it. */
export interface SiteContext {
  readonly catalogue: Catalogue;
  readonly grouped: Grouped;
  readonly assets: AssetNames;
  readonly markdown: MarkdownReader;
  /** The site's languages; those that a page is made in are spoken while it is made. */
  readonly editions: readonly Edition[];
  /** The language that pages are made in. */
  readonly edition: Edition;
}

/** What a report's page is made from, beside the report. */
export interface ReportContext {
  readonly site: Site;
  readonly edition: Edition;
  /** Size in bytes of each published file beside a report, by path below the content folder. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Other reports that these name, by index number. */
  readonly links: ReadonlyMap<string, LinkView>;
  /** Whether the report's Markdown is published beside its page. */
  readonly sources: boolean;
  readonly markdown: MarkdownReader;
}

/** Loads the languages of the site, too. */
export async function createContext(
  catalogue: Catalogue,
  grouped: Grouped,
  assets: AssetNames,
): Promise<SiteContext> {
  await loadLanguages(catalogue.site.languages);
  const editions = editionsOf(catalogue.site, catalogue.reports.length);
  const [edition] = editions;
  return { catalogue, grouped, assets, markdown: markdownReader(), editions, edition };
}

/** Makes something for each language of the site, in that language. */
export function inEachLanguage<T>(context: SiteContext, make: (context: SiteContext) => T): T[] {
  return context.editions.map((edition) => saying(edition.language, () => make({ ...context, edition })));
}

export function markdownReader(): MarkdownReader {
  let last: { readonly body: string; readonly parsed: ParsedMarkdown } | undefined;
  return ({ body }) => {
    if (last?.body !== body) last = { body, parsed: parseMarkdown(body) };
    return last.parsed;
  };
}

import type { Catalogue, Grouped, Site } from "../catalogue/index.js";
import { parseMarkdown, type ParsedMarkdown } from "../markdown/index.js";
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
}

/** What a report's page is made from, beside the report. */
export interface ReportContext {
  readonly site: Site;
  /** Size in bytes of each published file beside a report, by path below the content folder. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Other reports that these name, by index number. */
  readonly links: ReadonlyMap<string, LinkView>;
  /** Whether the report's Markdown is published beside its page. */
  readonly sources: boolean;
  readonly markdown: MarkdownReader;
}

export function createContext(catalogue: Catalogue, grouped: Grouped, assets: AssetNames): SiteContext {
  return { catalogue, grouped, assets, markdown: markdownReader() };
}

export function markdownReader(): MarkdownReader {
  let last: { readonly body: string; readonly parsed: ParsedMarkdown } | undefined;
  return ({ body }) => {
    if (last?.body !== body) last = { body, parsed: parseMarkdown(body) };
    return last.parsed;
  };
}

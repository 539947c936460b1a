import { groupCatalogue, type Catalogue, type Grouped, type Report } from "../catalogue/index.js";
import { parseMarkdown, type ParsedMarkdown } from "../markdown/index.js";

/** What views are made from: the catalogue, its groups, and what was found out about files on the way. */
export interface SiteContext {
  readonly catalogue: Catalogue;
  readonly grouped: Grouped;
  /** Size in bytes of each published file beside a report, by path below the content folder. */
  readonly sizes: ReadonlyMap<string, number>;
  readonly byIndexNumber: ReadonlyMap<string, Report>;
  /** A report's text, parsed; kept only while the report is being looked at, so that memory stays flat. */
  readonly markdown: (report: { readonly body: string }) => ParsedMarkdown;
}

export function createContext(catalogue: Catalogue, sizes: ReadonlyMap<string, number>): SiteContext {
  let last: { readonly body: string; readonly parsed: ParsedMarkdown } | undefined;
  return {
    catalogue,
    grouped: groupCatalogue(catalogue),
    sizes,
    byIndexNumber: new Map(catalogue.reports.map((report) => [report.indexNumber, report])),
    markdown({ body }) {
      if (last?.body !== body) last = { body, parsed: parseMarkdown(body) };
      return last.parsed;
    },
  };
}

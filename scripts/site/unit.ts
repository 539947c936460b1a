import type { Report } from "../catalogue/index.js";
import { columnLists, columns } from "./columns.js";
import { markdownReader, type ReportContext, type SiteContext } from "./context.js";
import { headContext, type HeadContext } from "./head.js";
import { siteView } from "./pages.js";
import { runEleventy } from "./render.js";
import { neighbourFinder, type Neighbours } from "./neighbours.js";
import { reportPages } from "./report-page.js";
import type { LinkView, ListView, SiteView } from "./views.js";

/** What the pages of some reports need beside those reports. It can be sent to another process. */
export interface ReportUnit {
  readonly head: HeadContext;
  readonly view: SiteView;
  /** Of each report, in the order of the reports. */
  readonly neighbours: readonly Neighbours[];
  readonly links: ReadonlyMap<string, LinkView>;
}

interface PlacedReport {
  readonly report: Report;
  readonly previous: Report | undefined;
  readonly next: Report | undefined;
}

/** Makes the units of a catalogue; what they share is made once. */
export function reportUnits(
  context: SiteContext,
  sources: boolean,
): (reports: readonly PlacedReport[]) => ReportUnit {
  const { catalogue } = context;
  const view = siteView(catalogue, columns(context));
  const head = headContext(context, sources);
  const neighboursOf = neighbourFinder(context);
  const byIndexNumber = new Map(catalogue.reports.map((report) => [report.indexNumber, report]));
  return (reports) => {
    const named = reports.flatMap(({ report }) => [...(report.replacedBy ?? []), ...(report.replaces ?? [])]);
    const links = named.flatMap((number) => {
      const report = byIndexNumber.get(number);
      return report ? [[number, linkTo(report)] as const] : [];
    });
    const neighbours = reports.map(neighboursOf);
    return { head, view, neighbours, links: new Map(links) };
  };
}

/**
 * Renders the pages of a unit's reports.
 *
 * @param staging the folder in which the site is put together
 */
export async function renderReports(
  reports: readonly Report[],
  sizes: ReportContext["sizes"],
  { head, view, neighbours, links }: ReportUnit,
  staging: string,
): Promise<void> {
  const { site, sources } = head;
  const context: ReportContext = { site, sizes, links, sources, markdown: markdownReader() };
  const pages = reportPages(reports, neighbours, context);
  await runEleventy(
    "layouts/pages/report.njk",
    { head, reports, views: { site: view, reports: pages } },
    staging,
  );
}

/** Some pages of lists. They can be sent to another process. */
export interface ListUnit {
  readonly head: HeadContext;
  readonly view: SiteView;
  readonly lists: readonly ListView[];
}

/** All pages of lists, in units of some pages each: Eleventy's time grows faster than the number of pages in a run. */
export function listUnits(context: SiteContext, sources: boolean, size: number): ListUnit[] {
  const all = columns(context);
  const lists = columnLists(context, all);
  const view = siteView(context.catalogue, all);
  const head = headContext(context, sources);
  return Array.from({ length: Math.ceil(lists.length / size) }, (_, unit) => {
    return { head, view, lists: lists.slice(unit * size, (unit + 1) * size) };
  });
}

/** Renders the pages of a unit of lists. */
export async function renderLists({ head, view, lists }: ListUnit, staging: string): Promise<void> {
  await runEleventy("layouts/pages/list.njk", { head, views: { site: view, lists } }, staging);
}

function linkTo({ title, url }: Report): LinkView {
  return { title, url };
}

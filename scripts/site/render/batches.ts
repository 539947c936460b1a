import type { Report, Site } from "../../catalogue/index.js";
import { compareRevisions, type Comparison, type ReportHistory } from "../../history/index.js";
import { BlobReader } from "../../git/index.js";
import { loadSiteMessages, siteMessages } from "../../i18n/index.js";
import { allLists } from "../pages/lists/all-lists.js";
import { type ReportContext, type SiteContext } from "../context.js";
import { changesPages } from "../pages/changes.js";
import { headContext } from "../head/head.js";
import { hasHistoryPage, HistoryPage } from "../pages/history/page.js";
import { siteView } from "../pages/site-view.js";
import { renderTemplate } from "./eleventy-run.js";
import { relatedReportsFinder } from "../pages/report/related.js";
import { reportPages } from "../pages/report/page.js";
import type { HeadContext, HistorySettings } from "../context.js";
import type { ChangesView, LinkView, ListView, RelatedReports, SiteView } from "../views/index.js";
import { inEachLocale, markdownReader } from "../create-context.js";

/** What pages of one locale share, beside their own views. */
interface Frame {
  readonly head: HeadContext;
  readonly view: SiteView;
}

/** What the pages of some reports need beside those reports. It can be sent to another process. */
export interface ReportBatch {
  /** One frame for each locale that has pages of reports. */
  readonly frames: readonly Frame[];
  /** Related reports of each report, in the order of the reports. */
  readonly related: readonly RelatedReports[];
  readonly links: ReadonlyMap<string, LinkView>;
  /** History of each report that has one, by file. */
  readonly histories: ReadonlyMap<string, ReportHistory>;
  readonly history: HistorySettings;
}

/** Makes the batches of a catalogue; what they share is computed once. */
export function reportBatches(
  context: SiteContext,
  sources: boolean,
): (reports: readonly Report[]) => ReportBatch {
  const { catalogue } = context;
  const frames = inEachLocale(context, (own): Frame => {
    return { head: headContext(own, sources), view: siteView(own) };
  }).filter(({ head }) => head.locale.reports);
  const findRelated = relatedReportsFinder(context);
  const byIndexNumber = new Map(catalogue.reports.map((report) => [report.indexNumber, report]));
  return (reports) => {
    const named = reports.flatMap(({ replacedBy = [], replaces = [] }) => [...replacedBy, ...replaces]);
    const links = named.flatMap((number) => {
      const report = byIndexNumber.get(number);
      return report ? [[number, linkTo(report)] as const] : [];
    });
    const related = reports.map(findRelated);
    const histories = reports.flatMap(({ file }) => {
      const known = context.history.reports.get(file);
      return known ? [[file, known] as const] : [];
    });
    return {
      frames,
      related,
      links: new Map(links),
      histories: new Map(histories),
      history: context.historySettings,
    };
  };
}

/**
 * Renders the pages of a batch of reports in each locale.
 *
 * @param content the content folder, from whose git repository old versions are read
 * @param staging the folder in which the site is put together
 */
export async function renderReports(
  reports: readonly Report[],
  sizes: ReportContext["sizes"],
  { frames, related, links, histories, history }: ReportBatch,
  content: string,
  staging: string,
): Promise<void> {
  const compared = reports.filter(({ file }) => hasHistoryPage(histories.get(file), history));
  const withheld = frames[0]?.head.site.withheldRevisions;
  const comparisons = await compareReports(compared, histories, withheld, content);
  await loadSiteMessages(frames.map(({ head }) => head.locale.language));
  for (const { head, view } of frames) {
    const { site, sources, locale } = head;
    const messages = siteMessages(locale.language);
    const context: ReportContext = {
      ...{ site, locale, messages, sizes, links, sources, histories },
      historySettings: history,
      markdown: markdownReader(),
    };
    const pages = reportPages(reports, related, context);
    await renderTemplate("report", { head, site: view, reports }, pages, staging);
    const historyPages = compared.flatMap((report) => {
      const [known, comparison] = [histories.get(report.file), comparisons.get(report.file)];
      return known && comparison ? new HistoryPage(site, report, known, history, comparison, messages) : [];
    });
    await renderTemplate("history", { head, site: view }, historyPages, staging);
  }
}

/** Compares the revisions of reports, by file and commit; one git process reads all old versions. */
async function compareReports(
  reports: readonly Report[],
  histories: ReadonlyMap<string, ReportHistory>,
  withheld: Site["withheldRevisions"],
  content: string,
): Promise<Map<string, ReadonlyMap<string, Comparison>>> {
  const comparisons = new Map<string, ReadonlyMap<string, Comparison>>();
  if (reports.length === 0) return comparisons;
  const reader = new BlobReader(content);
  try {
    for (const { file } of reports) {
      const revisions = histories.get(file)?.revisions ?? [];
      comparisons.set(file, await compareRevisions(revisions, reader, withheld));
    }
  } finally {
    reader.close();
  }
  return comparisons;
}

/** Some pages of changes. They can be sent to another process. */
export interface ChangesBatch extends Frame {
  readonly changes: readonly ChangesView[];
}

/**
 * Returns all pages of changes, those of a year and a locale in one batch, so that batches of past years stay the same.
 */
export function changesBatches(context: SiteContext): ChangesBatch[] {
  return inEachLocale(context, (own): ChangesBatch[] => {
    const frame = { head: headContext(own, false), view: siteView(own) };
    const byYear = new Map<string, ChangesView[]>();
    for (const page of changesPages(own)) {
      const year = /\/(\d{4})-/.exec(page.url)?.[1] ?? "";
      const list = byYear.get(year);
      if (list) list.push(page);
      else byYear.set(year, [page]);
    }
    return [...byYear.values()].map((changes) => ({ ...frame, changes }));
  }).flat();
}

/** Renders a batch of pages of changes. */
export async function renderChanges({ head, view, changes }: ChangesBatch, staging: string): Promise<void> {
  await renderTemplate("changes", { head, site: view }, changes, staging);
}

/** Some pages of lists. They can be sent to another process. */
export interface ListBatch extends Frame {
  readonly lists: readonly ListView[];
}

/**
 * Returns all pages of lists in batches of one locale each, since Eleventy's time grows faster than the number of pages
 * in a run. The site's own language comes first.
 */
export function listBatches(context: SiteContext, sources: boolean, size: number): ListBatch[] {
  return inEachLocale(context, (own): ListBatch[] => {
    const lists = allLists(own);
    const view = siteView(own);
    const head = headContext(own, sources);
    return Array.from({ length: Math.ceil(lists.length / size) }, (_, unit) => {
      return { head, view, lists: lists.slice(unit * size, (unit + 1) * size) };
    });
  }).flat();
}

/** Renders a batch of pages of lists. */
export async function renderLists({ head, view, lists }: ListBatch, staging: string): Promise<void> {
  await renderTemplate("list", { head, site: view }, lists, staging);
}

function linkTo({ title, url }: Report): LinkView {
  return { title, url };
}

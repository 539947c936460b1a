import type { Report, Site } from "../../../catalogue/index.js";
import {
  dayOf,
  instantOf,
  withheldReason,
  type Block,
  type Comparison,
  type Incomplete,
  type Part,
  type ReportHistory,
  type Revision,
} from "../../../history/index.js";
import { text } from "../../../i18n/index.js";
import { withHeadings, type ComparedBlock } from "./compared-lines.js";
import { columnMeta } from "../../head/meta-tags.js";
import { revisionWords } from "./revision-words.js";
import { urls } from "../../urls/urls.js";
import type { LinkView, MetaView, PageView } from "../../views.js";
import { markLanguage } from "../../i18n/mark-language.js";

/** What pages tell of history, the same for all reports. It can be sent to another process. */
export interface HistorySettings {
  readonly on: boolean;
  readonly incomplete: Incomplete | undefined;
  /** Whether reports with several revisions have a page that compares them. */
  readonly pages: boolean;
}

/** One revision, as a report's page lists it. */
export interface RevisionView {
  /** `2022-05-31`, and the moment with China's time zone. */
  readonly day: string;
  readonly instant: string;
  readonly words: readonly string[];
  /** Leads to its comparison; undefined where there is none. */
  readonly id: string;
}

/** The history of a report, as its page shows it. */
export interface HistoryView {
  readonly revisions: readonly RevisionView[];
  /** What is missing, in words. */
  readonly notes: readonly string[];
  /** The page that compares; undefined where there is none. */
  readonly url: string | undefined;
}

/** One revision on the page that compares. */
export interface ComparedView extends RevisionView {
  readonly subject: string;
  /** Git's name for the commit, shortened. */
  readonly commit: string;
  readonly fields: readonly { readonly label: string; readonly parts: readonly Part[] }[];
  readonly head: readonly Block[];
  readonly text: readonly ComparedBlock[];
  /** Why the publisher does not show it, in the publisher's words. */
  readonly withheld: string | undefined;
  /** Why nothing or not all is shown, in words. */
  readonly note: string | undefined;
}

/** Whether a report has a page that compares its revisions. */
export function hasHistoryPage(history: ReportHistory | undefined, { on, pages }: HistorySettings): boolean {
  return on && pages && (history?.revisions.length ?? 0) > 1;
}

/** What a report's page says of its history; undefined where the site tells of none. */
export function historyView(
  report: Report,
  history: ReportHistory | undefined,
  settings: HistorySettings,
): HistoryView | undefined {
  if (!settings.on) return undefined;
  return {
    revisions: (history?.revisions ?? []).map(revisionView),
    notes: historyNotes(history, settings),
    url: hasHistoryPage(history, settings) ? urls.history(report.url) : undefined,
  };
}

function historyNotes(history: ReportHistory | undefined, { incomplete }: HistorySettings): string[] {
  const words = text.history;
  const notes = incomplete === undefined ? [] : [words.incomplete[incomplete]];
  if (history?.uncommitted) notes.push(history.revisions.length === 0 ? words.none : words.uncommitted);
  return notes;
}

function revisionView(revision: Revision): RevisionView {
  return {
    day: dayOf(revision.time),
    instant: instantOf(revision.time),
    words: revisionWords(revision),
    id: `r${revision.commit.slice(0, 12)}`,
  };
}

/** The page that compares a report's revisions. A class, because Eleventy copies plain objects. */
export class HistoryPage implements PageView {
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly meta: readonly MetaView[];
  readonly breadcrumbs: readonly LinkView[];
  readonly section = urls.years;
  readonly report: LinkView;
  readonly notes: readonly string[];
  readonly revisions: readonly ComparedView[];

  constructor(
    site: Site,
    { title, url, published }: Report,
    history: ReportHistory,
    settings: HistorySettings,
    comparisons: ReadonlyMap<string, Comparison>,
  ) {
    const year = published.slice(0, 4);
    this.url = urls.history(url);
    this.title = text.history.titleOf(title);
    this.description = text.history.describe(title);
    this.meta = columnMeta(site, this.title, this.description);
    this.breadcrumbs = [
      { title: text.nav.home, url: urls.home },
      { title: text.nav.years, url: urls.years },
      { title: text.list.publishedIn(year), url: urls.year(year) },
      { title, url },
    ];
    this.report = { title, url };
    this.notes = historyNotes(history, settings);
    const { written } = markLanguage(site.traditionalTexts ?? false);
    this.revisions = history.revisions.map((revision) =>
      comparedView(revision, comparisons.get(revision.commit), site, written),
    );
  }
}

type RenderedRevision = (words: string) => string;

function comparedView(
  revision: Revision,
  comparison: Comparison | undefined,
  { withheldRevisions = new Map<string, string>() }: Site,
  written: RenderedRevision,
): ComparedView {
  const labels: Readonly<Record<string, string>> = text.fieldLabels;
  const withheld = withheldReason(revision.commit, withheldRevisions);
  const { fields = [], head = [], text: blocks = [] } = comparison ?? {};
  return {
    ...revisionView(revision),
    subject: withheld === undefined ? revision.subject : "",
    commit: revision.commit.slice(0, 12),
    fields: fields.map(({ key, parts }) => ({
      label: labels[key] ?? key,
      parts: writtenParts(parts, written),
    })),
    head: writtenBlocks(head, written),
    text: withHeadings(writtenBlocks(blocks, written)),
    withheld,
    note: withheld === undefined ? noteOf(revision, comparison) : undefined,
  };
}

function noteOf({ compared }: Revision, comparison: Comparison | undefined): string | undefined {
  if (!compared) return undefined;
  if (!comparison) return text.history.notCompared;
  if (comparison.cut) return text.history.cut;
  const { fields, head, text: blocks } = comparison;
  return fields.length + head.length + blocks.length === 0 ? text.history.onlySpacing : undefined;
}

function writtenBlocks(blocks: readonly Block[], written: RenderedRevision): Block[] {
  return blocks.map((block) => {
    return block.kind === "gap" ? block : { ...block, parts: writtenParts(block.parts, written) };
  });
}

function writtenParts(parts: readonly Part[], written: RenderedRevision): Part[] {
  return parts.map(({ kind, text: words }) => ({ kind, text: written(words) }));
}

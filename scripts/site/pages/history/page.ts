import { yearOf, type Report, type Site } from "../../../catalogue/index.js";
import {
  dayOf,
  instantOf,
  withheldReason,
  type DiffBlock,
  type Comparison,
  type Part,
  type ReportHistory,
  type Revision,
} from "../../../history/index.js";
import type { SiteMessages } from "../../../i18n/index.js";
import { withHeadings } from "./compared-lines.js";
import { columnMeta } from "../../head/meta-tags.js";
import { revisionWords } from "./revision-words.js";
import { urls } from "../../urls/urls.js";
import { markLanguage } from "../../i18n/mark-language.js";
import type { HistorySettings } from "../../context.js";
import type {
  ComparedView,
  HistoryView,
  LinkView,
  MetaView,
  PageView,
  RevisionView,
} from "../../views/index.js";

/** Returns whether a report has a page that compares its revisions. */
export function hasHistoryPage(history: ReportHistory | undefined, { on, pages }: HistorySettings): boolean {
  return on && pages && (history?.revisions.length ?? 0) > 1;
}

/** Returns the history shown on a report's page; undefined when the site shows none. */
export function historyView(
  report: Report,
  history: ReportHistory | undefined,
  settings: HistorySettings,
  messages: SiteMessages,
): HistoryView | undefined {
  if (!settings.on) return undefined;
  return {
    revisions: (history?.revisions ?? []).map((revision) => revisionView(revision, messages)),
    notes: historyNotes(history, settings, messages),
    url: hasHistoryPage(history, settings) ? urls.history(report.url) : undefined,
  };
}

function historyNotes(
  history: ReportHistory | undefined,
  { incomplete }: HistorySettings,
  messages: SiteMessages,
): string[] {
  const words = messages.history;
  const notes = incomplete === undefined ? [] : [words.incomplete[incomplete]];
  if (history?.uncommitted) notes.push(history.revisions.length === 0 ? words.none : words.uncommitted);
  return notes;
}

function revisionView(revision: Revision, messages: SiteMessages): RevisionView {
  return {
    day: dayOf(revision.time),
    instant: instantOf(revision.time),
    words: revisionWords(revision, messages),
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
    private readonly messages: SiteMessages,
  ) {
    const year = yearOf(published);
    this.url = urls.history(url);
    this.title = this.messages.history.titleOf(title);
    this.description = this.messages.history.describe(title);
    this.meta = columnMeta(site, this.title, this.description);
    this.breadcrumbs = [
      { title: this.messages.nav.home, url: urls.home },
      { title: this.messages.nav.years, url: urls.years },
      { title: this.messages.list.publishedIn(year), url: urls.year(year) },
      { title, url },
    ];
    this.report = { title, url };
    this.notes = historyNotes(history, settings, this.messages);
    const { localized: written } = markLanguage(site.traditionalTexts, this.messages);
    this.revisions = history.revisions.map((revision) =>
      comparedView(revision, comparisons.get(revision.commit), site, written, this.messages),
    );
  }
}

type RenderedRevision = (words: string) => string;

function comparedView(
  revision: Revision,
  comparison: Comparison | undefined,
  { withheldRevisions = new Map<string, string>() }: Site,
  written: RenderedRevision,
  messages: SiteMessages,
): ComparedView {
  const labels: Readonly<Record<string, string>> = messages.fieldLabels;
  const withheld = withheldReason(revision.commit, withheldRevisions);
  const { fields = [], head = [], text: blocks = [] } = comparison ?? {};
  return {
    ...revisionView(revision, messages),
    subject: withheld === undefined ? revision.subject : "",
    commit: revision.commit.slice(0, 12),
    fields: fields.map(({ key, parts }) => ({
      label: labels[key] ?? key,
      parts: writtenParts(parts, written),
    })),
    head: writtenBlocks(head, written),
    text: withHeadings(writtenBlocks(blocks, written)),
    withheld,
    note: withheld === undefined ? noteOf(revision, comparison, messages) : undefined,
  };
}

function noteOf(
  { compared }: Revision,
  comparison: Comparison | undefined,
  messages: SiteMessages,
): string | undefined {
  if (!compared) return undefined;
  if (!comparison) return messages.history.notCompared;
  if (comparison.cut) return messages.history.cut;
  const { fields, head, text: blocks } = comparison;
  return fields.length + head.length + blocks.length === 0 ? messages.history.onlySpacing : undefined;
}

function writtenBlocks(blocks: readonly DiffBlock[], written: RenderedRevision): DiffBlock[] {
  return blocks.map((block) => {
    return block.kind === "gap" ? block : { ...block, parts: writtenParts(block.parts, written) };
  });
}

function writtenParts(parts: readonly Part[], written: RenderedRevision): Part[] {
  return parts.map(({ kind, text: words }) => ({ kind, text: written(words) }));
}

import { LocalizedError } from "../errors/index.js";
import { defaultMessages, type Messages } from "../i18n/index.js";
import type { Agency, CitedRule, Genre, Synonym, Topic } from "./schema/vocabularies.js";
import { DiagnosticList, type Counts } from "./diagnostic-list.js";
import { sortDiagnostics, type Diagnostic } from "./diagnostic.js";
import { listContent } from "./list-content.js";
import { readPage, readReport, type Vocabularies } from "./read.js";
import { readReportFile, readText } from "./read-file.js";
import type { Report } from "./schema/report.js";
import { readSettings, type SettingsOptions } from "./settings.js";
import type { Site, ContentPage } from "./schema/site.js";
import { LazyText } from "./lazy-text.js";

/** The content of a content folder other than its reports, validated. */
export interface Settings {
  readonly site: Site;
  readonly agencies: readonly Agency[];
  readonly topics: readonly Topic[];
  /** From genres.yaml; empty when the file is missing. */
  readonly genres: readonly Genre[];
  readonly pages: readonly ContentPage[];
  /** Files beside reports and pages, by path below the content folder. */
  readonly attachments: ReadonlySet<string>;
  /** Dates of rules that reports cite, from rules-cited.yaml; empty when the file is missing. */
  readonly citedRules: readonly CitedRule[];
  /** What people say and documents call otherwise, from synonyms.yaml; empty when the file is missing. */
  readonly synonyms: readonly Synonym[];
  /** The content folder. */
  readonly root: string;
}

/** Everything in a content folder. */
export interface Catalogue extends Settings {
  /** Sorted by path. Drafts are only in `drafts`. */
  readonly reports: readonly Report[];
  readonly drafts: readonly Report[];
}

/** A content folder whose reports have not been read yet. */
export interface Opened {
  /** Undefined when site.yaml cannot be read. */
  readonly settings: Settings | undefined;
  /** The agencies and topics that reports may name. */
  readonly bodies: Vocabularies;
  /** Paths of the report files below the folder, sorted. */
  readonly files: readonly string[];
  /** Diagnostics so far. */
  readonly log: DiagnosticList;
}

export interface Loaded {
  /** Undefined when site.yaml cannot be read. Reports with errors are left out; the diagnostics name them. */
  readonly catalogue: Catalogue | undefined;
  /** Sorted; of each severity no more than `mostKept`. */
  readonly diagnostics: readonly Diagnostic[];
  /** Number of diagnostics, including those not kept. */
  readonly counts: Counts;
  /** Number of reports and drafts, including those that cannot be read. */
  readonly reports: number;
}

export interface LoadOptions extends SettingsOptions {
  /** Only diagnostics of these files are reported, given as paths below the folder; undefined for all. */
  readonly files?: ReadonlySet<string> | undefined;
}

/**
 * Reads a content folder without its reports.
 *
 * @param root the content folder
 * @throws the file system's error when the folder itself cannot be read
 */
// eslint-disable-next-line @typescript-eslint/require-await -- errors of the file system reject, as loadCatalogue says
export async function openContent(
  root: string,
  messages: Messages,
  options: LoadOptions = {},
): Promise<Opened> {
  const files = listContent(root, messages);
  const log = new DiagnosticList(options.files);
  for (const diagnostic of files.diagnostics) log.push(diagnostic);
  const { site, bodies, citedRules, synonyms } = readSettings(root, files.settings, options, log, messages);
  const pages = files.pages.flatMap((file) => {
    const read = readText(root, file, log, messages);
    return read ? readPage(file, read.source, log, messages) : [];
  });
  const { agencies = [], topics = [], genres = [] } = bodies;
  const { attachments } = files;
  const settings = site && { site, agencies, topics, genres, pages, attachments, citedRules, synonyms, root };
  return { settings, bodies, files: files.reports, log };
}

/** Combines settings and reports. */
export function catalogueOf(settings: Settings, reports: readonly Report[]): Catalogue {
  return {
    ...settings,
    reports: reports.filter((report) => !report.draft),
    drafts: reports.filter((report) => report.draft),
  };
}

/**
 * Reads a content folder.
 *
 * @param root the content folder
 * @throws the file system's error when the folder itself cannot be read
 */
export async function loadCatalogue(
  root: string,
  messages: Messages,
  options: LoadOptions = {},
): Promise<Loaded> {
  const { settings, bodies, files, log } = await openContent(root, messages, options);
  const reports: Report[] = [];
  for (const file of files) {
    const { report, diagnostics } = readReportFile(root, file, bodies, messages);
    for (const diagnostic of diagnostics) log.push(diagnostic);
    if (report) reports.push(report);
  }
  return {
    catalogue: settings && catalogueOf(settings, reports),
    diagnostics: sortDiagnostics(log.kept),
    counts: log.counts,
    reports: files.length,
  };
}

/**
 * Reads some reports of a loaded catalogue again.
 *
 * @param files paths below the content folder, in the order wanted
 * @param isAsChecked returns whether the bytes of a file are still those that were checked
 * @throws Error when a report has become invalid or its file has changed
 */
export function loadReports(
  root: string,
  files: readonly string[],
  bodies: Vocabularies,
  isAsChecked: (file: string, bytes: Uint8Array) => boolean = () => true,
): Report[] {
  const reports: Report[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const read = readText(root, file, diagnostics, defaultMessages);
    if (!read) continue;
    if (!isAsChecked(file, read.bytes)) throw new LocalizedError(({ files }) => files.changed(file));
    reports.push(
      ...readReport(file, read.source, LazyText.of(root, file, read), bodies, diagnostics, defaultMessages),
    );
  }
  const [wrong] = diagnostics;
  if (reports.length !== files.length)
    throw new LocalizedError(({ files }) => files.changed(wrong?.file ?? root));
  return reports;
}

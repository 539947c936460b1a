import { readFileSync } from "node:fs";
import path from "node:path";
import { documentWords, languageTags, text, type LabelSet } from "../language/index.js";
import {
  agencyFields,
  citedRuleFields,
  topicFields,
  type Agency,
  type CitedRule,
  type Topic,
} from "./bodies.js";
import { decode } from "./decode.js";
import { DiagnosticLog, type Counts, type DiagnosticSink } from "./diagnostic-log.js";
import { fileStart, sortDiagnostics, type Diagnostic, type Place } from "./diagnostic.js";
import { federationFaults } from "./federation.js";
import { readRecord, type FieldTable, type LabelsOf, type ValuesOf } from "./fields.js";
import { listContent } from "./files.js";
import { readPage, readReport, type Vocabularies } from "./read.js";
import { recallReport, rememberReport, type ReportMemory } from "./memory.js";
import type { Report } from "./report.js";
import { siteFields, type Site, type SiteValues, type StandingPage } from "./site.js";
import { locate } from "./source.js";
import { StoredText } from "./stored.js";
import { parseYaml, type Fault, type YamlNode } from "./yaml.js";

/** Everything that a content folder holds, read and checked piece by piece. */
export interface Catalogue {
  readonly site: Site;
  readonly agencies: readonly Agency[];
  readonly topics: readonly Topic[];
  readonly pages: readonly StandingPage[];
  /** By path. Drafts are among them only in `drafts`. */
  readonly reports: readonly Report[];
  readonly drafts: readonly Report[];
  /** Files beside reports and pages, by path below the content folder. */
  readonly attachments: ReadonlySet<string>;
  /** Days of rules that reports cite, from rules-cited.yaml; empty where a folder has none. */
  readonly citedRules: readonly CitedRule[];
  /** The content folder. */
  readonly root: string;
}

export interface Loaded {
  /** Undefined when site.yaml cannot be read. Reports with errors are not in it: the diagnostics name them. */
  readonly catalogue: Catalogue | undefined;
  /** Sorted; of each severity no more than `mostKept`. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many findings there are, those that were not kept too. */
  readonly counts: Counts;
  /** Reports and drafts that are there, those that cannot be read too. */
  readonly reports: number;
}

export interface LoadOptions {
  /** In the place of site.yaml's `url`. */
  readonly baseUrl?: string | undefined;
  /** In the place of site.yaml's `path_prefix`. */
  readonly pathPrefix?: string | undefined;
  /** Only what is wrong with these files is told, by path below the folder; undefined for all. */
  readonly files?: ReadonlySet<string> | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** What earlier readings found; files that it knows are not read. */
  readonly memory?: ReportMemory | undefined;
}

/**
 * Reads a content folder.
 *
 * @param root the folder, as `content`
 * @throws the file system's error when the folder itself cannot be read
 */
export async function loadCatalogue(root: string, options: LoadOptions = {}): Promise<Loaded> {
  const files = await listContent(root);
  const log = new DiagnosticLog(options.files);
  for (const diagnostic of files.diagnostics) log.push(diagnostic);
  const agencies = readList(root, "agencies.yaml", agencyFields, "agencyLabels", log);
  const topics = readList(root, "topics.yaml", topicFields, "topicLabels", log);
  const site = readSite(root, options, agencies, log);
  const cited = files.settings.has("rules-cited.yaml")
    ? readList(root, "rules-cited.yaml", citedRuleFields, "citedRuleLabels", log, ["name"])
    : undefined;
  const bodies: Vocabularies = { agencies, topics };
  const pages: StandingPage[] = [];
  const reports: Report[] = [];
  const total = files.pages.length + files.reports.length;
  let done = 0;
  const report = () => options.onProgress?.((done += 1), total);
  eachFile(root, files.pages, log, (file, source) => {
    pages.push(...readPage(file, source, log));
    report();
  });
  for (const file of files.reports) {
    reports.push(...recallOrRead(root, file, bodies, log, options.memory));
    report();
  }
  return {
    catalogue: site && {
      ...assemble(site, bodies, pages, reports, files.attachments),
      citedRules: cited ?? [],
      root,
    },
    diagnostics: sortDiagnostics(log.kept),
    counts: log.counts,
    reports: files.reports.length,
  };
}

/**
 * Reads some reports again, of a catalogue that was loaded and found right before.
 *
 * @param files paths below the content folder, in the order wanted
 * @param isAsChecked told the bytes of each file; whether they are still those that were looked at
 * @throws Error when one of them is no longer right, or no longer the same
 */
export function loadReports(
  root: string,
  files: readonly string[],
  bodies: Required<Vocabularies>,
  isAsChecked: (file: string, bytes: Uint8Array) => boolean = () => true,
): Report[] {
  const reports: Report[] = [];
  const diagnostics: Diagnostic[] = [];
  eachFile(root, files, diagnostics, (file, source, bytes) => {
    if (!isAsChecked(file, bytes)) throw new Error(text.files.changed(file));
    reports.push(...readReport(file, source, StoredText.of(root, file, source), bodies, diagnostics));
  });
  const [wrong] = diagnostics;
  if (reports.length !== files.length) throw new Error(text.files.changed(wrong?.file ?? root));
  return reports;
}

/** Only a report that nothing was said of is remembered: what is wrong is told again each time. */
function recallOrRead(
  root: string,
  file: string,
  bodies: Vocabularies,
  log: DiagnosticSink,
  memory: ReportMemory | undefined,
): Report[] {
  const known = memory?.recall(file);
  const recalled = known && recallReport(root, known, bodies);
  if (recalled) return [recalled];
  const reports: Report[] = [];
  const diagnostics: Diagnostic[] = [];
  eachFile(root, [file], diagnostics, (_file, source, bytes) => {
    memory?.see(file, bytes);
    const stored = StoredText.of(root, file, source);
    reports.push(...readReport(file, source, stored, bodies, diagnostics));
    const [report] = reports;
    if (report && diagnostics.length === 0) memory?.keep(file, rememberReport(report, stored.digest));
  });
  for (const diagnostic of diagnostics) log.push(diagnostic);
  return reports;
}

function assemble(
  site: Site,
  bodies: Vocabularies,
  pages: readonly StandingPage[],
  reports: readonly Report[],
  attachments: ReadonlySet<string>,
): Omit<Catalogue, "citedRules" | "root"> {
  return {
    site,
    agencies: bodies.agencies ?? [],
    topics: bodies.topics ?? [],
    pages,
    reports: reports.filter((report) => !report.draft),
    drafts: reports.filter((report) => report.draft),
    attachments,
  };
}

function readSite(
  root: string,
  options: LoadOptions,
  agencies: readonly Agency[] | undefined,
  diagnostics: DiagnosticSink,
): Site | undefined {
  const file = "site.yaml";
  const yaml = readYaml(root, file, diagnostics);
  if (!yaml) return undefined;
  const { values, faults, places } = readRecord(siteFields, "siteLabels", yaml.root, fileStart);
  for (const fault of faults) diagnostics.push(locate(file, yaml.source, fault));
  if (!values) return undefined;
  if (agencies && !agencies.some((agency) => agency.name === values.publisher)) {
    const place = places.get("publisher") ?? fileStart;
    const words = text.references.publisher(values.publisher);
    diagnostics.push(locate(file, yaml.source, { place, rule: "agency", ...words }));
  }
  const fault = languageFault(values, places.get("languages") ?? fileStart);
  if (fault) diagnostics.push(locate(file, yaml.source, fault));
  const site = withDefaults(values, options);
  const urls = [values.url + (values.pathPrefix ?? "/"), site.url + site.pathPrefix];
  for (const fault of federationFaults({ ...site, urls }, places.get("federation") ?? fileStart))
    diagnostics.push(locate(file, yaml.source, fault));
  return site;
}

/** Languages that are named twice, or in another order than `language` says. */
function languageFault({ language, languages = [] }: SiteValues, place: Place): Fault | undefined {
  const twice = languages.find((tag, at) => languages.indexOf(tag) !== at);
  if (twice !== undefined) return { place, rule: "schema", ...text.values.languageTwice(twice) };
  const [first = language] = languages;
  if (language === undefined || first === undefined || first === language) return undefined;
  return { place, rule: "schema", ...text.values.languageOrder(language, first) };
}

function withDefaults(values: SiteValues, options: LoadOptions): Site {
  const url = (options.baseUrl ?? values.url).replace(/\/+$/, "");
  const [language = values.language ?? languageTags[0], ...otherLanguages] = values.languages ?? [];
  return {
    ...values,
    url,
    pathPrefix: options.pathPrefix ?? values.pathPrefix ?? "/",
    language,
    languages: [language, ...otherLanguages],
    domain: values.domain ?? new URL(url).host,
    columnName: values.columnName ?? documentWords.defaults.columnName,
    columnType: values.columnType ?? documentWords.defaults.columnName,
  };
}

/** Undefined when the file cannot be read, so that reports are not blamed for a broken list of agencies. */
function readList<Table extends FieldTable>(
  root: string,
  file: string,
  table: Table,
  labels: LabelSet & LabelsOf<Table>,
  diagnostics: DiagnosticSink,
  unique: readonly string[] = ["slug", "name"],
): ValuesOf<Table>[] | undefined {
  const yaml = readYaml(root, file, diagnostics);
  if (!yaml) return undefined;
  const items = yaml.root === undefined ? [] : yaml.root.kind === "list" ? yaml.root.items : undefined;
  if (!items) {
    diagnostics.push(locate(file, yaml.source, { place: fileStart, ...text.files.notAList }));
    return undefined;
  }
  const records = items.map((item) => readRecord(table, labels, item, item.place));
  for (const fault of records.flatMap(({ faults }) => faults))
    diagnostics.push(locate(file, yaml.source, fault));
  for (const key of unique) repeated(file, yaml.source, key, items, diagnostics);
  return records.map(({ values }) => values).filter((values) => values !== undefined);
}

function repeated(
  file: string,
  source: string,
  key: string,
  items: readonly YamlNode[],
  diagnostics: DiagnosticSink,
): void {
  const seen = new Set<string>();
  for (const item of items) {
    const entry =
      item.kind === "map" ? item.entries.find((candidate) => candidate.key.value === key) : undefined;
    if (entry?.value.kind !== "scalar") continue;
    const { value, place } = entry.value;
    if (seen.has(value))
      diagnostics.push(locate(file, source, { place, ...text.references.repeated(value) }));
    seen.add(value);
  }
}

function readYaml(
  root: string,
  file: string,
  diagnostics: DiagnosticSink,
): { source: string; root: YamlNode | undefined } | undefined {
  const { source } = readText(root, file, diagnostics) ?? {};
  if (source === undefined) return undefined;
  const parsed = parseYaml(source);
  for (const fault of parsed.faults) diagnostics.push(locate(file, source, fault));
  return parsed.faults.length > 0 ? undefined : { source, root: parsed.root };
}

function eachFile(
  root: string,
  files: readonly string[],
  diagnostics: DiagnosticSink,
  use: (file: string, source: string, bytes: Uint8Array) => void,
): void {
  for (const file of files) {
    const read = readText(root, file, diagnostics);
    if (read) use(file, read.source, read.bytes);
  }
}

/** Reads at once: for ten thousand small files that costs less than half of what waiting for each costs. */
function readText(
  root: string,
  file: string,
  diagnostics: DiagnosticSink,
): { readonly source: string; readonly bytes: Uint8Array } | undefined {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path.join(root, file));
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    diagnostics.push(
      locate(file, "", { place: fileStart, rule: "file", ...text.files.unreadable(file, reason) }),
    );
    return undefined;
  }
  const decoded = decode(bytes, file);
  diagnostics.push(...decoded.diagnostics);
  return decoded.ok ? { source: decoded.text, bytes } : undefined;
}

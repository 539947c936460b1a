import { lstatSync } from "node:fs";
import path from "node:path";
import { siteLocaleTags, type Messages } from "../i18n/index.js";
import type { Agency, CitedRule, Genre, Synonym } from "./schema/vocabularies.js";
import type { DiagnosticSink } from "./diagnostic-list.js";
import { fileStart, type Position } from "./diagnostic.js";
import { codeOf, firstHidden } from "./hidden-characters.js";
import { genreValues } from "./schema/report.js";
import { federationIssues } from "./schema/federation.js";
import { nestedNames } from "./schema/nested-names.js";
import { readRecord } from "./schema/read-record.js";
import {
  agenciesFile,
  citedRulesFile,
  genresFile,
  siteFile,
  synonymsFile,
  topicsFile,
  type SettingsListFile,
} from "./schema/settings-files.js";
import type { FieldTable, ValuesOf } from "./schema/types.js";
import type { Vocabularies } from "./read.js";
import { readText } from "./read-file.js";
import type { Site, SiteValues } from "./schema/site.js";
import { locate } from "./locate.js";
import type { YamlIssue, YamlNode } from "./yaml/nodes.js";
import { parseYaml } from "./yaml/parse.js";

export interface SettingsOptions {
  /** Replaces `url` of site.yaml. */
  readonly baseUrl?: string | undefined;
  /** Replaces `path_prefix` of site.yaml. */
  readonly pathPrefix?: string | undefined;
}

/** The contents of the settings files. */
export interface SettingsFiles {
  /** Undefined when site.yaml cannot be read. */
  readonly site: Site | undefined;
  readonly bodies: Vocabularies;
  readonly citedRules: readonly CitedRule[];
  readonly synonyms: readonly Synonym[];
}

/**
 * Reads site.yaml and the lists beside it.
 *
 * @param there names of the settings files that exist
 */
export function readSettings(
  root: string,
  there: ReadonlySet<string>,
  options: SettingsOptions,
  diagnostics: DiagnosticSink,
  messages: Messages,
): SettingsFiles {
  const agencies = readList(root, agenciesFile, there, diagnostics, messages);
  const topics = readList(root, topicsFile, there, diagnostics, messages);
  const site = readSite(root, there, options, agencies, diagnostics, messages);
  const genres = there.has(genresFile.name) ? readGenres(root, there, diagnostics, messages) : [];
  const cited = there.has(citedRulesFile.name)
    ? readList(root, citedRulesFile, there, diagnostics, messages)
    : undefined;
  const synonyms = there.has(synonymsFile.name)
    ? readList(root, synonymsFile, there, diagnostics, messages)
    : undefined;
  return { site, bodies: { agencies, topics, genres }, citedRules: cited ?? [], synonyms: synonyms ?? [] };
}

/** Reads the genres that a content folder adds; there may be as many as the search index has room for. */
function readGenres(
  root: string,
  there: ReadonlySet<string>,
  diagnostics: DiagnosticSink,
  messages: Messages,
): readonly Genre[] | undefined {
  const genres = readList(root, genresFile, there, diagnostics, messages);
  if (genres && genres.length > mostGenres) {
    const words = messages.files.tooManyGenres(genres.length, mostGenres);
    diagnostics.push(locate(genresFile.name, "", { position: fileStart, rule: "schema", ...words }));
  }
  return genres;
}

/** The search index numbers 31 genres, and the schema has some of its own. */
const mostGenres = 31 - genreValues.length;

function readSite(
  root: string,
  there: ReadonlySet<string>,
  options: SettingsOptions,
  agencies: readonly Agency[] | undefined,
  diagnostics: DiagnosticSink,
  messages: Messages,
): Site | undefined {
  const { name: file, schema } = siteFile;
  const yaml = readYaml(root, siteFile, there, diagnostics, messages);
  if (!yaml) return undefined;
  const { values, issues, positions } = readRecord(schema, yaml.root, fileStart, messages);
  for (const issue of issues) diagnostics.push(locate(file, yaml.source, issue));
  if (!values) return undefined;
  if (agencies && !agencies.some((agency) => agency.name === values.publisher)) {
    const position = positions.get("publisher") ?? fileStart;
    const words = messages.references.publisher(values.publisher);
    diagnostics.push(locate(file, yaml.source, { position, rule: "agency", ...words }));
  }
  const issue = languageIssue(values, positions.get("languages") ?? fileStart, messages);
  if (issue) diagnostics.push(locate(file, yaml.source, issue));
  const site = withDefaults(values, options);
  const urls = [values.url + values.pathPrefix, site.url + site.pathPrefix];
  for (const issue of federationIssues({ ...site, urls }, positions.get("federation") ?? fileStart, messages))
    diagnostics.push(locate(file, yaml.source, issue));
  return site;
}

/** Returns an issue when a language is repeated, or when `language` contradicts the order of `languages`. */
function languageIssue(
  { language, languages = [] }: SiteValues,
  position: Position,
  messages: Messages,
): YamlIssue | undefined {
  const twice = languages.find((tag, at) => languages.indexOf(tag) !== at);
  if (twice !== undefined) return { position, rule: "schema", ...messages.values.languageTwice(twice) };
  const [first = language] = languages;
  if (language === undefined || first === undefined || first === language) return undefined;
  return { position, rule: "schema", ...messages.values.languageOrder(language, first) };
}

function withDefaults(values: SiteValues, options: SettingsOptions): Site {
  const url = (options.baseUrl ?? values.url).replace(/(?<!\/)\/+$/, "");
  const [language = values.language ?? siteLocaleTags[0], ...otherLanguages] = values.languages ?? [];
  return {
    ...values,
    url,
    pathPrefix: options.pathPrefix ?? values.pathPrefix,
    language,
    languages: [language, ...otherLanguages],
    federation: values.federation?.length === 0 ? undefined : values.federation,
    domain: values.domain ?? new URL(url).host,
  };
}

/** Returns undefined when the file cannot be read, so that a broken agencies.yaml causes no errors in reports. */
function readList<Table extends FieldTable>(
  root: string,
  settingsFile: SettingsListFile<Table>,
  there: ReadonlySet<string>,
  diagnostics: DiagnosticSink,
  messages: Messages,
): ValuesOf<Table>[] | undefined {
  const { name: file, schema, uniqueKeys } = settingsFile;
  const yaml = readYaml(root, settingsFile, there, diagnostics, messages);
  if (!yaml) return undefined;
  const items = yaml.root === undefined ? [] : yaml.root.kind === "list" ? yaml.root.items : undefined;
  if (!items) {
    diagnostics.push(locate(file, yaml.source, { position: fileStart, ...messages.files.notAList }));
    return undefined;
  }
  const records = items.map((item) => readRecord(schema, item, item.position, messages));
  for (const issue of records.flatMap(({ issues }) => issues))
    diagnostics.push(locate(file, yaml.source, issue));
  for (const key of uniqueKeys) repeated(file, yaml.source, key, items, diagnostics, messages);
  return records.map(({ values }) => values).filter((values) => values !== undefined);
}

function repeated(
  file: string,
  source: string,
  key: string,
  items: readonly YamlNode[],
  diagnostics: DiagnosticSink,
  messages: Messages,
): void {
  const seen = new Set<string>();
  for (const item of items) {
    const entry =
      item.kind === "map" ? item.entries.find((candidate) => candidate.key.value === key) : undefined;
    if (entry?.value.kind !== "scalar") continue;
    const { value, position } = entry.value;
    if (seen.has(value))
      diagnostics.push(locate(file, source, { position, ...messages.references.repeated(value) }));
    seen.add(value);
  }
}

function readYaml(
  root: string,
  { name: file, schema }: Pick<SettingsListFile, "name" | "schema">,
  there: ReadonlySet<string>,
  diagnostics: DiagnosticSink,
  messages: Messages,
): { source: string; root: YamlNode | undefined } | undefined {
  // A link is refused when the folder is listed: messages would quote a file from anywhere.
  if (!there.has(file) && lstatSync(path.join(root, file), { throwIfNoEntry: false })) return undefined;
  const { source } = readText(root, file, diagnostics, messages) ?? {};
  if (source === undefined) return undefined;
  const parsed = parseYaml(source, messages, nestedNames(schema));
  for (const issue of parsed.issues) diagnostics.push(locate(file, source, issue));
  for (const issue of hiddenCharacters(parsed.root, messages)) diagnostics.push(locate(file, source, issue));
  return parsed.issues.length > 0 ? undefined : { source, root: parsed.root };
}

/** Returns an issue for each text with a hidden character: settings would put it on every page. */
function hiddenCharacters(node: YamlNode | undefined, messages: Messages): YamlIssue[] {
  if (node?.kind === "list") return node.items.flatMap((item) => hiddenCharacters(item, messages));
  if (node?.kind === "map")
    return node.entries.flatMap(({ key, value }) => [
      ...hiddenCharacters(key, messages),
      ...hiddenCharacters(value, messages),
    ]);
  const hidden = node && firstHidden(node.value);
  if (node === undefined || hidden === undefined) return [];
  return [{ position: node.position, rule: "control-characters", ...messages.values.hidden(codeOf(hidden)) }];
}

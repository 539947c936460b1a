import path from "node:path";
import { documentTerms, type Messages } from "../i18n/index.js";
import type { Agency, Genre, Topic } from "./schema/vocabularies.js";
import { decode } from "./decode.js";
import { yearOf } from "./day.js";
import type { DiagnosticSink } from "./diagnostic-list.js";
import { fileStart, type Diagnostic, type Position } from "./diagnostic.js";
import { nestedNames } from "./schema/nested-names.js";
import { readRecord } from "./schema/read-record.js";
import { readFrontMatter } from "./yaml/front-matter.js";
import { written } from "./yaml/repair-line.js";
import { mentionsIn } from "./mentions.js";
import { didYouMean } from "./did-you-mean.js";
import {
  genreValues,
  opennessValues,
  reportFields,
  reportSchema,
  type Report,
  type ReportValues,
} from "./schema/report.js";
import { pageSchema, type ContentPage } from "./schema/site.js";
import { locate } from "./locate.js";
import type { TextLocation } from "./lazy-text.js";
import type { YamlIssue } from "./yaml/nodes.js";

/** The agencies and topics that reports may name. Undefined when the settings file cannot be read. */
export interface Vocabularies {
  readonly agencies: readonly Agency[] | undefined;
  readonly topics: readonly Topic[] | undefined;
  /** Genres beside those of the schema; when undefined, genres are not compared. */
  readonly genres?: readonly Genre[] | undefined;
}

/**
 * Reads one report. Returns undefined when it has any error; the diagnostics then explain it.
 *
 * @param source the file's text
 * @param stored reads the text again later
 */
export function readReport(
  file: string,
  source: string,
  stored: TextLocation,
  bodies: Vocabularies,
  diagnostics: DiagnosticSink,
  messages: Messages,
): Report[] {
  const note = (issue: YamlIssue) => diagnostics.push(locate(file, source, issue));
  const { data, issues, corrected, body, bodyLine } = readFrontMatter(
    source,
    messages,
    nestedNames(reportSchema),
  );
  const folder = path.posix.basename(path.posix.dirname(file));
  const examples = (key: string) => exampleOf(key, folder, bodies.agencies, messages);
  for (const issue of issues)
    note(
      issue.message === messages.frontMatter.missing.message
        ? { ...issue, paste: skeleton(examples) }
        : issue,
    );
  if (issues.length > 0 && corrected !== true) return [];
  const help = { aliases: documentTerms.labelAliases, examples };
  const record = readRecord(reportSchema, data, fileStart, messages, help);
  record.issues.forEach(note);
  const { values, positions } = record;
  if (!values) return [];
  const agency = findByName(
    values.agency,
    bodies.agencies,
    positions.get("agency"),
    messages.references.agency,
    note,
  );
  const topic = findByName(
    values.topic,
    bodies.topics,
    positions.get("topic"),
    messages.references.topic,
    note,
  );
  if (folder !== yearOf(values.published)) {
    const position = positions.get("published") ?? fileStart;
    note({ position, rule: "year-folder", ...messages.references.folder(folder, yearOf(values.published)) });
  }
  const genres = bodies.genres && [...genreValues, ...bodies.genres.map(({ name }) => name)];
  const { genre } = values;
  const isUnknownGenre = genres !== undefined && genre !== undefined && !genres.includes(genre);
  if (isUnknownGenre) {
    const position = positions.get("genre") ?? fileStart;
    note({ position, instead: didYouMean(genre, genres), ...messages.references.genre(genre, genres) });
  }
  if (!agency || isUnknownGenre || issues.length > 0) return [];
  const slug = path.posix.basename(file, ".md").normalize("NFC");
  const url = `/reports/${folder}/${slug}/`;
  const fields = {
    ...values,
    agency,
    topic,
    file,
    folder,
    slug,
    url,
    bodyLine,
    mentions: mentionsIn(body),
  };
  return [withText(fields, stored, body.length)];
}

/** Returns an example value for a missing required field, from what is known of the report. */
function exampleOf(
  key: string,
  folder: string,
  agencies: readonly Agency[] | undefined,
  messages: Messages,
): string | undefined {
  const [agency, ...others] = agencies ?? [];
  const known = others.length === 0 ? agency : undefined;
  const words = messages.fields.examples;
  // Import writes reports without any day to the folder 0000.
  const year = /^[12]\d{3}$/.test(folder) ? folder : undefined;
  const examples: Readonly<Record<string, string>> = {
    title: words.title,
    index_number: words.indexNumber(known?.code, year),
    agency: known?.name ?? words.agency,
    published: words.day(year),
    openness: opennessValues[0],
  };
  return examples[key];
}

/** Returns front matter with all required fields. */
function skeleton(examples: (key: string) => string | undefined): string {
  const keys = Object.entries(reportFields).filter(([, field]) => field.required);
  const lines = keys.map(([key]) => `${key}: ${examples(key) ?? "……"}`);
  return ["---", ...lines, "---"].join("\n");
}

/**
 * Returns the position of each value of a report's front matter, by English key. Computed only for findings, which few
 * reports have.
 *
 * @param source the file's text
 */
export function fieldPositions(source: string, messages: Messages): ReadonlyMap<string, Position> {
  return readRecord(reportSchema, readFrontMatter(source, messages).data, fileStart, messages).positions;
}

/**
 * Reads the fields of a report, and its text, without comparing agency and topic with the settings.
 *
 * @returns undefined when any field has an error: such a report is not published
 */
export function readReportFields(
  source: string,
  messages: Messages,
): { readonly values: ReportValues; readonly body: string } | undefined {
  const { data, issues, body } = readFrontMatter(source.replace(/\r\n?/g, "\n"), messages);
  const { values } = readRecord(reportSchema, data, fileStart, messages);
  return issues.length === 0 && values ? { values, body } : undefined;
}

/** Returns a report whose text is read only when needed. */
export function withText(
  fields: Omit<Report, "body" | "bodyLength" | "fileText">,
  stored: TextLocation,
  bodyLength: number,
): Report {
  return new StoredReport({ ...fields, bodyLength }, stored) as unknown as Report; // has all fields of a report
}

/**
 * A report in memory. Its getters are on the class, and fields without a value are left out: V8 stores objects with
 * their own getters, or with forty properties, as dictionaries, which take three times the memory and are slower.
 */
class StoredReport {
  readonly #stored: TextLocation;

  constructor(fields: Omit<Report, "body" | "fileText">, stored: TextLocation) {
    for (const [name, value] of Object.entries(fields))
      if (value !== undefined) (this as Record<string, unknown>)[name] = value;
    this.#stored = stored;
  }

  get fileText(): string {
    return this.#stored.text;
  }

  get body(): string {
    const { bodyLength } = this as unknown as Report; // `this` is a Report
    return this.#stored.text.slice(this.#stored.text.length - bodyLength);
  }
}

/** Reads one report from the bytes of its file. */
export function readReportBytes(
  file: string,
  bytes: Uint8Array,
  bodies: Vocabularies,
  messages: Messages,
): { readonly reports: readonly Report[]; readonly diagnostics: readonly Diagnostic[] } {
  const decoded = decode(bytes, file, messages);
  const diagnostics = [...decoded.diagnostics];
  if (!decoded.ok) return { reports: [], diagnostics };
  return {
    reports: readReport(file, decoded.text, { text: decoded.text }, bodies, diagnostics, messages),
    diagnostics,
  };
}

/** Reads one content page. */
export function readPage(
  file: string,
  source: string,
  diagnostics: DiagnosticSink,
  messages: Messages,
): ContentPage[] {
  const note = (issue: YamlIssue) => diagnostics.push(locate(file, source, issue));
  const { data, issues, corrected, body, bodyLine } = readFrontMatter(
    source,
    messages,
    nestedNames(pageSchema),
  );
  issues.forEach(note);
  if (issues.length > 0 && corrected !== true) return [];
  const record = readRecord(pageSchema, data, fileStart, messages);
  record.issues.forEach(note);
  if (!record.values || issues.length > 0) return [];
  const slug = path.posix.basename(file, ".md").normalize("NFC");
  return [{ ...record.values, file, slug, url: `/${slug}/`, body, bodyLine, fileText: source }];
}

function findByName<T extends { readonly name: string; readonly fullName?: string | undefined }>(
  name: string | undefined,
  list: readonly T[] | undefined,
  position: Position | undefined,
  describe: (name: string, suggestion: string | undefined) => { message: string; hint: string },
  note: (issue: YamlIssue) => void,
): T | undefined {
  if (name === undefined || list === undefined) return undefined;
  const found = list.find((entry) => entry.name === name);
  if (!found) {
    const names = list.map((entry) => entry.name);
    const byFullName = list.filter(({ fullName }) => fullName === name);
    const suggestion = byFullName[0]?.name ?? didYouMean(name, names);
    const instead = suggestion === undefined ? undefined : written(suggestion);
    const words = describe(name, suggestion);
    const certain = byFullName.length === 1;
    note({ position: position ?? fileStart, rule: "vocabulary", ...words, instead, certain });
  }
  return found;
}

import {
  opennessValues,
  reportFields,
  statusValues,
  type CivilDay,
  type Report,
  type ReportKey,
} from "../catalogue/index.js";
import type { SiteMessages } from "../i18n/index.js";
import { absoluteFileUrl, absoluteUrl } from "../site/index.js";
import { publishedYear, type ExportContext } from "./context.js";

/** A value in JSON. Tables contain lists and records as text, one line for each item. */
export type ColumnValue =
  string | number | readonly string[] | readonly Readonly<Record<string, ScalarValue>>[];
type ScalarValue = string | number | undefined;

interface ColumnKind {
  readonly type: "text" | "day" | "year" | "url" | "list" | "attachments" | "faults";
  /** All possible values, for a closed list. */
  readonly values?: readonly string[];
  readonly get: (report: Report, context: ExportContext) => ColumnValue | undefined;
}

/** One column of every export. */
export interface Column extends ColumnKind {
  /** The field's English key, or the name of a value that the build adds. */
  readonly key: string;
  /** Returns the label shown to readers. */
  readonly label: (messages: SiteMessages) => string;
  /** Whether every record has a value. */
  readonly required: boolean;
}

type Get<T extends ColumnValue> = (report: Report, context: ExportContext) => T | undefined;
const plain = (get: Get<string>): ColumnKind => ({ type: "text", get });
const oneOf = (values: readonly string[], get: Get<string>): ColumnKind => ({ type: "text", values, get });
const day = (get: Get<CivilDay>): ColumnKind => ({ type: "day", get });
const year = (get: Get<number>): ColumnKind => ({ type: "year", get });
const url = (get: Get<string>): ColumnKind => ({ type: "url", get });
const list = (get: Get<readonly string[]>): ColumnKind => ({ type: "list", get });

/**
 * How each field of a report is exported; fields that only editor and build need are `internal`. The type requires
 * every field, so that it is decided here whether a new one is public.
 */
const fields: Readonly<Record<ReportKey, ColumnKind | "internal">> = {
  title: plain((report) => report.title),
  index_number: plain((report) => report.indexNumber),
  document_number: plain((report) => report.documentNumber),
  agency: plain((report) => report.agency.name),
  responsible_unit: plain((report) => report.responsibleUnit),
  source: plain((report) => report.source),
  generated: day((report) => report.generated),
  published: day((report) => report.published),
  modified: day((report) => report.modified),
  change_note: plain((report) => report.changeNote),
  report_year: year(({ reportYear }) => (reportYear === undefined ? undefined : Number(reportYear))),
  topic: plain((report) => report.topic?.name),
  genre: plain((report) => report.genre),
  openness: oneOf(opennessValues, (report) => report.openness),
  scope: plain((report) => report.scope),
  term: plain((report) => report.term),
  review: plain((report) => report.review),
  disclosure_item: plain((report) => report.disclosureItem),
  audience: list((report) => report.audience),
  status: oneOf(statusValues, (report) => report.status),
  status_since: day((report) => report.statusSince),
  replaced_by: list((report) => report.replacedBy),
  replaces: list((report) => report.replaces),
  summary: plain((report) => report.summary),
  keywords: list((report) => report.keywords),
  backfilled: plain((report) => report.backfilled),
  known_faults: {
    type: "faults",
    get: ({ knownFaults }) =>
      knownFaults?.map(({ paragraph, note }) => ({
        paragraph: paragraph === undefined ? undefined : Number(paragraph),
        note,
      })),
  },
  attachments: {
    type: "attachments",
    get: (report, { site, sizeOf }) =>
      report.attachments?.map(({ file, title }) => ({
        url: absoluteFileUrl(site, report.url, file),
        title: title ?? file,
        size: sizeOf(report, file),
      })),
  },
  draft: "internal",
  aliases: "internal",
  waive: "internal",
};

/** Values that the build adds to the fields of a report. */
const added = {
  url: url((report, { site }) => absoluteUrl(site, report.url)),
  source_url: url((report, { site, sources }) =>
    sources ? absoluteFileUrl(site, report.url, "index.md") : undefined,
  ),
  year: year(publishedYear),
  agency_slug: plain((report) => report.agency.slug),
  agency_full_name: plain((report) => report.agency.fullName),
  agency_code: plain((report) => report.agency.code),
  topic_slug: plain((report) => report.topic?.slug),
} satisfies Record<keyof SiteMessages["openData"]["columns"], ColumnKind>;

/** Added values that every record has. */
const always = new Set(["url", "year", "agency_slug"]);

/** All columns: first the report's fields in the order in which readers see them, then the added values. */
export const columns: readonly Column[] = [
  ...keysOf(reportFields).flatMap((key): Column[] => {
    const kind = fields[key];
    const field = reportFields[key];
    const required = field.required || "default" in field;
    if (kind === "internal") return [];
    return [labelled({ key, required, ...kind }, (messages) => messages.fieldLabels[key])];
  }),
  ...keysOf(added).map((key): Column => {
    const column = { key, required: always.has(key), ...added[key] };
    return labelled(column, (messages) => messages.openData.columns[key]);
  }),
];

function labelled(column: Omit<Column, "label">, label: Column["label"]): Column {
  return { ...column, label };
}

function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(table) as Key[]; // a literal has no keys beyond its type
}

/** The values of a report, one for each column; undefined where it has none. */
export type ColumnValues = readonly (ColumnValue | undefined)[];

export function valuesOf(report: Report, context: ExportContext, chosen: readonly Column[]): ColumnValues {
  return chosen.map(({ get }) => get(report, context));
}

/** Returns a report as a JSON object, without the values that it lacks. */
export function recordOf(values: ColumnValues, chosen: readonly Column[]): Record<string, ColumnValue> {
  const record: Record<string, ColumnValue> = {};
  for (const [index, { key }] of chosen.entries()) {
    const value = values[index];
    if (value !== undefined) record[key] = value;
  }
  return record;
}

/**
 * Returns the content of a table cell: text or a number; for lists and records one line for each item; empty without a
 * value.
 */
export function cellOf(column: Column, report: Report, context: ExportContext): string | number {
  return cellWith(column.get(report, context), context.messages);
}

/** Returns the content of the cell for a value (see cellOf). */
export function cellWith(value: ColumnValue | undefined, messages: SiteMessages): string | number {
  if (value === undefined) return "";
  if (typeof value === "string" || typeof value === "number") return value;
  return value.map((item) => lineOf(item, messages)).join("\n");
}

function lineOf(item: string | Readonly<Record<string, ScalarValue>>, messages: SiteMessages): string {
  if (typeof item === "string") return item;
  const { url: address, paragraph, note } = item;
  if (address !== undefined) return String(address);
  return (paragraph === undefined ? "" : messages.page.knownFaultParagraph(String(paragraph))) + String(note);
}

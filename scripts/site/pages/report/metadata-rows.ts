import type { Report, ReportKey } from "../../../catalogue/index.js";
import type { SiteMessages } from "../../../i18n/index.js";
import type { ReportContext } from "../../context.js";
import { fullNameOf, nameOf, termOf } from "../../i18n/names.js";
import { urls } from "../../urls/urls.js";
import type { RowView } from "../../views/index.js";

type OptionalRow = Omit<RowView, "label"> | undefined;

type CellOf = (report: Report, context: ReportContext) => OptionalRow | OptionalRow[];

/**
 * How each field is shown in the metadata table, in the table's order; `elsewhere` when another part of the page shows
 * it, or none. The type requires every field, so that a new field is decided here.
 */
const cells: Readonly<Record<ReportKey, CellOf | "elsewhere">> = {
  title: "elsewhere",
  index_number: ({ indexNumber }) => ({ value: indexNumber, kind: "code" }),
  document_number: ({ documentNumber }) => plain(documentNumber),
  agency: ({ agency }, { messages }) => ({
    value: fullNameOf(agency, messages),
    url: urls.agency(agency.slug),
  }),
  responsible_unit: ({ responsibleUnit }) => plain(responsibleUnit),
  source: ({ source }) => plain(source),
  generated: ({ generated }) => day(generated),
  published: ({ published }) => day(published),
  modified: ({ modified }) => day(modified),
  report_year: ({ reportYear }, { messages }) =>
    reportYear === undefined
      ? undefined
      : { value: messages.list.year(reportYear), url: urls.reportYear(reportYear) },
  topic: ({ topic }, { messages }) =>
    topic && { value: nameOf(topic, messages), url: urls.topic(topic.slug) },
  genre: ({ genre }, { messages }) => term(genre, messages),
  openness: ({ openness }, { messages }) => term(openness, messages),
  scope: ({ scope }, { messages }) => term(scope, messages),
  term: ({ term: time }, { messages }) => term(time, messages),
  review: ({ review }) => plain(review),
  disclosure_item: ({ disclosureItem }) => plain(disclosureItem),
  audience: ({ audience }) => plain(audience?.join("、")),
  status: ({ status }, { messages }) => term(status, messages),
  replaced_by: ({ replacedBy = [] }, context) => replacedBy.map((number) => linked(number, context)),
  replaces: ({ replaces = [] }, context) => replaces.map((number) => linked(number, context)),
  keywords: ({ keywords }) => plain(keywords?.join("、")),
  change_note: "elsewhere",
  status_since: "elsewhere",
  summary: "elsewhere",
  backfilled: "elsewhere",
  known_faults: "elsewhere",
  attachments: "elsewhere",
  draft: "elsewhere",
  aliases: "elsewhere",
  waive: "elsewhere",
};

/** Returns the metadata table of a report, with labels. */
export function reportRows(report: Report, context: ReportContext): RowView[] {
  return Object.entries(cells).flatMap(([key, cell]) => {
    if (cell === "elsewhere") return [];
    const label = context.messages.fieldLabels[key as ReportKey]; // the keys of `cells` are ReportKeys
    return [cell(report, context)].flat().flatMap((row) => (row === undefined ? [] : { label, ...row }));
  });
}

/** Returns the values for the one line below the title, without labels, which their form makes unnecessary. */
export function briefRows(report: Report, context: ReportContext): RowView[] {
  const { agency, published, documentNumber, indexNumber } = report;
  const cellsInOrder: OptionalRow[] = [
    { value: nameOf(agency, context.messages) },
    day(published),
    plain(documentNumber),
    { value: indexNumber, kind: "code" },
  ];
  return cellsInOrder.flatMap((row) => (row === undefined ? [] : { label: "", ...row }));
}

function plain(value: string | undefined): OptionalRow {
  return value === undefined || value === "" ? undefined : { value };
}

/** Returns the text for a word of a closed list. */
function term(value: string | undefined, messages: SiteMessages): OptionalRow {
  return value === undefined ? undefined : { value: termOf(value, messages) };
}

function day(value: string | undefined): OptionalRow {
  return value === undefined ? undefined : { value, kind: "day" };
}

function linked(indexNumber: string, { links }: ReportContext): OptionalRow {
  const link = links.get(indexNumber);
  return link ? { value: link.title, url: link.url } : { value: indexNumber };
}

import type { Report, ReportKey } from "../../../catalogue/index.js";
import { documentTerms, text } from "../../../i18n/index.js";
import type { ReportContext } from "../../context.js";
import { fullNameOf, nameOf, termOf } from "../../i18n/names.js";
import { urls } from "../../urls/urls.js";
import type { RowView } from "../../views/index.js";

type Row = Omit<RowView, "label"> | undefined;

/** How each field shows in the metadata table, in the table's order. Fields not named here show elsewhere. */
const cells: Partial<Record<ReportKey, (report: Report, context: ReportContext) => Row | Row[]>> = {
  index_number: ({ indexNumber }) => ({ value: indexNumber, kind: "code" }),
  document_number: ({ documentNumber }) => plain(documentNumber),
  agency: ({ agency }) => ({ value: fullNameOf(agency), url: urls.agency(agency.slug) }),
  responsible_unit: ({ responsibleUnit }) => plain(responsibleUnit),
  source: ({ source }) => plain(source),
  generated: ({ generated }) => day(generated),
  published: ({ published }) => day(published),
  modified: ({ modified }) => day(modified),
  report_year: ({ reportYear }) =>
    reportYear === undefined
      ? undefined
      : { value: text.list.year(reportYear), url: urls.reportYear(reportYear) },
  topic: ({ topic }) => topic && { value: nameOf(topic), url: urls.topic(topic.slug) },
  genre: ({ genre }) => term(genre),
  openness: ({ openness }) => term(openness),
  scope: ({ scope }) => term(scope ?? documentTerms.defaults.scope),
  term: ({ term: time }) => term(time ?? documentTerms.defaults.term),
  review: ({ review }) => plain(review),
  disclosure_item: ({ disclosureItem }) => plain(disclosureItem),
  audience: ({ audience }) => plain(audience?.join("、")),
  status: ({ status }) => term(status),
  replaced_by: ({ replacedBy = [] }, context) => replacedBy.map((number) => linked(number, context)),
  replaces: ({ replaces = [] }, context) => replaces.map((number) => linked(number, context)),
  keywords: ({ keywords }) => plain(keywords?.join("、")),
};

/** The metadata table of a report, with labels. */
export function reportRows(report: Report, context: ReportContext): RowView[] {
  return Object.entries(cells).flatMap(([key, cell]) => {
    const label = text.fieldLabels[key as ReportKey]; // the keys of `cells` are ReportKeys
    return [cell(report, context)].flat().flatMap((row) => (row === undefined ? [] : { label, ...row }));
  });
}

function plain(value: string | undefined): Row {
  return value === undefined || value === "" ? undefined : { value };
}

/** A word of a closed list. */
function term(value: string | undefined): Row {
  return value === undefined ? undefined : { value: termOf(value) };
}

function day(value: string | undefined): Row {
  return value === undefined ? undefined : { value, kind: "day" };
}

function linked(indexNumber: string, { links }: ReportContext): Row {
  const link = links.get(indexNumber);
  return link ? { value: link.title, url: link.url } : { value: indexNumber };
}

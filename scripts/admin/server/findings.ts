import {
  loadCatalogue,
  readReportBytes,
  type Catalogue,
  type Diagnostic,
  type Report,
} from "../../catalogue/index.js";
import { checkCatalogue } from "../../check/index.js";
import { text } from "../../language/index.js";
import { formFields, pageFormFields } from "../fields.js";
import type { KnownReports } from "./known.js";

/** Rules by which a change in one file makes another one wrong. */
const betweenReports: ReadonlySet<string> = new Set([
  "index-number-unique",
  "replacement",
  "replacement-circle",
]);

/**
 * What the check says of files that were written, among all others, and of the reports that an index number ties to
 * them.
 *
 * @param names below the content folder
 * @param before what stood in them
 */
export async function checkFiles(
  root: string,
  names: readonly string[],
  before: readonly (Buffer | undefined)[],
  memory: KnownReports,
): Promise<{ report: Report | undefined; diagnostics: Diagnostic[] }> {
  const own = new Set(names);
  const { catalogue, diagnostics } = await loadCatalogue(root, { files: own, memory });
  if (!catalogue) return { report: undefined, diagnostics: [...diagnostics] };
  const reports = [...catalogue.reports, ...catalogue.drafts];
  const saved = reports.filter(({ file }) => own.has(file));
  const numbers = new Set([...saved, ...reportsIn(names, before, catalogue)].map((one) => one.indexNumber));
  const tied = reports.filter(
    (report) => !own.has(report.file) && numbersOf(report).some((one) => numbers.has(one)),
  );
  const files = new Set([...names, ...tied.map(({ file }) => file)]);
  const { found } = await checkCatalogue(catalogue, { files });
  const concerning = found.filter(({ file, rule }) => own.has(file) || betweenReports.has(rule));
  return { report: saved[0], diagnostics: [...diagnostics, ...concerning] };
}

function reportsIn(
  names: readonly string[],
  contents: readonly (Buffer | undefined)[],
  catalogue: Catalogue,
): Report[] {
  return names.flatMap((name, place) => {
    const bytes = contents[place];
    return bytes && name.endsWith(".md") ? readReportBytes(name, bytes, catalogue).reports : [];
  });
}

function numbersOf({ indexNumber, replacedBy = [], replaces = [] }: Report): string[] {
  return [indexNumber, ...replacedBy, ...replaces];
}

/**
 * A finding as a message in the browser shows it, with the place in the form instead of the line in the file.
 *
 * @param names the files that were written, the report first
 * @param source the report's file
 */
export function line(diagnostic: Diagnostic, names: readonly string[], source: string): string {
  const { file, line: number, message, hint } = diagnostic;
  const where = file === names[0] ? placeInForm(source, number) : file;
  return text.admin.server.finding(where, message, hint);
}

/** The label of the field, or the line of the text, that a line of a file is. */
function placeInForm(source: string, number: number): string {
  const lines = source.split(/\r\n?|\n/);
  const end = lines.findIndex((one, place) => place > 0 && /^---\s*$/.test(one)) + 1;
  if (number > end) return text.admin.server.bodyLine(number - end);
  const names = lines.slice(1, number).flatMap((one) => /^([^\s#:-][^:]*?)\s*:/.exec(one)?.[1] ?? []);
  const name = names.at(-1);
  const field = [...formFields, ...pageFormFields].find(({ key, label }) => key === name || label === name);
  const labels: Readonly<Record<string, string>> = { ...text.pageLabels, ...text.fieldLabels };
  return labels[field?.key ?? ""] ?? "";
}

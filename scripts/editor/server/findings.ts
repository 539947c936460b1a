import type { Diagnostic, Report } from "../../catalogue/index.js";
import { readAndCheck } from "../../check/index.js";
import type { Messages } from "../../i18n/index.js";
import { formFields, pageFormFields } from "../fields.js";
import type { ReportCache } from "./report-cache.js";

/** Rules by which a change in one file makes another one wrong. */
const betweenFiles: ReadonlySet<string> = new Set([
  "index-number-unique",
  "replacement",
  "replacement-circle",
  "url-unique",
  "name-collision",
]);

/**
 * What the check says of files that were written, among all others, and of what they newly make wrong elsewhere.
 *
 * @param names below the content folder
 * @returns the report, what was found of these files, and all that was found
 */
export async function checkFiles(
  root: string,
  names: readonly string[],
  known: ReportCache,
  messages: Messages,
): Promise<{ report: Report | undefined; diagnostics: Diagnostic[]; found: readonly Diagnostic[] }> {
  const own = new Set(names);
  const { catalogue, found } = await readAndCheck(root, messages, { memory: known.memory() });
  const diagnostics = found.filter(
    (one) => own.has(one.file) || (betweenFiles.has(one.rule) && !known.isOld(one)),
  );
  const reports = catalogue ? [...catalogue.reports, ...catalogue.drafts] : [];
  return { report: reports.find(({ file }) => own.has(file)), diagnostics, found };
}

/**
 * A finding as a message in the browser shows it, with the place in the form instead of the line in the file.
 *
 * @param names the files that were written, the report first
 * @param source the report's file
 */
export function line(
  diagnostic: Diagnostic,
  names: readonly string[],
  source: string,
  messages: Messages,
): string {
  const { file, line: number, message, hint } = diagnostic;
  const where = file === names[0] ? positionInForm(source, number, messages) : file;
  return messages.admin.server.finding(where, message, hint);
}

/** The label of the field, or the line of the text, that a line of a file is. */
function positionInForm(source: string, number: number, messages: Messages): string {
  const lines = source.split(/\r\n?|\n/);
  const end = lines.findIndex((one, index) => index > 0 && /^---\s*$/.test(one)) + 1;
  if (number > end) return messages.admin.server.bodyLine(number - end);
  const names = lines.slice(1, number).flatMap((one) => /^([^\s#:-][^:]*?)\s*:/.exec(one)?.[1] ?? []);
  const name = names.at(-1);
  const field = [...formFields, ...pageFormFields].find(({ key, label }) => key === name || label === name);
  const labels: Readonly<Record<string, string>> = { ...messages.pageLabels, ...messages.fieldLabels };
  return labels[field?.key ?? ""] ?? "";
}

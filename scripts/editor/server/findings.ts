import type { Diagnostic, Report } from "../../catalogue/index.js";
import { readAndCheck } from "../../check/index.js";
import type { Messages } from "../../i18n/index.js";
import { formFields, pageFormFields } from "../fields.js";
import type { ReportCache } from "./report-cache.js";

/** Rules by which a change in one file can cause an error in another. */
const betweenFiles: ReadonlySet<string> = new Set([
  "index-number-unique",
  "replacement",
  "replacement-circle",
  "url-unique",
  "name-collision",
]);

/**
 * Checks the written files, together with all others, and finds new errors that they cause in other files.
 *
 * @param names below the content folder
 * @returns the report, the diagnostics of these files, and all diagnostics
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
 * Formats a diagnostic for a message in the browser, with the form field instead of the line in the file.
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

/** Returns the label of the field, or the line of the text, at a line of a file. */
function positionInForm(source: string, number: number, messages: Messages): string {
  const lines = source.split(/\r\n?|\n/);
  const end = lines.findIndex((one, index) => index > 0 && /^---\s*$/.test(one)) + 1;
  if (number > end) return messages.admin.server.bodyLine(number - end);
  const names = lines.slice(1, number).flatMap((one) => /^([^\s#:-][^:]*):/.exec(one)?.[1]?.trimEnd() ?? []);
  const name = names.at(-1);
  const field = [...formFields, ...pageFormFields].find(({ key, label }) => key === name || label === name);
  const labels: Readonly<Record<string, string>> = { ...messages.pageLabels, ...messages.fieldLabels };
  return labels[field?.key ?? ""] ?? "";
}

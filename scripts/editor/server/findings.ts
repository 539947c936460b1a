import type { Diagnostic, Report } from "../../catalogue/index.js";
import { readAndCheck } from "../../check/index.js";
import type { Messages } from "../../i18n/index.js";
import type { FormFinding } from "../browser/form-finding.js";
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
  known.keepIndexNumbers(reports.map(({ indexNumber }) => indexNumber));
  return { report: reports.find(({ file }) => own.has(file)), diagnostics, found };
}

/** Where the fields of a form are in its file. */
interface FormSource {
  /** The files that were written, the report first. */
  readonly names: readonly string[];
  /** The report's file. */
  readonly source: string;
  /** The line of the file on which the form's text field begins; undefined when it begins below the front matter. */
  readonly bodyStart: number | undefined;
}

/** Converts a diagnostic for the form: its field, and a message with the field instead of the line in the file. */
export function formFinding(diagnostic: Diagnostic, form: FormSource, messages: Messages): FormFinding {
  const { file, line, message, hint, rule, severity } = diagnostic;
  const { finding } = messages.admin.server;
  if (file === form.names[0]) {
    const { field, label } = positionInForm(form, line, messages);
    return { field, text: finding(label, message, hint), rule, severity };
  }
  const field = form.names.includes(file) ? "attachments" : undefined;
  return { field, text: finding(file, message, hint), rule, severity };
}

/** Returns the field at a line of a file, with its label or, for the text, the line in its input. */
function positionInForm(
  { source, bodyStart }: FormSource,
  number: number,
  messages: Messages,
): { readonly field: string | undefined; readonly label: string } {
  const lines = source.split(/\r\n?|\n/);
  const end = lines.findIndex((one, index) => index > 0 && /^---\s*$/.test(one)) + 1;
  if (number > end)
    return { field: "body", label: messages.admin.server.bodyLine(number - (bodyStart ?? end + 1) + 1) };
  const names = lines.slice(1, number).flatMap((one) => /^([^\s#:-][^:]*):/.exec(one)?.[1]?.trimEnd() ?? []);
  const name = names.at(-1);
  const field = [...formFields, ...pageFormFields].find(({ key, label }) => key === name || label === name);
  const labels: Readonly<Record<string, string>> = { ...messages.pageLabels, ...messages.fieldLabels };
  return { field: field?.key, label: labels[field?.key ?? ""] ?? "" };
}

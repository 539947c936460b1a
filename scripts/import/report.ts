import type { Messages } from "../i18n/index.js";
import type { ReportDraft } from "./compose/draft.js";
import type { ImportResult } from "./write-report.js";

/** Most lines of a list that are printed; the log contains all of them. */
const mostLines = 12;

/**
 * Describes the result of one file for the user of the command.
 *
 * @param log where the rest can be read; undefined when no log is written
 */
export function describeResult(
  result: ImportResult,
  detailed: boolean,
  log: string | undefined,
  messages: Messages,
): string {
  if (result.kind === "failed")
    return messages.importing.report.failed(result.source, result.message, result.hint);
  const head = messages.importing.report.file(
    result.source,
    messages.importing.outcomes[result.kind],
    result.target,
  );
  const lines = detailed ? detailedLines(result.draft, log, messages) : briefLines(result.draft, messages);
  const difference =
    result.difference === undefined
      ? []
      : [messages.importing.report.differences, ...indent(result.difference, detailed, log, messages)];
  return [head, ...(result.kind === "unchanged" ? [] : lines), ...difference].join("\n");
}

function detailedLines(draft: ReportDraft, log: string | undefined, messages: Messages): string[] {
  return [
    messages.importing.report.format(messages.importing.formats[draft.format]),
    ...draft.entries.map(({ key, value, from }) =>
      messages.importing.report.found(messages.fieldLabels[key], value, from),
    ),
    ...(draft.proposedTitle ? [messages.importing.report.proposedTitle] : []),
    ...missingLines(draft, messages),
    ...capped(
      draft.others.map(({ label, value, from }) => messages.importing.report.others(label, value, from)),
      log,
      messages,
    ),
    ...capped(
      draft.omissions.map(({ text: left, why }) => messages.importing.report.leftOut(left, why)),
      log,
      messages,
    ),
    ...draft.notes.map((note) => messages.importing.report.note(note)),
  ];
}

function briefLines(draft: ReportDraft, messages: Messages): string[] {
  return [
    ...(draft.proposedTitle ? [messages.importing.report.proposedTitle] : []),
    ...missingLines(draft, messages),
  ];
}

function missingLines(draft: ReportDraft, messages: Messages): string[] {
  return draft.missing.length > 0
    ? [messages.importing.report.missing(draft.missing.map((key) => messages.fieldLabels[key]))]
    : [];
}

function capped(lines: readonly string[], log: string | undefined, messages: Messages): string[] {
  return lines.length <= mostLines
    ? [...lines]
    : [...lines.slice(0, mostLines), messages.importing.report.more(lines.length - mostLines, log)];
}

function indent(
  difference: string,
  detailed: boolean,
  log: string | undefined,
  messages: Messages,
): string[] {
  const lines = difference.split("\n").map((line) => `    ${line}`);
  return detailed ? lines : capped(lines, log, messages);
}

/** Number of files by result; `incomplete` counts new reports that lack a required field. */
export interface ImportCounts {
  written: number;
  planned: number;
  unchanged: number;
  different: number;
  failed: number;
  incomplete: number;
}

export function countResult(counts: ImportCounts, result: ImportResult): void {
  counts[result.kind] += 1;
  const isNew = result.kind === "written" || result.kind === "planned";
  if (isNew && result.draft.missing.length > 0) counts.incomplete += 1;
}

/** Returns one file's entry in the log, for programs: its property names are part of the log's format. */
export function logEntry(result: ImportResult): object {
  if (result.kind === "failed") {
    const { source, message, hint } = result;
    return { source, outcome: result.kind, message, hint };
  }
  const { source, target, draft, difference } = result;
  return {
    source,
    outcome: result.kind,
    target,
    format: draft.format,
    metadata: draft.entries,
    missing: draft.missing,
    proposedTitle: draft.proposedTitle,
    others: draft.others.map(({ label, value, from }) => ({ label, value, from })),
    leftOut: draft.omissions,
    notes: draft.notes,
    difference,
  };
}

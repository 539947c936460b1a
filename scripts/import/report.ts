import type { Messages } from "../i18n/index.js";
import type { Draft } from "./compose/draft.js";
import type { ImportResult } from "./write-report.js";

/** Lines of a list that a screen shows; the log has them all. */
const mostLines = 12;

/**
 * What a person at the keyboard should know about one file.
 *
 * @param log where the rest can be read; undefined when no log is written
 */
export function describe(
  outcome: ImportResult,
  detailed: boolean,
  log: string | undefined,
  messages: Messages,
): string {
  if (outcome.kind === "failed")
    return messages.importing.report.failed(outcome.source, outcome.message, outcome.hint);
  const head = messages.importing.report.file(
    outcome.source,
    messages.importing.outcomes[outcome.kind],
    outcome.target,
  );
  const lines = detailed ? details(outcome.draft, log, messages) : briefly(outcome.draft, messages);
  const difference =
    outcome.difference === undefined
      ? []
      : [messages.importing.report.differences, ...indent(outcome.difference, detailed, log, messages)];
  return [head, ...(outcome.kind === "unchanged" ? [] : lines), ...difference].join("\n");
}

function details(draft: Draft, log: string | undefined, messages: Messages): string[] {
  return [
    messages.importing.report.format(messages.importing.formats[draft.format]),
    ...draft.entries.map(({ key, value, from }) =>
      messages.importing.report.found(messages.fieldLabels[key], value, from),
    ),
    ...(draft.proposedTitle ? [messages.importing.report.proposedTitle] : []),
    ...missing(draft, messages),
    ...capped(
      draft.others.map(({ label, value, from }) => messages.importing.report.others(label, value, from)),
      log,
      messages,
    ),
    ...capped(
      draft.leftOut.map(({ text: left, why }) => messages.importing.report.leftOut(left, why)),
      log,
      messages,
    ),
    ...draft.notes.map((note) => messages.importing.report.note(note)),
  ];
}

function briefly(draft: Draft, messages: Messages): string[] {
  return [
    ...(draft.proposedTitle ? [messages.importing.report.proposedTitle] : []),
    ...missing(draft, messages),
  ];
}

function missing(draft: Draft, messages: Messages): string[] {
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

/** How many files came to what; `incomplete` counts new reports that lack a required field. */
export interface Counts {
  written: number;
  planned: number;
  unchanged: number;
  different: number;
  failed: number;
  incomplete: number;
}

export function count(counts: Counts, outcome: ImportResult): void {
  counts[outcome.kind] += 1;
  const isNew = outcome.kind === "written" || outcome.kind === "planned";
  if (isNew && outcome.draft.missing.length > 0) counts.incomplete += 1;
}

/** One file's entry in the log, for programs. */
export function logEntry(outcome: ImportResult): object {
  if (outcome.kind === "failed") {
    const { source, message, hint } = outcome;
    return { source, outcome: outcome.kind, message, hint };
  }
  const { source, target, draft, difference } = outcome;
  return {
    source,
    outcome: outcome.kind,
    target,
    format: draft.format,
    metadata: draft.entries,
    missing: draft.missing,
    proposedTitle: draft.proposedTitle,
    others: draft.others.map(({ label, value, from }) => ({ label, value, from })),
    leftOut: draft.leftOut,
    notes: draft.notes,
    difference,
  };
}

import { text } from "../i18n/index.js";
import type { Draft } from "./compose/draft.js";
import type { ImportResult } from "./write-report.js";

/** Lines of a list that a screen shows; the log has them all. */
const mostLines = 12;

/**
 * What a person at the keyboard should know about one file.
 *
 * @param log where the rest can be read; undefined when no log is written
 */
export function describe(outcome: ImportResult, detailed: boolean, log: string | undefined): string {
  if (outcome.kind === "failed")
    return text.importing.report.failed(outcome.source, outcome.message, outcome.hint);
  const head = text.importing.report.file(
    outcome.source,
    text.importing.outcomes[outcome.kind],
    outcome.target,
  );
  const lines = detailed ? details(outcome.draft, log) : briefly(outcome.draft);
  const difference =
    outcome.difference === undefined
      ? []
      : [text.importing.report.differences, ...indent(outcome.difference, detailed, log)];
  return [head, ...(outcome.kind === "unchanged" ? [] : lines), ...difference].join("\n");
}

function details(draft: Draft, log: string | undefined): string[] {
  return [
    text.importing.report.format(text.importing.formats[draft.format]),
    ...draft.entries.map(({ key, value, from }) =>
      text.importing.report.found(text.fieldLabels[key], value, from),
    ),
    ...(draft.proposedTitle ? [text.importing.report.proposedTitle] : []),
    ...missing(draft),
    ...capped(
      draft.others.map(({ label, value, from }) => text.importing.report.others(label, value, from)),
      log,
    ),
    ...capped(
      draft.leftOut.map(({ text: left, why }) => text.importing.report.leftOut(left, why)),
      log,
    ),
    ...draft.notes.map((note) => text.importing.report.note(note)),
  ];
}

function briefly(draft: Draft): string[] {
  return [...(draft.proposedTitle ? [text.importing.report.proposedTitle] : []), ...missing(draft)];
}

function missing(draft: Draft): string[] {
  return draft.missing.length > 0
    ? [text.importing.report.missing(draft.missing.map((key) => text.fieldLabels[key]))]
    : [];
}

function capped(lines: readonly string[], log: string | undefined): string[] {
  return lines.length <= mostLines
    ? [...lines]
    : [...lines.slice(0, mostLines), text.importing.report.more(lines.length - mostLines, log)];
}

function indent(difference: string, detailed: boolean, log: string | undefined): string[] {
  const lines = difference.split("\n").map((line) => `    ${line}`);
  return detailed ? lines : capped(lines, log);
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

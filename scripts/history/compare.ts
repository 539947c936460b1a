import type { BlobReader } from "../git/index.js";
import { compareLines, type DiffBlock } from "./lines.js";
import type { Revision } from "./revisions.js";
import { readVersion, type Version } from "./version.js";
import { compareWords, type Part } from "./words.js";

/** A change of one field of the front matter. */
export interface FieldChange {
  /** The field's English key, or the unknown name that was used. */
  readonly key: string;
  readonly parts: readonly Part[];
}

/** The differences between a version and the one before. */
export interface Comparison {
  readonly fields: readonly FieldChange[];
  /** The differences of the front matter as text, when it could not be read as YAML. */
  readonly head: readonly DiffBlock[];
  readonly text: readonly DiffBlock[];
  /** Whether there are more changes than shown. */
  readonly cut: boolean;
}

/** Commits whose changes are not shown: the beginning of each hash, and the reason. */
export type Withheld = ReadonlyMap<string, string>;

/** Returns the reason why a commit's changes are not shown; undefined when they are. */
export function withheldReason(commit: string, withheld: Withheld): string | undefined {
  for (const [start, reason] of withheld) if (commit.startsWith(start)) return reason;
  return undefined;
}

/** Most lines, and characters, shown of one comparison, so that the size of pages is limited. */
const mostLines = 400;
const mostCharacters = 60_000;

/** Most comparisons shown for one report: the newest ones. */
const mostComparisons = 30;

/**
 * Compares revisions of a report with the ones before.
 *
 * @param withheld commits that are not compared
 * @returns by commit; revisions whose contents are not in this clone are left out
 */
export async function compareRevisions(
  revisions: readonly Revision[],
  reader: BlobReader,
  withheld: Withheld = new Map(),
): Promise<Map<string, Comparison>> {
  const comparisons = new Map<string, Comparison>();
  const shown = revisions.filter(
    ({ commit, compared }) => compared && withheldReason(commit, withheld) === undefined,
  );
  for (const { commit, compared } of shown.slice(0, mostComparisons)) {
    const [before, after] = compared ?? [];
    const old = await versionOf(before, reader);
    const now = await versionOf(after, reader);
    if (old && now) comparisons.set(commit, compareVersions(old, now));
  }
  return comparisons;
}

async function versionOf(name: string | undefined, reader: BlobReader): Promise<Version | undefined> {
  const bytes = name === undefined ? undefined : await reader.read(name);
  return bytes && readVersion(bytes);
}

function compareVersions(old: Version, now: Version): Comparison {
  const text = old.body === now.body ? [] : compareLines(old.body, now.body);
  const shown = limited(hasChange(text) ? text : []);
  const readable = old.fields && now.fields;
  return {
    fields: readable ? fieldChanges(old.fields, now.fields) : [],
    head: readable ? [] : limited(compareLines(headOf(old), headOf(now))),
    text: shown,
    cut: shown.length < text.length && hasChange(text),
  };
}

function hasChange(blocks: readonly DiffBlock[]): boolean {
  return blocks.some(
    (block) => block.kind === "line" && block.parts.some(({ kind }) => kind !== "same" && kind !== "gap"),
  );
}

function fieldChanges(old: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): FieldChange[] {
  const keys = new Set([...now.keys(), ...old.keys()]);
  return [...keys].flatMap((key) => {
    const [before, after] = [old.get(key) ?? "", now.get(key) ?? ""];
    return before === after ? [] : [{ key, parts: compareWords(before, after) }];
  });
}

/** Returns the fields as text, one on each line, when the other version has only text. */
function headOf({ fields, head }: Version): string {
  return fields ? [...fields].map(([key, value]) => `${key}: ${value}`).join("\n") : head;
}

function limited(blocks: readonly DiffBlock[]): DiffBlock[] {
  let characters = 0;
  const end = blocks.slice(0, mostLines).findIndex((block) => {
    if (block.kind === "line") characters += block.parts.reduce((sum, { text }) => sum + text.length, 0);
    return characters > mostCharacters;
  });
  return blocks.slice(0, end < 0 ? mostLines : Math.max(end, 1));
}

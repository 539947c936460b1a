import type { Commit, FileChange } from "../git/index.js";
import type { Facts } from "./facts.js";

/**
 * What a revision did. `known`: the first one of a shallow clone; `form`: it changed only how the file is written;
 * `attachment`: it changed only files beside the report; `unreadable`: its contents cannot be compared.
 */
export type RevisionKind =
  | "added"
  | "known"
  | "text"
  | "metadata"
  | "form"
  | "moved"
  | "attachment"
  | "removed"
  | "restored"
  | "unreadable";

export interface AttachmentChange {
  readonly file: string;
  readonly change: FileChange["kind"];
}

/** One change of a published report. */
export interface Revision {
  readonly commit: string;
  /** Time in seconds since 1970. */
  readonly time: number;
  readonly subject: string;
  readonly kind: RevisionKind;
  /** Whether the metadata changed as well as the text. */
  readonly metadata: boolean;
  /** Previous path of the file, if the revision moved it. */
  readonly from: string | undefined;
  /** The value of `status` before and after, if the revision changed it. */
  readonly status: readonly [string, string] | undefined;
  readonly attachments: readonly AttachmentChange[];
  /** Git object names of the contents to compare; undefined when there is nothing to compare. */
  readonly compared: readonly [string, string] | undefined;
}

/** The status of a report whose file has none. */
const inForce = "有效";

/** A revision and its index in the log, by which revisions of several files are sorted. */
interface DatedRevision extends Revision {
  readonly index: number;
}

/**
 * Returns the revisions of a report that readers could see, newest first. Drafts were never published, so the history
 * starts when the report stopped being one.
 *
 * @param changes of its file, newest first
 * @param boundary commits before which this clone has no history
 */
export function revisionsOf(
  changes: readonly FileChange[],
  facts: ReadonlyMap<string, Facts | undefined>,
  boundary: ReadonlySet<string>,
): DatedRevision[] {
  const revisions: DatedRevision[] = [];
  let shown: string | undefined; // the content published last
  let gone = false;
  for (const change of [...changes].reverse()) {
    const hidden = change.after === undefined || facts.get(change.after)?.draft === true;
    if (hidden) {
      if (shown !== undefined && !gone) revisions.push(revision(change, { kind: "removed" }));
      gone = true;
      continue;
    }
    if (shown === undefined) {
      // In a shallow clone, its first commit seems to have added every file.
      const kind = boundary.has(change.commit.hash) ? "known" : "added";
      revisions.push(revision(change, { kind, from: undefined }));
    } else revisions.push(compared(change, shown, gone, facts));
    shown = change.after;
    gone = false;
  }
  return revisions.reverse();
}

function compared(
  change: FileChange,
  shown: string,
  wasGone: boolean,
  facts: ReadonlyMap<string, Facts | undefined>,
): DatedRevision {
  const after = change.after ?? "";
  const [old, now] = [facts.get(shown), facts.get(after)];
  const same = shown === after;
  const what = same ? "moved" : differenceOf(old, now);
  const kind = wasGone ? "restored" : what;
  const status = statusChange(old, now);
  return revision(change, {
    kind,
    metadata: what === "text" && old?.metadata !== now?.metadata,
    status,
    compared: what === "text" || what === "metadata" ? [shown, after] : undefined,
  });
}

function differenceOf(old: Facts | undefined, now: Facts | undefined): RevisionKind {
  if (!old || !now) return "unreadable";
  if (old.text !== now.text) return "text";
  return old.metadata === now.metadata ? "form" : "metadata";
}

function statusChange(old: Facts | undefined, now: Facts | undefined): Revision["status"] {
  if (!old || !now) return undefined;
  const [before, after] = [old.status ?? inForce, now.status ?? inForce];
  return before === after ? undefined : [before, after];
}

function revision(
  { commit, from }: FileChange,
  what: Pick<Revision, "kind"> & Partial<Revision>,
): DatedRevision {
  const { hash, time, subject, index } = commit;
  const rest = { metadata: false, status: undefined, attachments: [], compared: undefined };
  return { ...rest, from, ...what, commit: hash, time, subject, index };
}

/** Adds the changes of files beside a report since its publication, to its own revisions or between them. */
export function withAttachments(
  revisions: readonly DatedRevision[],
  beside: ReadonlyMap<string, readonly FileChange[]>,
): Revision[] {
  const first = revisions.at(-1)?.index ?? -1;
  const byIndex = new Map<number, { commit: Commit; attachments: AttachmentChange[] }>();
  for (const [file, changes] of beside) {
    for (const { commit, kind } of changes) {
      if (commit.index >= first) continue; // before the report, or together with it
      const entry = byIndex.get(commit.index) ?? { commit, attachments: [] };
      entry.attachments.push({ file, change: kind });
      byIndex.set(commit.index, entry);
    }
  }
  const own = new Set(revisions.map(({ index }) => index));
  const alone = [...byIndex.values()].flatMap(({ commit, attachments }): DatedRevision[] => {
    if (own.has(commit.index)) return [];
    const change = {
      commit,
      kind: "changed",
      path: "",
      from: undefined,
      before: undefined,
      after: undefined,
    } as const;
    return [revision(change, { kind: "attachment", attachments })];
  });
  return [...revisions, ...alone]
    .sort((a, b) => a.index - b.index)
    .map(({ index, ...each }) => ({ ...each, attachments: byIndex.get(index)?.attachments ?? [] }));
}

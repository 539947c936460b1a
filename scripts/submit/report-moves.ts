import { reportIdentity } from "../import/index.js";
import type { TreeChange, TreeFile } from "../git/index.js";
import { kindOf } from "./file-kinds.js";

/** Reads a file of a commit as text; undefined when it is not UTF-8 or contains a NUL. */
export type ReadText = (file: TreeFile) => Promise<string | undefined>;

/** Index number and title of a report. */
export interface ReportFacts {
  readonly indexNumber: string | undefined;
  readonly title: string | undefined;
}

/** Changed reports of one side. */
export interface ReportChanges {
  /** What each report was before, by path; added ones are missing. */
  readonly before: ReadonlyMap<string, ReportFacts>;
  /** What each report is now, by path; removed ones are missing. */
  readonly after: ReadonlyMap<string, ReportFacts>;
  /** New path of each report that was moved or renamed, by its old path. */
  readonly moves: ReadonlyMap<string, string>;
}

/**
 * Reads the changed reports of one side, and recognises moved ones by their index number. Similar texts prove nothing:
 * new reports are often copies of others.
 */
export async function reportChanges(
  changes: readonly TreeChange[],
  prefix: string,
  read: ReadText,
): Promise<ReportChanges> {
  const before = new Map<string, ReportFacts>();
  const after = new Map<string, ReportFacts>();
  const removed = new Map<string, string>();
  const added = new Map<string, string>();
  for (const change of changes) {
    if (kindOf(change.path, prefix) !== "report") continue;
    const old = await factsOf(change.before, read);
    const now = await factsOf(change.after, read);
    if (old) before.set(change.path, old);
    if (now) after.set(change.path, now);
    if (!change.after && old?.indexNumber !== undefined) removed.set(old.indexNumber, change.path);
    if (!change.before && now?.indexNumber !== undefined) added.set(now.indexNumber, change.path);
  }
  const moves = new Map<string, string>();
  for (const [number, path] of removed) {
    const target = added.get(number);
    if (target !== undefined) moves.set(path, target);
  }
  return { before, after, moves };
}

async function factsOf(file: TreeFile | undefined, read: ReadText): Promise<ReportFacts | undefined> {
  const text = file && (await read(file));
  if (text === undefined) return undefined;
  const { indexNumber, title } = reportIdentity(text);
  return { indexNumber, title };
}

/** Returns whether two people have created the same new report: index number and title are equal. */
export function isSameReport(one: ReportFacts | undefined, other: ReportFacts | undefined): boolean {
  if (!one || !other) return false;
  const plain = ({ title = "" }: ReportFacts) => title.normalize("NFKC").replace(/\s+/gu, "");
  return one.indexNumber === other.indexNumber && plain(one) === plain(other);
}

import type { FileChange } from "../git/index.js";
import type { Facts } from "./facts.js";

/** The history of one file, under all names it had. */
export interface Chain {
  /** Its last path. */
  readonly path: string;
  /** Newest first. */
  readonly changes: FileChange[];
}

/**
 * Follows each file back through renames. A file that was removed and added again at the same path is the same file.
 *
 * @param log newest first
 * @returns one chain for each file, existing or removed
 */
export function chainsOf(log: Iterable<FileChange>): Chain[] {
  const chains: Chain[] = [];
  const byPath = new Map<string, Chain>();
  for (const change of log) {
    let chain = byPath.get(change.path);
    if (!chain) {
      chain = { path: change.path, changes: [] };
      chains.push(chain);
      byPath.set(change.path, chain);
    }
    chain.changes.push(change);
    if (change.from === undefined) continue;
    byPath.delete(change.path);
    byPath.set(change.from, chain);
  }
  return chains;
}

/**
 * Splits chains where git detected a rename between two different reports: one was removed and a similar one added,
 * such as those of two years. It is the same report if index number or title is the same.
 */
export function partChains(chains: readonly Chain[], facts: ReadonlyMap<string, Facts | undefined>): Chain[] {
  return chains.flatMap((chain) => {
    const parts: Chain[] = [{ path: chain.path, changes: [] }];
    for (const change of chain.changes) {
      const { from, before, after, commit } = change;
      if (from === undefined || isSame(facts.get(before ?? ""), facts.get(after ?? ""))) {
        parts.at(-1)?.changes.push(change);
        continue;
      }
      parts.at(-1)?.changes.push({ ...change, kind: "added", from: undefined, before: undefined });
      const removed: FileChange = {
        commit,
        kind: "removed",
        path: from,
        from: undefined,
        before,
        after: undefined,
      };
      parts.push({ path: from, changes: [removed] });
    }
    return parts;
  });
}

function isSame(old: Facts | undefined, now: Facts | undefined): boolean {
  if (!old || !now) return true;
  if (old.text === now.text) return true;
  return [old.indexNumber === now.indexNumber, old.title === now.title].includes(true);
}

import type { FileChange } from "../git/index.js";
import type { Facts } from "./facts.js";

/** What happened to one file, under whatever names it had. */
export interface Chain {
  /** Its last path. */
  readonly path: string;
  /** Newest first. */
  readonly changes: FileChange[];
}

/**
 * Follows each file back through its names. A file that was removed and came back at the same place is the same file.
 *
 * @param log newest first
 * @returns one chain for each file that is or was there, those that are there and those that were removed
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
 * Parts chains where git took another report for the same: one that went while one much like it came, as the reports of
 * two years are. It is the same report as long as its index number or its title is.
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

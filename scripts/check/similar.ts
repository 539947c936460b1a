import type { SimilarityHash } from "./similarity-hash.js";

const alike = 0.9;
/** Most texts that are remembered for a line. A line that more texts share says nothing about similarity. */
const most = 20;

/**
 * Finds the texts that are nearly the same as an earlier one.
 *
 * @returns pairs of indexes in the list; each later text occurs once
 */
export function similar(hashes: readonly SimilarityHash[]): [later: number, earlier: number][] {
  // A single number where one text has the line, which is the case for nearly every line: arrays would need too much
  // memory.
  const holders = new Map<number, number | number[]>();
  const found: [number, number][] = [];
  hashes.forEach((hash, index) => {
    const shared = new Map<number, number>();
    for (const line of hash) {
      const earlier = holders.get(line);
      if (earlier === undefined) holders.set(line, index);
      else if (typeof earlier === "number") {
        shared.set(earlier, (shared.get(earlier) ?? 0) + 1);
        holders.set(line, [earlier, index]);
      } else {
        for (const other of earlier) shared.set(other, (shared.get(other) ?? 0) + 1);
        // Lines that very many texts share (an address, a polite phrase) say nothing about similarity.
        if (earlier.length < most) earlier.push(index);
      }
    }
    for (const [other, count] of shared) {
      if (count < alike * Math.max(hash.length, hashes[other]?.length ?? 0)) continue;
      found.push([index, other]);
      break;
    }
  });
  return found;
}

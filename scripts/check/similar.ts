import type { SimilarityHash } from "./similarity-hash.js";

const alike = 0.9;
/** Texts that share a line, beyond which the line tells nothing. */
const most = 20;

/**
 * The texts that are nearly the same as an earlier one.
 *
 * @returns pairs of places in the list, the later first, each later text once
 */
export function similar(hashes: readonly SimilarityHash[]): [later: number, earlier: number][] {
  // Nearly every line is in one text only, so that a list for each would fill the memory.
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
        // A line that very many texts share (an address, a phrase of courtesy) tells nothing.
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

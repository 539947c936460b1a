import { sharedLength } from "./keys.js";

/**
 * Number of keys in a block of the key index. The key index lists the first key, shortened, of each postings file;
 * index.json lists the first key of each block, so that a query reads one block for a pair.
 */
export const keyIndexBlock = 64;

/**
 * Encodes sorted keys as lines. A line begins with one character for the length of the prefix shared with the previous
 * key: `0` for none, and the following characters.
 */
export function writeKeyIndex(keys: readonly string[]): string {
  return keys
    .map((key, index) => {
      const shared = Math.min(sharedLength(keys[index - 1] ?? "", key), mostShared);
      return String.fromCharCode(firstShared + shared) + key.slice(shared);
    })
    .join("\n");
}

/** Decodes keys: the inverse of writeKeyIndex. */
export function readKeyIndex(text: string): string[] {
  let before = "";
  return text.split("\n").map((line) => {
    // In a valid file no shared length is larger; one without a limit would let keys grow with the square of the file.
    const shared = Math.min(line.charCodeAt(0) - firstShared, mostShared);
    before = before.slice(0, shared) + line.slice(1);
    return before;
  });
}

/** Returns the blocks of the key index, and the first key of each. */
export function keyIndexBlocks(keys: readonly string[]): { blocks: string[][]; top: string[] } {
  const blocks: string[][] = [];
  for (let start = 0; start < keys.length; start += keyIndexBlock) {
    blocks.push(keys.slice(start, start + keyIndexBlock));
  }
  return { blocks, top: blocks.map(([first = ""]) => first) };
}

/** Returns the index of the last entry of a sorted list that is not greater than the key; 0 when all are greater. */
export function positionInKeys<T extends string | number>(sorted: readonly T[], key: T): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const entry = sorted[middle];
    if (entry !== undefined && entry <= key) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Code of `0`, which encodes a shared length of 0. Lengths go up to `z`, so that each takes one byte. */
const firstShared = 48;
const mostShared = 122 - firstShared;

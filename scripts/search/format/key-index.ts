import { sharedLength } from "./keys.js";

/**
 * The key index tells which file of postings holds a key: it lists the first key of each, shortened. It lies in blocks, of
 * which the index's first file names the first keys, so that a query reads one block a pair.
 */
export const keyIndexBlock = 64;

/** Sorted keys as lines, each with how much it shares with the one before as one character: `0` and its followers. */
export function writeKeyIndex(keys: readonly string[]): string {
  return keys
    .map((key, index) => {
      const shared = Math.min(sharedLength(keys[index - 1] ?? "", key), mostShared);
      return String.fromCharCode(firstShared + shared) + key.slice(shared);
    })
    .join("\n");
}

/** The reverse of writeKeyIndex. */
export function readKeyIndex(text: string): string[] {
  let before = "";
  return text.split("\n").map((line) => {
    before = before.slice(0, line.charCodeAt(0) - firstShared) + line.slice(1);
    return before;
  });
}

/** The key index's blocks, and the first key of each. */
export function keyIndexBlocks(keys: readonly string[]): { blocks: string[][]; top: string[] } {
  const blocks: string[][] = [];
  for (let start = 0; start < keys.length; start += keyIndexBlock) {
    blocks.push(keys.slice(start, start + keyIndexBlock));
  }
  return { blocks, top: blocks.map(([first = ""]) => first) };
}

/** The last place of a sorted list whose entry is not after the key; 0 where all are after it. */
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

/** `0`, from which shared lengths are counted; up to `z`, so that every mark is one byte. */
const firstShared = 48;
const mostShared = 122 - firstShared;

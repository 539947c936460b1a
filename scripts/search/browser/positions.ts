import { ByteReader } from "../format/index.js";

/** Decodes the positions of a pair, which are stored as gaps. */
export function readPositions(postings: Uint8Array): Uint32Array {
  const positions = new Uint32Array(postings.length); // each position takes at least one byte
  const reader = new ByteReader(postings);
  let [count, position] = [0, 0];
  while (!reader.done) {
    position += reader.varint();
    positions[count++] = position;
  }
  return positions.subarray(0, count);
}

/** Merges sorted lists into one sorted list. */
export function mergeSorted(lists: readonly Uint32Array[]): Uint32Array {
  const [only] = lists;
  if (only && lists.length === 1) return only;
  const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all.sort();
}

/**
 * Intersects lists with offsets: returns the positions `p` for which `p + at` is in every list.
 *
 * @param lists sorted positions, each list with its offset `at` from the start of the phrase
 */
export function intersectAt(
  lists: readonly { readonly at: number; readonly positions: Uint32Array }[],
): Uint32Array {
  const [shortest, ...others] = [...lists].sort((a, b) => a.positions.length - b.positions.length);
  if (!shortest) return new Uint32Array();
  let met = shortest.positions.map((position) => position - shortest.at);
  for (const { at, positions } of others) {
    let [kept, index] = [0, 0];
    for (const start of met) {
      while (index < positions.length && (positions[index] ?? 0) < start + at) index += 1;
      if (positions[index] === start + at) met[kept++] = start;
    }
    met = met.subarray(0, kept);
  }
  return met;
}

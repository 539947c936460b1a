import { ByteReader } from "../format/index.js";

/** Positions of a pair: gaps, put back together. */
export function readPositions(postings: Uint8Array): Uint32Array {
  const positions = new Uint32Array(postings.length); // a position takes a byte at least
  const reader = new ByteReader(postings);
  let [count, position] = [0, 0];
  while (!reader.done) {
    position += reader.varint();
    positions[count++] = position;
  }
  return positions.subarray(0, count);
}

/** Several sorted lists as one. */
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
 * Where all lists meet: positions `p` such that `p + at` is in each list.
 *
 * @param lists sorted positions, each with how far it stands from the start
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

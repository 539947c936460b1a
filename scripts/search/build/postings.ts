import { ByteWriter, pairKey, tokenKey } from "../format/index.js";
import { segmentBytes } from "./chunk-writer.js";

/** The positions of a report in the stream: where it starts, and where its title and its metadata end. */
export interface DocSpan {
  readonly start: number;
  readonly titleEnd: number;
  readonly detailsEnd: number;
}

/** Receives keys with their postings, in order; a long list arrives in several parts (see ChunkWriter.add). */
export interface PostingsSink {
  add(key: string, postings: Uint8Array, from?: number): void;
}

/** Writes the positions of one key at a time, split into parts when they exceed `segmentBytes`. */
export class PositionWriter {
  readonly #postings = new ByteWriter();
  #key = "";
  #before = 0;
  #part = 0;
  #count = 0;

  constructor(private readonly out: PostingsSink) {}

  begin(key: string): void {
    this.#key = key;
  }

  /**
   * Adds a position to the list.
   *
   * @param position greater than the previous one
   */
  add(position: number): void {
    if (this.#postings.length >= segmentBytes) {
      this.out.add(this.#key, this.#postings.view(), this.#part);
      this.#postings.clear();
      this.#before = 0;
      this.#part = position;
    }
    this.#postings.varint(position - this.#before);
    this.#before = position;
    this.#count += 1;
  }

  /** Ends the key. A key without positions is not written. */
  end(): void {
    if (this.#count > 0) this.out.add(this.#key, this.#postings.view(), this.#part);
    this.#postings.clear();
    this.#before = this.#part = this.#count = 0;
  }
}

/**
 * Writes the postings of every key of a shard, in order.
 *
 * A single token has one entry for each report: the gap to the previous report, and the number of occurrences with two
 * flags (1: in the title, 2: in the metadata). A pair has the gaps between its positions, from which the browser finds
 * longer phrases; a long list is split into parts, each of which starts counting at 0.
 *
 * Two counting sorts order all positions, in time linear in the length of the text and with twelve bytes a position.
 */
export function writePostings(
  ranks: Uint32Array,
  tokens: readonly string[],
  docs: readonly DocSpan[],
  out: PostingsSink,
): void {
  const firsts = countRanks(ranks, tokens.length, () => true);
  const sorted = sortBy(ranks, firsts, 0);
  const postings = new ByteWriter();
  for (let rank = 1; rank < tokens.length; rank += 1) {
    postings.clear();
    writeTokenPostings(sorted.subarray(firsts[rank] ?? 0, firsts[rank + 1] ?? 0), docs, postings);
    out.add(tokenKey(tokens[rank] ?? ""), postings.view());
  }
  const seconds = countRanks(ranks, tokens.length, (at) => at > 0 && ranks[at - 1] !== 0);
  const bySecond = sortBy(ranks, seconds, 1);
  const pairFirsts = countRanks(ranks, tokens.length, (at) => (ranks[at + 1] ?? 0) !== 0);
  const pairs = sortBy(ranks, pairFirsts, 0, bySecond, sorted);
  writePairPostings(ranks, tokens, pairs, out);
}

function writeTokenPostings(positions: Uint32Array, docs: readonly DocSpan[], out: ByteWriter): void {
  let before = -1;
  let at = 0;
  while (at < positions.length) {
    const doc = docAt(docs, positions[at] ?? 0, Math.max(before, 0));
    const span = docs[doc];
    const end = docs[doc + 1]?.start ?? Infinity;
    let [count, flags] = [0, 0];
    for (; at < positions.length && (positions[at] ?? 0) < end; at += 1, count += 1) {
      const position = positions[at] ?? 0;
      if (span && position < span.titleEnd) flags |= 1;
      else if (span && position < span.detailsEnd) flags |= 2;
    }
    out.varint(doc - before - 1);
    out.varint((count << 2) | flags);
    before = doc;
  }
}

/** Returns the report that contains a position, searching from the report `from` on. */
function docAt(docs: readonly DocSpan[], position: number, from: number): number {
  let [low, high] = [from, docs.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((docs[middle]?.start ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

function writePairPostings(
  ranks: Uint32Array,
  tokens: readonly string[],
  pairs: Uint32Array,
  out: PostingsSink,
): void {
  const list = new PositionWriter(out);
  let at = 0;
  while (at < pairs.length) {
    const first = ranks[pairs[at] ?? 0] ?? 0;
    const second = ranks[(pairs[at] ?? 0) + 1] ?? 0;
    list.begin(pairKey(tokens[first] ?? "", tokens[second] ?? ""));
    for (; at < pairs.length; at += 1) {
      const position = pairs[at] ?? 0;
      if (ranks[position] !== first || ranks[position + 1] !== second) break;
      list.add(position);
    }
    list.end();
  }
}

/** Returns the index at which the positions of each rank start after sorting. Segment boundaries are not counted. */
function countRanks(ranks: Uint32Array, count: number, counts: (at: number) => boolean): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (let at = 0; at < ranks.length; at += 1) {
    const rank = ranks[at] ?? 0;
    if (rank !== 0 && counts(at)) starts[rank + 1] = (starts[rank + 1] ?? 0) + 1;
  }
  for (let rank = 1; rank <= count; rank += 1) starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0);
  return starts;
}

/**
 * Sorts positions by the rank found `offset` after each: one stable counting sort.
 *
 * @param starts from countRanks, for the same positions
 * @param order the positions to sort; when missing, all positions in ascending order
 * @param into memory to reuse, at least as long as the result
 */
function sortBy(
  ranks: Uint32Array,
  starts: Uint32Array,
  offset: 0 | 1,
  order?: Uint32Array,
  into: Uint32Array = new Uint32Array(starts.at(-1) ?? 0),
): Uint32Array {
  const next = starts.slice();
  const count = order?.length ?? ranks.length;
  for (let at = 0; at < count; at += 1) {
    const position = order ? (order[at] ?? 0) : at;
    const rank = ranks[position + offset] ?? 0;
    if (rank === 0 || ranks[position] === 0) continue;
    const index = next[rank] ?? 0;
    into[index] = position;
    next[rank] = index + 1;
  }
  return into.subarray(0, starts.at(-1) ?? 0);
}

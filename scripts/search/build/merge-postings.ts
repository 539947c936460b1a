import { ByteReader, ByteWriter, tokenKey } from "../format/index.js";
import { segmentBytes } from "./chunk-writer.js";
import { PositionWriter, type PostingsSink } from "./postings.js";
import { PostingsShifter } from "./shift-postings.js";

/**
 * A run of reports that are consecutive both in the source and in the new shard, so that all shift by the same
 * distance.
 */
export interface DocMove {
  /** The source's reports from `doc` to before `docEnd`, and their positions from `start` to before `end`. */
  readonly doc: number;
  readonly docEnd: number;
  readonly start: number;
  readonly end: number;
  /** The number of the first report, and its first position, in the new shard. */
  readonly toDoc: number;
  readonly to: number;
}

/** Postings in the order of their keys. A key may follow again with a further part of its postings. */
export interface PostingsSource {
  /** The current key; undefined after the last. */
  readonly key: string | undefined;
  readonly postings: Uint8Array;
  next(): void;
  /** Which reports are copied, and where to; all others are dropped. Sorted, in source and new shard. */
  readonly moves: readonly DocMove[];
}

/** Prefix of the keys of single tokens, which sort before all pairs. */
const tokenMark = tokenKey("");

/**
 * Writes the postings of a shard whose reports come from two sources. The result equals that of indexing all texts
 * again.
 *
 * @param few the source with fewer reports: its postings of one key are held in memory
 */
export function mergePostings(many: PostingsSource, few: PostingsSource, out: PostingsSink): void {
  const tokens = new TokenPostingsList(out);
  const positions = new PositionWriter(out);
  const pending: PendingPostings = { at: 0, numbers: [], values: [] };
  const tokenShifter = new PostingsShifter(
    many.moves.map(({ doc, docEnd, toDoc }) => ({ start: doc, end: docEnd, to: toDoc })),
    true,
  );
  const pairShifter = new PostingsShifter(many.moves, false);
  for (let key = firstKey(many, few); key !== undefined; key = firstKey(many, few)) {
    const isToken = key.startsWith(tokenMark);
    if (key !== few.key && copyShifted(many, key, isToken ? tokenShifter : pairShifter, out)) continue;
    const walk = isToken ? walkTokenPostings : walkPairPostings;
    const list = isToken ? tokens : positions;
    list.begin(key);
    [pending.at, pending.numbers.length, pending.values.length] = [0, 0, 0];
    walkAll(few, key, walk, (number, value) => {
      pending.numbers.push(number);
      pending.values.push(value);
    });
    walkAll(many, key, walk, (number, value) => {
      addPendingBefore(number, pending, list);
      list.add(number, value);
    });
    addPendingBefore(Infinity, pending, list);
    list.end();
  }
}

/**
 * Copies the postings of a key without decoding them. Possible for most keys: they are in one source only, with a list
 * of one part.
 *
 * @returns whether the postings were copied
 */
function copyShifted(
  source: PostingsSource,
  key: string,
  shifter: PostingsShifter,
  out: PostingsSink,
): boolean {
  if (source.postings.length >= segmentBytes) return false;
  const moved = shifter.shift(source.postings);
  if (moved.length >= segmentBytes) return false;
  if (moved.length > 0) out.add(key, moved);
  source.next();
  return true;
}

interface PendingPostings {
  at: number;
  readonly numbers: number[];
  readonly values: number[];
}

interface PostingsList {
  begin(key: string): void;
  add(number: number, value: number): void;
  end(): void;
}

type OnPosting = (number: number, value: number) => void;
type WalkPostings = (postings: Uint8Array, moves: readonly DocMove[], onPosting: OnPosting) => void;

function firstKey({ key: a }: PostingsSource, { key: b }: PostingsSource): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}

function walkAll(source: PostingsSource, key: string, walk: WalkPostings, onPosting: OnPosting): void {
  while (source.key === key) {
    walk(source.postings, source.moves, onPosting);
    source.next();
  }
}

function addPendingBefore(number: number, pending: PendingPostings, list: PostingsList): void {
  for (; pending.at < pending.numbers.length; pending.at += 1) {
    const next = pending.numbers[pending.at] ?? 0;
    if (next > number) return;
    list.add(next, pending.values[pending.at] ?? 0);
  }
}

/** Calls `onPosting` with the new position of each posting of a pair. */
function walkPairPostings(postings: Uint8Array, moves: readonly DocMove[], onPosting: OnPosting): void {
  const reader = new ByteReader(postings);
  let move = 0;
  for (let position = 0; !reader.done;) {
    position += reader.varint();
    while (position >= (moves[move]?.end ?? Infinity)) move += 1;
    const { start = Infinity, to = 0 } = moves[move] ?? {};
    if (position >= start) onPosting(position - start + to, 0);
  }
}

/**
 * Calls `onPosting` with the new number of each report that contains the token, and with its packed count and flags.
 */
function walkTokenPostings(postings: Uint8Array, moves: readonly DocMove[], onPosting: OnPosting): void {
  const reader = new ByteReader(postings);
  let move = 0;
  for (let doc = -1; !reader.done;) {
    doc += reader.varint() + 1;
    const value = reader.varint();
    while (doc >= (moves[move]?.docEnd ?? Infinity)) move += 1;
    const { doc: first = Infinity, toDoc = 0 } = moves[move] ?? {};
    if (doc >= first) onPosting(doc - first + toDoc, value);
  }
}

/** Writes the reports that contain a token, one token at a time. */
class TokenPostingsList implements PostingsList {
  readonly #postings = new ByteWriter();
  #key = "";
  #before = -1;

  constructor(private readonly out: PostingsSink) {}

  begin(key: string): void {
    this.#key = key;
  }

  add(doc: number, value: number): void {
    this.#postings.varint(doc - this.#before - 1);
    this.#postings.varint(value);
    this.#before = doc;
  }

  end(): void {
    if (this.#before >= 0) this.out.add(this.#key, this.#postings.view());
    this.#postings.clear();
    this.#before = -1;
  }
}

import { ByteReader, ByteWriter, tokenKey } from "../format/index.js";
import { segmentBytes } from "./chunk-writer.js";
import { PositionWriter, type PostingsSink } from "./postings.js";
import { PostingsShifter } from "./shift-postings.js";

/** Reports that stand in a row in a source and in the shard that is made of it, so that what moves, moves alike. */
export interface DocMove {
  /** The source's reports from `doc` to before `docEnd`, and their positions from `start` to before `end`. */
  readonly doc: number;
  readonly docEnd: number;
  readonly start: number;
  readonly end: number;
  /** The first report's number, and its first position, in the shard that is made. */
  readonly toDoc: number;
  readonly to: number;
}

/** Postings in the order of their keys; a key may come again with a later part of its postings. */
export interface PostingsSource {
  /** The key that is next; undefined after the last. */
  readonly key: string | undefined;
  readonly postings: Uint8Array;
  next(): void;
  /** Which reports are taken, and to where; the others are left out. In order, in the source as in the shard. */
  readonly moves: readonly DocMove[];
}

/** Single tokens come before all pairs: their keys begin with this. */
const tokenMark = tokenKey("");

/**
 * Writes the postings of a shard whose reports come out of two sources, as if it were made from the reports' texts.
 *
 * @param few the source with fewer reports: what it has of one key is held in memory
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
 * Most keys are in one source alone, with a list of one part: it need not be taken apart.
 *
 * @returns whether it was done
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

/** Tells the positions of a pair where they now stand. */
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

/** Tells the reports of a single token by their new numbers, each with how often it has the token, and where. */
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

/** The reports of one single token at a time. */
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

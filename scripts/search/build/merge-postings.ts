import { ByteReader, ByteWriter, tokenKey } from "../format/index.js";
import { partBytes } from "./chunk-writer.js";
import { PositionList, type PostingsSink } from "./postings.js";
import { Shifter } from "./shift-postings.js";

/** Reports that stand in a row in a source and in the bundle that is made of it, so that what moves, moves alike. */
export interface TokenRun {
  /** The source's reports from `doc` to before `docEnd`, and their positions from `start` to before `end`. */
  readonly doc: number;
  readonly docEnd: number;
  readonly start: number;
  readonly end: number;
  /** The first report's number, and its first position, in the bundle that is made. */
  readonly toDoc: number;
  readonly to: number;
}

/** Postings in the order of their keys; a key may come again with a later part of its postings. */
export interface PostingsSource {
  /** The key that is next; undefined after the last. */
  readonly key: string | undefined;
  readonly postings: Uint8Array;
  next(): void;
  /** Which reports are taken, and to where; the others are left out. In order, in the source as in the bundle. */
  readonly runs: readonly TokenRun[];
}

/** Single units come before all pairs: their keys begin with this. */
const unitMark = tokenKey("");

/**
 * Writes the postings of a bundle whose reports come out of two sources, as if it were made from the reports' texts.
 *
 * @param few the source with fewer reports: what it has of one key is held in memory
 */
export function mergePostings(many: PostingsSource, few: PostingsSource, out: PostingsSink): void {
  const units = new TokenList(out);
  const positions = new PositionList(out);
  const between: Pending = { at: 0, places: [], values: [] };
  const ofUnits = new Shifter(
    many.runs.map(({ doc, docEnd, toDoc }) => ({ start: doc, end: docEnd, to: toDoc })),
    true,
  );
  const ofPairs = new Shifter(many.runs, false);
  for (let key = firstKey(many, few); key !== undefined; key = firstKey(many, few)) {
    const isUnit = key.startsWith(unitMark);
    if (key !== few.key && moveWhole(many, key, isUnit ? ofUnits : ofPairs, out)) continue;
    const walk = isUnit ? walkUnits : walkPositions;
    const list = isUnit ? units : positions;
    list.begin(key);
    [between.at, between.places.length, between.values.length] = [0, 0, 0];
    eachOf(few, key, walk, (place, value) => {
      between.places.push(place);
      between.values.push(value);
    });
    eachOf(many, key, walk, (place, value) => {
      addBefore(place, between, list);
      list.add(place, value);
    });
    addBefore(Infinity, between, list);
    list.end();
  }
}

/**
 * Most keys are in one source alone, with a list of one part: it need not be taken apart.
 *
 * @returns whether it was done
 */
function moveWhole(source: PostingsSource, key: string, shifter: Shifter, out: PostingsSink): boolean {
  if (source.postings.length >= partBytes) return false;
  const moved = shifter.shift(source.postings);
  if (moved.length >= partBytes) return false;
  if (moved.length > 0) out.add(key, moved);
  source.next();
  return true;
}

interface Pending {
  at: number;
  readonly places: number[];
  readonly values: number[];
}

interface List {
  begin(key: string): void;
  add(place: number, value: number): void;
  end(): void;
}

type Tell = (place: number, value: number) => void;
type Walk = (postings: Uint8Array, runs: readonly TokenRun[], tell: Tell) => void;

function firstKey({ key: a }: PostingsSource, { key: b }: PostingsSource): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}

function eachOf(source: PostingsSource, key: string, walk: Walk, tell: Tell): void {
  while (source.key === key) {
    walk(source.postings, source.runs, tell);
    source.next();
  }
}

function addBefore(place: number, between: Pending, list: List): void {
  for (; between.at < between.places.length; between.at += 1) {
    const next = between.places[between.at] ?? 0;
    if (next > place) return;
    list.add(next, between.values[between.at] ?? 0);
  }
}

/** Tells the positions of a pair where they now stand. */
function walkPositions(postings: Uint8Array, runs: readonly TokenRun[], tell: Tell): void {
  const reader = new ByteReader(postings);
  let run = 0;
  for (let position = 0; !reader.done;) {
    position += reader.varint();
    while (position >= (runs[run]?.end ?? Infinity)) run += 1;
    const { start = Infinity, to = 0 } = runs[run] ?? {};
    if (position >= start) tell(position - start + to, 0);
  }
}

/** Tells the reports of a single unit by their new numbers, each with how often it has the unit, and where. */
function walkUnits(postings: Uint8Array, runs: readonly TokenRun[], tell: Tell): void {
  const reader = new ByteReader(postings);
  let run = 0;
  for (let doc = -1; !reader.done;) {
    doc += reader.varint() + 1;
    const value = reader.varint();
    while (doc >= (runs[run]?.docEnd ?? Infinity)) run += 1;
    const { doc: first = Infinity, toDoc = 0 } = runs[run] ?? {};
    if (doc >= first) tell(doc - first + toDoc, value);
  }
}

/** The reports of one single unit at a time. */
class TokenList implements List {
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

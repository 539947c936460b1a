import {
  PreviousShardReader,
  DamagedShard,
  type PreviousShard,
  type PreviousDocs,
} from "./previous-shard.js";
import { ShardFolder } from "./shard-folder.js";
import { cardOf, docTableOf, type OnShardFiles } from "./write-shard.js";
import { docBytes, readDoc, type ShardEntry, type Card, type FacetValues } from "../format/index.js";
import { mergePostings, type PostingsSource, type DocMove } from "./merge-postings.js";
import { writePostings, type DocSpan } from "./postings.js";
import type { SearchRecord } from "./record.js";
import { TokenStream } from "./token-stream.js";

export type { PreviousShard } from "./previous-shard.js";

/**
 * A report of the new shard: its number in the previous shard, or, for a report that is not in it, its search record.
 */
export type DocSlot = number | SearchRecord;

/** A shard to make from a previous one. */
export interface ShardUpdate {
  readonly previous: PreviousShard;
  /** Newest first; reports of the previous shard stay in its order. */
  readonly slots: readonly DocSlot[];
  /** The values of the facets, the same as when the previous shard was made. */
  readonly values: FacetValues;
  /** The site folder. */
  readonly site: string;
  /** Called with the written files, by path below the site folder. */
  readonly onFiles?: OnShardFiles | undefined;
}

/**
 * Makes a shard from a previous one with nearly the same reports, without reading their texts again. The result is byte
 * for byte the one that `writeShard` makes from all records: existing postings are renumbered, and new ones merged in.
 *
 * @returns undefined, with nothing written, when the previous shard cannot be read or does not match its hash
 * @throws the file system's error when the new shard cannot be written
 */
export function updateShard({ previous, slots, values, site, onFiles }: ShardUpdate): ShardEntry | undefined {
  const reader = new PreviousShardReader(previous);
  const start = reader.start();
  if (!start) return undefined;
  const records = slots.filter((slot) => typeof slot !== "number");
  const stream = new TokenStream();
  const fresh = docTableOf(records, values, stream);
  const { table, cards, kept, added } = arrangeSlots(slots, start, fresh.table);
  const { ranks, tokens } = stream.finish();
  const folder = new ShardFolder(site, records[0]?.url ?? "patch");
  try {
    const entry = folder.write(table, cards, (out) => {
      mergePostings(reader.postings(kept), freshPostings(ranks, tokens, fresh.spans, added), out);
      reader.assertWhole();
    });
    onFiles?.(folder.digests);
    return entry;
  } catch (error) {
    folder.discard();
    if (error instanceof DamagedShard) return undefined;
    throw error;
  }
}

/** Returns table and cards in the new order, and how the reports of both sources shift. */
function arrangeSlots(
  slots: readonly DocSlot[],
  { table: old, cards: oldCards }: PreviousDocs,
  freshTable: DataView,
) {
  const table = new DataView(new ArrayBuffer(slots.length * docBytes));
  const [oldMoves, freshMoves] = [new DocMoves(old), new DocMoves(freshTable)];
  const cards: Card[] = [];
  let [position, fresh] = [0, 0];
  for (const [doc, slot] of slots.entries()) {
    const docMoves = typeof slot === "number" ? oldMoves : freshMoves;
    const from = typeof slot === "number" ? slot : fresh++;
    const card = typeof slot === "number" ? oldCards[slot] : cardOf(slot);
    if (!card) throw new RangeError(`the previous shard has no card ${from}`);
    cards.push(card);
    copyRow(docMoves.table, from, table, doc);
    position += docMoves.move(from, doc, position);
  }
  return { table, cards, kept: oldMoves.moves(), added: freshMoves.moves() };
}

/** Collects how the reports of one source shift. */
class DocMoves {
  readonly #runs: DocMove[] = [];
  readonly #starts: readonly number[];

  constructor(readonly table: DataView) {
    let position = 0;
    const starts = [0];
    for (let doc = 0; doc < table.byteLength / docBytes; doc += 1)
      starts.push((position += readDoc(table, doc).positions));
    this.#starts = starts;
  }

  /**
   * Records that a report of the earlier shard moves to the new one.
   *
   * @param to its first position in the new shard
   * @returns the number of its positions
   */
  move(doc: number, toDoc: number, to: number): number {
    const [start = 0, end = 0] = [this.#starts[doc], this.#starts[doc + 1]];
    const last = this.#runs.at(-1);
    if (last && doc < last.docEnd) throw new RangeError(`report ${doc} of the shard is out of order`);
    if (last?.docEnd === doc && last.toDoc + doc - last.doc === toDoc)
      this.#runs[this.#runs.length - 1] = { ...last, docEnd: doc + 1, end };
    else this.#runs.push({ doc, docEnd: doc + 1, start, end, toDoc, to });
    return end - start;
  }

  /** Returns the runs. The last one has an infinite end when it reaches the end of the source. */
  moves(): readonly DocMove[] {
    const last = this.#runs.at(-1);
    if (last?.docEnd !== this.#starts.length - 1) return this.#runs;
    return [...this.#runs.slice(0, -1), { ...last, docEnd: Infinity, end: Infinity }];
  }
}

function copyRow(from: DataView, row: number, into: DataView, index: number): void {
  const bytes = new Uint8Array(from.buffer, from.byteOffset + row * docBytes, docBytes);
  new Uint8Array(into.buffer).set(bytes, index * docBytes);
}

function freshPostings(
  ranks: Uint32Array,
  tokens: readonly string[],
  spans: readonly DocSpan[],
  moves: readonly DocMove[],
): PostingsSource {
  const lists: (readonly [string, Uint8Array])[] = [];
  writePostings(ranks, tokens, spans, {
    add: (key, postings) => lists.push([key, postings.slice()]),
  });
  let at = 0;
  return {
    moves,
    get key() {
      return lists[at]?.[0];
    },
    get postings() {
      return lists[at]?.[1] ?? new Uint8Array();
    },
    next: () => (at += 1),
  };
}

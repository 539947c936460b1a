import {
  PreviousShardReader,
  DamagedShard,
  type PreviousShard,
  type PreviousReports,
} from "./previous-shard.js";
import { ShardFolder } from "./shard-folder.js";
import { cardOf, tableOf, type OnFiles } from "./write-shard.js";
import { docBytes, readDoc, type ShardEntry, type Card, type FacetValues } from "../format/index.js";
import { mergePostings, type PostingsSource, type TokenRun } from "./merge-postings.js";
import { writePostings, type DocSpan } from "./postings.js";
import type { SearchRecord } from "./record.js";
import { TokenStream } from "./token-stream.js";

export type { PreviousShard } from "./previous-shard.js";

/** A report of a bundle: the number that it has in the base, or what search is told of it where it is not there. */
export type DocSlot = number | SearchRecord;

/** A bundle to make from another. */
export interface ShardUpdate {
  readonly base: PreviousShard;
  /** Newest first; those of the base in its order. */
  readonly slots: readonly DocSlot[];
  /** The values of the facets, the same as when the base was made. */
  readonly values: FacetValues;
  /** The site's folder. */
  readonly site: string;
  /** Told of the files that were written, by path below the site's folder. */
  readonly onFiles?: OnFiles | undefined;
}

/**
 * Writes a bundle out of one with nearly the same reports, whose texts need not be read. What comes out is, byte for
 * byte, what `writeBundle` makes of all the records: the postings that stay are counted anew, and new ones put between.
 *
 * @returns undefined when the base cannot be read or is not what its name says: then nothing was written
 * @throws the file system's error when the bundle cannot be written
 */
export function updateShard({ base, slots, values, site, onFiles }: ShardUpdate): ShardEntry | undefined {
  const reader = new PreviousShardReader(base);
  const start = reader.start();
  if (!start) return undefined;
  const records = slots.filter((slot) => typeof slot !== "number");
  const stream = new TokenStream();
  const fresh = tableOf(records, values, stream);
  const { table, cards, kept, added } = placeSlots(slots, start, fresh.table);
  const { ranks, units } = stream.finish();
  const folder = new ShardFolder(site, records[0]?.url ?? "patch");
  try {
    const entry = folder.write(table, cards, (out) => {
      mergePostings(reader.postings(kept), freshPostings(ranks, units, fresh.spans, added), out);
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

/** Table and cards in the new order, and how the reports of both sources move. */
function placeSlots(
  slots: readonly DocSlot[],
  { table: old, cards: oldCards }: PreviousReports,
  freshTable: DataView,
) {
  const table = new DataView(new ArrayBuffer(slots.length * docBytes));
  const [oldPlaces, freshPlaces] = [new TokenPositions(old), new TokenPositions(freshTable)];
  const cards: Card[] = [];
  let [position, fresh] = [0, 0];
  for (const [doc, slot] of slots.entries()) {
    const places = typeof slot === "number" ? oldPlaces : freshPlaces;
    const from = typeof slot === "number" ? slot : fresh++;
    const card = typeof slot === "number" ? oldCards[slot] : cardOf(slot);
    if (!card) throw new RangeError(`report ${from} of the bundle`);
    cards.push(card);
    copyRow(places.table, from, table, doc);
    position += places.move(from, doc, position);
  }
  return { table, cards, kept: oldPlaces.runs(), added: freshPlaces.runs() };
}

/** Gathers how the reports of one source move. */
class TokenPositions {
  readonly #runs: TokenRun[] = [];
  readonly #starts: readonly number[];

  constructor(readonly table: DataView) {
    let position = 0;
    const starts = [0];
    for (let doc = 0; doc < table.byteLength / docBytes; doc += 1)
      starts.push((position += readDoc(table, doc).positions));
    this.#starts = starts;
  }

  /** @returns how many positions the report takes */
  move(doc: number, toDoc: number, to: number): number {
    const [start = 0, end = 0] = [this.#starts[doc], this.#starts[doc + 1]];
    const last = this.#runs.at(-1);
    if (last && doc < last.docEnd) throw new RangeError(`report ${doc} of the bundle, out of order`);
    if (last?.docEnd === doc && last.toDoc + doc - last.doc === toDoc)
      this.#runs[this.#runs.length - 1] = { ...last, docEnd: doc + 1, end };
    else this.#runs.push({ doc, docEnd: doc + 1, start, end, toDoc, to });
    return end - start;
  }

  /** The last is open where it goes on to the source's end. */
  runs(): readonly TokenRun[] {
    const last = this.#runs.at(-1);
    if (last?.docEnd !== this.#starts.length - 1) return this.#runs;
    return [...this.#runs.slice(0, -1), { ...last, docEnd: Infinity, end: Infinity }];
  }
}

function copyRow(from: DataView, row: number, into: DataView, place: number): void {
  const bytes = new Uint8Array(from.buffer, from.byteOffset + row * docBytes, docBytes);
  new Uint8Array(into.buffer).set(bytes, place * docBytes);
}

function freshPostings(
  ranks: Uint32Array,
  units: readonly string[],
  spans: readonly DocSpan[],
  runs: readonly TokenRun[],
): PostingsSource {
  const lists: (readonly [string, Uint8Array])[] = [];
  writePostings(ranks, units, spans, {
    add: (key, postings) => lists.push([key, postings.slice()]),
  });
  let at = 0;
  return {
    runs,
    get key() {
      return lists[at]?.[0];
    },
    get postings() {
      return lists[at]?.[1] ?? new Uint8Array();
    },
    next: () => (at += 1),
  };
}

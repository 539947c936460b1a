import {
  bundleFiles,
  ByteReader,
  cardsInFile,
  docBytes,
  pairKey,
  prefixEnd,
  readDoc,
  readFence,
  unitKey,
  type BundleEntry,
  type Card,
  type DocRow,
} from "../format/index.js";
import { readBytes, readJson, readText } from "./files.js";
import { meetAt, mergeSorted, readPositions } from "./positions.js";
import type { Phrase } from "../query.js";

/** Where a phrase stands in a report: how often, and whether in the title or the metadata. */
export interface Occurrence {
  count: number;
  inTitle: boolean;
  inDetails: boolean;
}

/** The reports of a bundle that hold a phrase, by their place in the bundle. */
export type Occurrences = Map<number, Occurrence>;

/** The table of a bundle's reports, with the position at which each starts. */
export interface Docs {
  readonly rows: readonly DocRow[];
  readonly starts: Uint32Array;
}

/** Beyond this many pairs of a phrase the two rarest are asked for first, and the others only if those meet. */
const pairsAtOnce = 2;

/** One bundle of the index, read in pieces. */
export class Bundle {
  readonly #decoder = new TextDecoder();
  #docs: Docs | undefined;
  #fenceLines: readonly string[] | undefined;

  constructor(readonly entry: BundleEntry) {}

  async docs(): Promise<Docs> {
    return (this.#docs ??= readDocs(await readBytes(this.#file(bundleFiles.docs)), this.entry));
  }

  async card(doc: number): Promise<Card> {
    const file = Math.floor(doc / cardsInFile);
    const card = (await this.cards(file))[doc % cardsInFile];
    if (!card) throw new RangeError(`card ${doc} of ${this.entry.id}`);
    return card;
  }

  cards(file: number): Promise<readonly Card[]> {
    return readJson<readonly Card[]>(this.#file(bundleFiles.cards(file)));
  }

  /** Every report of the bundle that holds the phrase, from the index alone. */
  async find({ units, prefix }: Phrase): Promise<Occurrences> {
    const [first = ""] = units;
    if (units.length === 1) return this.#findUnit(first, prefix);
    const positions = await this.#findRow(units, prefix);
    return positions.length === 0 ? new Map() : group(positions, await this.docs());
  }

  async #findUnit(unit: string, prefix: boolean): Promise<Occurrences> {
    const found: Occurrences = new Map();
    for (const postings of await this.#lookUp(unitKey(unit), prefix)) {
      const reader = new ByteReader(postings);
      for (let doc = -1; !reader.done;) {
        doc += reader.varint() + 1;
        const packed = reader.varint();
        const before = found.get(doc);
        found.set(doc, {
          count: (before?.count ?? 0) + (packed >> 2),
          inTitle: (before?.inTitle ?? false) || (packed & 1) > 0,
          inDetails: (before?.inDetails ?? false) || (packed & 2) > 0,
        });
      }
    }
    return found;
  }

  /** Positions at which the units start that stand in a row. */
  async #findRow(units: readonly string[], prefix: boolean): Promise<Uint32Array> {
    const fence = await this.#fence();
    const last = units.length - 2;
    // Every unit is in one of these pairs; where their number is odd the last two overlap.
    const pairs = units.flatMap((unit, at) =>
      at % 2 === 0 && at < last ? [{ at, unit }] : at === last ? [{ at, unit }] : [],
    );
    const rare = [...pairs].sort(
      (a, b) => this.#spread(fence, units, a.at) - this.#spread(fence, units, b.at),
    );
    const read = async ({ at, unit }: { at: number; unit: string }) => {
      const key = pairKey(unit, units[at + 1] ?? "");
      return {
        at,
        positions: mergeSorted((await this.#lookUp(key, prefix && at === last)).map(readPositions)),
      };
    };
    const firstRead = await Promise.all(rare.slice(0, pairsAtOnce).map(read));
    const met = meetAt(firstRead);
    if (met.length === 0 || rare.length <= pairsAtOnce) return met;
    const others = await Promise.all(rare.slice(pairsAtOnce).map(read));
    return meetAt([{ at: 0, positions: met }, ...others]);
  }

  /** How common a pair probably is: from how much of the index the pairs of its two units take. */
  #spread(fence: readonly string[], units: readonly string[], at: number): number {
    const share = (unit: string) => 1 + placeIn(fence, `${unit} \uFFFF`) - placeIn(fence, `${unit} `);
    return share(units[at] ?? "") * share(units[at + 1] ?? "");
  }

  /** Postings of a key, or of all keys that begin with it. */
  async #lookUp(key: string, prefix: boolean): Promise<Uint8Array[]> {
    const fence = await this.#fence();
    const end = prefix ? prefixEnd(key) : key;
    const [from, to] = [placeIn(fence, key), placeIn(fence, end)];
    const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    const chunks = await Promise.all(
      numbers.map((number) => readBytes(this.#file(bundleFiles.chunk(number)))),
    );
    return chunks.flatMap((chunk) => this.#between(chunk, key, end));
  }

  #between(chunk: Uint8Array, from: string, to: string): Uint8Array[] {
    const found: Uint8Array[] = [];
    const reader = new ByteReader(chunk);
    if (reader.varint() !== chunk.length - reader.at) throw damaged(this.entry.id);
    for (let key = ""; !reader.done;) {
      key = key.slice(0, reader.varint()) + this.#decoder.decode(reader.bytes(reader.varint()));
      const postings = reader.bytes(reader.varint());
      if (key > to) break;
      if (key >= from) found.push(postings);
    }
    return found;
  }

  async #fence(): Promise<readonly string[]> {
    this.#fenceLines ??= readFence(await readText(this.#file(bundleFiles.fence)));
    if (this.#fenceLines.length !== this.entry.chunks) throw damaged(this.#file(bundleFiles.fence));
    return this.#fenceLines;
  }

  #file(name: string): string {
    return `${this.entry.id}/${name}`;
  }
}

/** A host may answer with a page of its own, or with half a file; that must never look like an answer. */
function damaged(file: string): Error {
  return new Error(`damaged index file ${file}`);
}

function readDocs(bytes: Uint8Array, { id, reports, positions: all }: BundleEntry): Docs {
  if (bytes.length !== reports * docBytes) throw damaged(`${id}/${bundleFiles.docs}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows = Array.from({ length: bytes.length / docBytes }, (_, doc) => readDoc(view, doc));
  const starts = new Uint32Array(rows.length + 1);
  rows.forEach(({ positions }, doc) => (starts[doc + 1] = (starts[doc] ?? 0) + positions));
  if (starts.at(-1) !== all) throw damaged(`${id}/${bundleFiles.docs}`);
  return { rows, starts };
}

/** The last place of a sorted list whose entry is not after the key; 0 where all are after it. */
function placeIn(fence: readonly string[], key: string): number {
  let [low, high] = [0, fence.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((fence[middle] ?? "") <= key) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Positions, sorted, as occurrences in reports. */
function group(positions: Uint32Array, { rows, starts }: Docs): Occurrences {
  const found: Occurrences = new Map();
  let doc = 0;
  for (const position of positions) {
    while (position >= (starts[doc + 1] ?? Infinity)) doc += 1;
    const row = rows[doc];
    const within = position - (starts[doc] ?? 0);
    const entry = found.get(doc) ?? { count: 0, inTitle: false, inDetails: false };
    entry.count += 1;
    if (row && within < row.titlePositions) entry.inTitle = true;
    else if (row && within < row.titlePositions + row.detailPositions) entry.inDetails = true;
    found.set(doc, entry);
  }
  return found;
}

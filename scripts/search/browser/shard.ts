import {
  shardFiles,
  ByteReader,
  cardsInFile,
  pairKey,
  tokenKey,
  type ShardEntry,
  type Card,
} from "../format/index.js";
import { Docs, type Located } from "./doc-table.js";
import type { Files } from "./files.js";
import { meetAt, mergeSorted, readPositions } from "./positions.js";
import { Postings, type PostingsLocation } from "./postings.js";
import type { Phrase } from "../text/query.js";

/** Where a phrase stands in a report: how often, and whether in the title or the metadata. */
export interface Occurrence {
  count: number;
  inTitle: boolean;
  inDetails: boolean;
}

/** The reports of a bundle that hold a phrase, by their place in the bundle. */
export type Occurrences = Map<number, Occurrence>;

/** Pairs of a phrase among which the rarest are looked for; the rest is asked about where those leave something. */
const pairsTried = 10;

/** One bundle of the index, read in pieces. */
export class Shard {
  readonly #postings: Postings;
  readonly docs: Docs;

  constructor(
    readonly entry: ShardEntry,
    readonly files: Files,
  ) {
    this.docs = new Docs(entry, files);
    this.#postings = new Postings(entry, files);
  }

  async card(doc: number, signal?: AbortSignal): Promise<Card> {
    const file = Math.floor(doc / cardsInFile);
    const card = (await this.cards(file, signal))[doc % cardsInFile];
    if (!card) throw new RangeError(`card ${doc} of ${this.entry.id}`);
    return card;
  }

  cards(file: number, signal?: AbortSignal): Promise<readonly Card[]> {
    return this.files.readCards(this.#file(shardFiles.cards(file)), signal);
  }

  /** Every report of the bundle that holds the phrase, from the index alone. */
  async find({ units, prefix }: Phrase, signal?: AbortSignal): Promise<Occurrences> {
    const [first = ""] = units;
    if (units.length === 1) return this.#findUnit(first, prefix, signal);
    const positions = await this.#findRow(units, prefix, signal);
    return group(await this.docs.locate(positions, signal));
  }

  async #findUnit(unit: string, prefix: boolean, signal?: AbortSignal): Promise<Occurrences> {
    const found: Occurrences = new Map();
    const place = await this.#postings.find(tokenKey(unit), prefix, signal);
    for (const postings of await this.#postings.read(place, undefined, signal)) {
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

  /**
   * Positions at which the units start that stand in a row.
   *
   * The one or two lists that are probably shortest are read first; of the others only as many as it takes to have
   * every unit, and of these only the parts that can hold what the first ones left. Where those leave nothing, nothing
   * more is read.
   */
  async #findRow(units: readonly string[], prefix: boolean, signal?: AbortSignal): Promise<Uint32Array> {
    const places = (from: number, to: number) => this.#places(units, prefix, from, to, signal);
    const lists = await places(0, pairsTried);
    const read = async ({ at, place }: PairLocation, near?: Uint32Array) => {
      const parts = await this.#postings.read(place, near, signal);
      return { at, positions: mergeSorted(parts.map(readPositions)) };
    };
    const first = lists.filter((list, order) => order === 0 || (order === 1 && isShort(list)));
    const met = meetAt(await Promise.all(first.map((list) => read(list))));
    if (met.length === 0) return met;
    const others = stillNeeded([...lists, ...(await places(pairsTried, units.length))], first);
    // Short lists together, then long ones one by one: the fewer places are left, the fewer parts of the next are wanted.
    let left = met;
    const long = others.filter((list) => !isShort(list)).map((list) => [list]);
    for (const some of [others.filter(isShort), ...long]) {
      if (left.length === 0 || some.length === 0) continue;
      const near = (at: number) => left.map((start) => start + at);
      const more = await Promise.all(some.map((list) => read(list, near(list.at))));
      left = meetAt([{ at: 0, positions: left }, ...more]);
    }
    return left;
  }

  /** Where the lists of pairs lie, those that are probably shortest first. */
  async #places(
    units: readonly string[],
    prefix: boolean,
    start: number,
    end: number,
    signal?: AbortSignal,
  ): Promise<PairLocation[]> {
    const last = units.length - 2;
    const places = Array.from({ length: Math.max(0, Math.min(end, last + 1) - start) }, async (_, index) => {
      const at = start + index;
      const key = pairKey(units[at] ?? "", units[at + 1] ?? "");
      const place = await this.#postings.find(key, prefix && at === last, signal);
      return { at, place, spread: this.#spread(units, at) };
    });
    return (await Promise.all(places)).sort(
      (a, b) => length(a.place) - length(b.place) || a.spread - b.spread,
    );
  }

  /** How common a pair probably is: from how much of the index the pairs of its two units take. */
  #spread(units: readonly string[], at: number): number {
    const share = (unit: string) => this.#postings.spread(pairKey(unit, ""), pairKey(unit, "\uFFFF"));
    return share(units[at] ?? "") * share(units[at + 1] ?? "");
  }

  #file(name: string): string {
    return `${this.entry.id}/${name}`;
  }
}

/** A pair of a phrase, by its place in it, and where its list lies. */
interface PairLocation {
  readonly at: number;
  readonly place: PostingsLocation;
  readonly spread: number;
}

/** Of pairs, shortest list first, those that it takes beside the ones that were read to have every unit. */
function stillNeeded<T extends { readonly at: number }>(pairs: readonly T[], read: readonly T[]): T[] {
  const had = new Set(read.flatMap(({ at }) => [at, at + 1]));
  return pairs.filter(({ at }) => {
    if (had.has(at) && had.has(at + 1)) return false;
    had.add(at).add(at + 1);
    return true;
  });
}

function isShort({ place }: PairLocation): boolean {
  return length(place) === 1;
}

/** Files that a list lies in. */
function length({ from, to }: PostingsLocation): number {
  return to - from + 1;
}

/** Positions, in order, as occurrences in reports. */
function group(located: readonly Located[]): Occurrences {
  const found: Occurrences = new Map();
  for (const { doc, row, within } of located) {
    const entry = found.get(doc) ?? { count: 0, inTitle: false, inDetails: false };
    entry.count += 1;
    if (within < row.titlePositions) entry.inTitle = true;
    else if (within < row.titlePositions + row.detailPositions) entry.inDetails = true;
    found.set(doc, entry);
  }
  return found;
}

import {
  shardFiles,
  ByteReader,
  cardsInFile,
  pairKey,
  tokenKey,
  type ShardEntry,
  type Card,
} from "../format/index.js";
import { DamagedFile } from "./damage.js";
import { DocTable } from "./doc-table.js";
import type { CatalogueFiles } from "./files.js";
import { intersectAt, mergeSorted, readPositions } from "./positions.js";
import { PostingsReader, type PostingsLocation } from "./postings.js";
import { spellingsOf } from "../text/find-phrases.js";
import type { Phrase } from "../text/query.js";

/** How often a phrase occurs in a report, and whether in its title or metadata. */
export interface Occurrence {
  count: number;
  inTitle: boolean;
  inDetails: boolean;
}

/** The reports of a shard that contain a phrase, by their index in the shard. */
export type Occurrences = Map<number, Occurrence>;

/**
 * Number of a phrase's first pairs among which the rarest are looked for. The other pairs are looked up only when these
 * leave candidates.
 */
const pairsTried = 10;

/** One shard of the index. Its files are read only when they are needed. */
export class Shard {
  readonly #postings: PostingsReader;
  readonly docs: DocTable;

  constructor(
    readonly entry: ShardEntry,
    readonly files: CatalogueFiles,
  ) {
    this.docs = new DocTable(entry, files);
    this.#postings = new PostingsReader(entry, files);
  }

  async card(doc: number, signal?: AbortSignal): Promise<Card> {
    const file = Math.floor(doc / cardsInFile);
    const card = (await this.cards(file, signal))[doc % cardsInFile];
    if (!card) throw new RangeError(`card ${doc} of ${this.entry.id}`);
    return card;
  }

  cards(file: number, signal?: AbortSignal): Promise<readonly Card[]> {
    return this.files.readCards(this.entry, shardFiles.cards(file), signal);
  }

  /** Returns every report of the shard that contains the phrase in one of its spellings, from the index alone. */
  async find(phrase: Phrase, signal?: AbortSignal): Promise<Occurrences> {
    const { prefix } = phrase;
    const found = await Promise.all(
      spellingsOf(phrase).map((tokens) => this.#findSpelling(tokens, prefix, signal)),
    );
    return found.reduce(joinOccurrences);
  }

  async #findSpelling(
    tokens: readonly string[],
    prefix: boolean,
    signal?: AbortSignal,
  ): Promise<Occurrences> {
    const [first = ""] = tokens;
    if (tokens.length === 1) return this.#findUnit(first, prefix, signal);
    const positions = await this.#findRow(tokens, prefix, signal);
    const found: Occurrences = new Map();
    await this.docs.locate(
      positions,
      (doc, row, offset) => {
        let entry = found.get(doc);
        if (!entry) found.set(doc, (entry = { count: 0, inTitle: false, inDetails: false }));
        entry.count += 1;
        if (offset < row.titlePositions) entry.inTitle = true;
        else if (offset < row.titlePositions + row.detailPositions) entry.inDetails = true;
      },
      signal,
    );
    return found;
  }

  /** Returns how many files of postings `find` reads for a phrase of one or two tokens. */
  async fileCount({ tokens: [first = "", second] }: Phrase, signal?: AbortSignal): Promise<number> {
    const key = second === undefined ? tokenKey(first) : pairKey(first, second);
    return length(await this.#postings.find(key, false, signal));
  }

  async #findUnit(token: string, prefix: boolean, signal?: AbortSignal): Promise<Occurrences> {
    const found: Occurrences = new Map();
    const location = await this.#postings.find(tokenKey(token), prefix, signal);
    for (const postings of await this.#postings.read(location, undefined, signal)) {
      const reader = new ByteReader(postings);
      for (let doc = -1; !reader.done;) {
        doc += reader.varint() + 1;
        if (doc >= this.entry.reports) throw new DamagedFile(this.entry.id);
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
   * Returns the positions at which all the tokens follow each other.
   *
   * It reads the one or two lists first that are probably the shortest, then only as many others as are needed to cover
   * every token, and of these only the files that can contain the remaining candidates. It stops when no candidate is
   * left.
   */
  async #findRow(tokens: readonly string[], prefix: boolean, signal?: AbortSignal): Promise<Uint32Array> {
    const locations = (from: number, to: number) => this.#pairLocations(tokens, prefix, from, to, signal);
    const lists = await locations(0, pairsTried);
    const read = async ({ at, location }: PairLocation, near?: Uint32Array) => {
      const parts = await this.#postings.read(location, near, signal);
      return { at, positions: mergeSorted(parts.map(readPositions)) };
    };
    const first = lists.filter((list, order) => order === 0 || (order === 1 && isShort(list)));
    const met = intersectAt(await Promise.all(first.map((list) => read(list))));
    if (met.length === 0) return met;
    const others = pairsToRead([...lists, ...(await locations(pairsTried, tokens.length))], first);
    // First all short lists together, then the long ones one by one: fewer candidates need fewer files of the next
    // list.
    let left = met;
    const long = others.filter((list) => !isShort(list)).map((list) => [list]);
    for (const some of [others.filter(isShort), ...long]) {
      if (left.length === 0 || some.length === 0) continue;
      const near = (at: number) => left.map((start) => start + at);
      const more = await Promise.all(some.map((list) => read(list, near(list.at))));
      left = intersectAt([{ at: 0, positions: left }, ...more]);
    }
    return left;
  }

  /** Returns the locations of the lists of pairs, the probably shortest first. */
  async #pairLocations(
    tokens: readonly string[],
    prefix: boolean,
    start: number,
    end: number,
    signal?: AbortSignal,
  ): Promise<PairLocation[]> {
    const last = tokens.length - 2;
    const locations = Array.from(
      { length: Math.max(0, Math.min(end, last + 1) - start) },
      async (_, index) => {
        const at = start + index;
        const key = pairKey(tokens[at] ?? "", tokens[at + 1] ?? "");
        const location = await this.#postings.find(key, prefix && at === last, signal);
        return { at, location, spread: this.#spread(tokens, at) };
      },
    );
    return (await Promise.all(locations)).sort(
      (a, b) => length(a.location) - length(b.location) || a.spread - b.spread,
    );
  }

  /** Estimates how common a pair is, from the share of the index that pairs beginning with each of its tokens take. */
  #spread(tokens: readonly string[], at: number): number {
    const share = (token: string) => this.#postings.spread(pairKey(token, ""), pairKey(token, "\uFFFF"));
    return share(tokens[at] ?? "") * share(tokens[at + 1] ?? "");
  }
}

/** A pair of adjacent tokens: its index `at` in the phrase, and the location of its postings. */
interface PairLocation {
  readonly at: number;
  readonly location: PostingsLocation;
  readonly spread: number;
}

/** Returns the pairs that must be read, beside those already read, so that every token is covered. */
function pairsToRead<T extends { readonly at: number }>(pairs: readonly T[], read: readonly T[]): T[] {
  const had = new Set(read.flatMap(({ at }) => [at, at + 1]));
  return pairs.filter(({ at }) => {
    if (had.has(at) && had.has(at + 1)) return false;
    had.add(at).add(at + 1);
    return true;
  });
}

function isShort({ location }: PairLocation): boolean {
  return length(location) === 1;
}

/** Returns the number of files that hold the list. */
function length({ from, to }: PostingsLocation): number {
  return to - from + 1;
}

/**
 * Joins the occurrences of two spellings. A report may contain both at the same words, so counts are not added up.
 */
function joinOccurrences(one: Occurrences, other: Occurrences): Occurrences {
  for (const [doc, { count, inTitle, inDetails }] of other) {
    const known = one.get(doc);
    one.set(doc, {
      count: Math.max(count, known?.count ?? 0),
      inTitle: inTitle || (known?.inTitle ?? false),
      inDetails: inDetails || (known?.inDetails ?? false),
    });
  }
  return one;
}

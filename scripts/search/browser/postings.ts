import {
  shardFiles,
  ByteReader,
  keyIndexBlock,
  segmentPosition,
  segmentsEnd,
  positionInKeys,
  prefixEnd,
  readKeyIndex,
  type ShardEntry,
} from "../format/index.js";
import type { CatalogueFiles } from "./files.js";

/** Where the postings of a key lie, or of all keys that begin with it: files in a row. */
export interface PostingsLocation {
  readonly key: string;
  /** The last key that is meant. */
  readonly end: string;
  /** Numbers of the first and the last file. */
  readonly from: number;
  readonly to: number;
  /** For a key whose list is cut into parts: the first position in each of its files. Otherwise empty. */
  readonly segmentStarts: readonly number[];
}

/** The postings of a shard, read in pieces. */
export class PostingsReader {
  readonly #decoder = new TextDecoder();
  readonly #top: readonly string[];

  constructor(
    private readonly entry: ShardEntry,
    private readonly files: CatalogueFiles,
  ) {
    this.#top = readKeyIndex(entry.fence);
  }

  /**
   * @param prefix whether all keys are meant that begin with `key`
   * @throws what the network reports, or Error when a file is not what was written
   */
  async find(key: string, prefix: boolean, signal?: AbortSignal): Promise<PostingsLocation> {
    const end = prefix ? prefixEnd(key) : segmentsEnd(key);
    const [from, to] = await Promise.all([this.#file(key, signal), this.#file(end, signal)]);
    if (prefix || from === to) return { key, end, from, to, segmentStarts: [] };
    const segmentStarts: number[] = [];
    for (let file = from; file <= to; file += 1) {
      segmentStarts.push(
        segmentPosition(key, (await this.#block(file, signal)).at(file % keyIndexBlock) ?? ""),
      );
    }
    return { key, end, from, to, segmentStarts };
  }

  /** How much of the index lies between two keys, in blocks of the key index: a guess that costs nothing. */
  spread(from: string, to: string): number {
    return 1 + positionInKeys(this.#top, to) - positionInKeys(this.#top, from);
  }

  /**
   * The lists that lie at a place, in the order of their keys.
   *
   * @param near sorted positions: parts that can hold none of them are not read
   */
  async read(
    { key, end, from, to, segmentStarts }: PostingsLocation,
    near?: Uint32Array,
    signal?: AbortSignal,
  ): Promise<Uint8Array[]> {
    const files = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    const wanted =
      near && segmentStarts.length > 0
        ? files.filter((_, index) =>
            anyWithin(near, segmentStarts[index] ?? 0, segmentStarts[index + 1] ?? Infinity),
          )
        : files;
    const read = wanted.map((file) => this.files.readBytes(this.#name(shardFiles.postings(file)), signal));
    return (await Promise.all(read)).flatMap((bytes) => this.#between(bytes, key, end));
  }

  #between(chunk: Uint8Array, from: string, to: string): Uint8Array[] {
    const found: Uint8Array[] = [];
    const reader = new ByteReader(chunk);
    if (reader.varint() !== chunk.length - reader.at) throw damagedFile(this.entry.id);
    for (let key = ""; !reader.done;) {
      key = key.slice(0, reader.varint()) + this.#decoder.decode(reader.bytes(reader.varint()));
      const postings = reader.bytes(reader.varint());
      if (key > to) break;
      if (key >= from) found.push(postings);
    }
    return found;
  }

  /** The file that holds a key if any does. */
  async #file(key: string, signal?: AbortSignal): Promise<number> {
    const first = positionInKeys(this.#top, key) * keyIndexBlock;
    return first + positionInKeys(await this.#block(first, signal), key);
  }

  /** The block of the key index that tells of a file. */
  async #block(file: number, signal?: AbortSignal): Promise<readonly string[]> {
    const number = Math.floor(file / keyIndexBlock);
    const name = this.#name(shardFiles.keyIndex(number));
    const block = readKeyIndex(await this.files.readText(name, signal));
    if (block.length !== Math.min(keyIndexBlock, this.entry.chunks - number * keyIndexBlock))
      throw damagedFile(name);
    return block;
  }

  #name(file: string): string {
    return `${this.entry.id}/${file}`;
  }
}

/** A host may answer with a page of its own, or with half a file; that must never look like an answer. */
export function damagedFile(file: string): Error {
  return new Error(`damaged index file ${file}`);
}

function anyWithin(sorted: Uint32Array, from: number, end: number): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return (sorted[low] ?? Infinity) < end;
}

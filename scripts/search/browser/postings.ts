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
import { DamagedFile } from "./damage.js";
import type { CatalogueFiles } from "./files.js";

/** Which files hold the postings of a key, or of all keys with this prefix. The files are consecutive. */
export interface PostingsLocation {
  readonly key: string;
  /** The end of the range of keys. */
  readonly end: string;
  /** Numbers of the first and the last file. */
  readonly from: number;
  readonly to: number;
  /** For a key whose postings are split into several files: the first position in each file. Otherwise empty. */
  readonly segmentStarts: readonly number[];
}

/** The postings of a shard. Its files are read only when they are needed. */
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
   * Finds the files that hold the postings of a key.
   *
   * @param prefix whether all keys that begin with `key` are included
   * @throws the network's error, or Error when a file is damaged
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

  /** Estimates, without reading a file, how much of the index lies between two keys, in blocks of the key index. */
  spread(from: string, to: string): number {
    return 1 + positionInKeys(this.#top, to) - positionInKeys(this.#top, from);
  }

  /**
   * Returns the postings of a location, in the order of their keys.
   *
   * @param near sorted positions: files that can contain none of them are not read
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
    const read = wanted.map((file) => this.files.readBytes(this.entry, shardFiles.postings(file), signal));
    return (await Promise.all(read)).flatMap((bytes) => this.#between(bytes, key, end));
  }

  #between(chunk: Uint8Array, from: string, to: string): Uint8Array[] {
    const found: Uint8Array[] = [];
    const reader = new ByteReader(chunk);
    // More characters decide no comparison. Whole keys of a hostile file would take the square of its length.
    const compared = Math.max(from.length, to.length) + 1;
    for (let key = ""; !reader.done;) {
      const shared = reader.varint();
      const rest = reader.bytes(reader.varint());
      if (shared < compared) key = (key.slice(0, shared) + this.#decoder.decode(rest)).slice(0, compared);
      const postings = reader.bytes(reader.varint());
      if (key > to) break;
      if (key >= from) found.push(postings);
    }
    return found;
  }

  /** Returns the number of the file that contains the key, if any file does. */
  async #file(key: string, signal?: AbortSignal): Promise<number> {
    const first = positionInKeys(this.#top, key) * keyIndexBlock;
    return first + positionInKeys(await this.#block(first, signal), key);
  }

  /** Returns the block of the key index that covers a file of postings. */
  async #block(file: number, signal?: AbortSignal): Promise<readonly string[]> {
    const number = Math.floor(file / keyIndexBlock);
    const name = shardFiles.keyIndex(number);
    const block = readKeyIndex(await this.files.readText(this.entry, name, signal));
    if (block.length !== Math.min(keyIndexBlock, this.entry.chunks - number * keyIndexBlock))
      throw new DamagedFile(name);
    return block;
  }
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

import { ByteWriter, segmentKey, separator, sharedLength } from "../format/index.js";

/** Target size in bytes of one file of postings, which a reader fetches to look up a pair of tokens. */
const chunkBytes = 15_360;

/**
 * Size in bytes at which a list of positions is split into parts with a file each, so that a reader can fetch only
 * some.
 */
export const segmentBytes = chunkBytes;

/** Writes sorted keys with their postings to files of about equal size, and collects the key index. */
export class ChunkWriter {
  /** The first key of each file, shortened. */
  readonly firstKeys: string[] = [];
  readonly #entries = new ByteWriter();
  #last = "";

  /**
   * @param write called with the number of each file, from 0, and its bytes
   */
  constructor(private readonly write: (number: number, bytes: Uint8Array) => void) {}

  /**
   * Adds a key: the length of the prefix it shares with the previous key, the rest of the key, and its postings.
   *
   * @param key greater than all keys added before, or equal to the last one to add a further part of its postings
   * @param from the first position of a further part, which begins a new file; 0 for the first part
   */
  add(key: string, postings: Uint8Array, from = 0): void {
    const full = from > 0 || this.#entries.length + postings.length > chunkBytes;
    if (this.#entries.length > 0 && full) this.#flush();
    const starts = this.#entries.length === 0;
    if (starts) this.firstKeys.push(from > 0 ? segmentKey(key, from) : separator(this.#last, key));
    const shared = starts ? 0 : sharedLength(this.#last, key);
    this.#entries.varint(shared);
    this.#entries.text(key.slice(shared));
    this.#entries.varint(postings.length);
    this.#entries.bytes(postings);
    this.#last = key;
  }

  finish(): void {
    if (this.#entries.length > 0) this.#flush();
  }

  #flush(): void {
    this.write(this.firstKeys.length - 1, this.#entries.view());
    this.#entries.clear();
  }
}

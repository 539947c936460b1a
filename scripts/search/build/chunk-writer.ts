import { ByteWriter, segmentKey, separator, sharedLength } from "../format/index.js";

/** Bytes of one file of postings: what a reader fetches for a pair of characters. */
const chunkBytes = 15_360;

/** Bytes at which a list of positions is cut into parts, each with a file of its own: a reader may need only some. */
export const segmentBytes = chunkBytes;

/** Keys that come in order, written as files of about the same size, and the key index that tells them apart. */
export class ChunkWriter {
  /** The first keys of the files, shortened. */
  readonly firstKeys: string[] = [];
  readonly #entries = new ByteWriter();
  #last = "";

  /** @param write called with each file's number, from 0, and its bytes */
  constructor(private readonly write: (number: number, bytes: Uint8Array) => void) {}

  /**
   * Adds a key: how much it shares with the key before, the rest of it, and its postings.
   *
   * @param key after all keys that were added before, or the same again with a later part of its postings
   * @param from the first position of a later part, which begins a file; 0 for the first part
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
    // The length stands first, so that a file that was cut short or replaced is known as damaged.
    const file = new ByteWriter();
    file.varint(this.#entries.length);
    file.bytes(this.#entries.view());
    this.write(this.firstKeys.length - 1, file.view());
    this.#entries.clear();
  }
}

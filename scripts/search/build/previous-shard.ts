import { readFileSync } from "node:fs";
import path from "node:path";
import { ShardFileList } from "./shard-folder.js";
import {
  checkedContent,
  shardFiles,
  ByteReader,
  cardsInFile,
  docBytes,
  docsInFile,
  keyIndexBlock,
  indexFolder,
  readDoc,
  readText,
  type ShardEntry,
  type Card,
} from "../format/index.js";
import type { PostingsSource, DocMove } from "./merge-postings.js";

/** A shard of an earlier build. */
export interface PreviousShard {
  readonly entry: ShardEntry;
  /** The site folder that contains it. */
  readonly site: string;
}

/** Document table and cards of the previous shard. */
export interface PreviousDocs {
  readonly table: DataView;
  readonly cards: readonly Card[];
}

/** Thrown when a shard cannot be read, or its content does not match the hash in its name. */
export class DamagedShard extends Error {}

/** Reads the files of a shard in the order in which they were written, and computes the hash of their content. */
export class PreviousShardReader {
  readonly #seen = new ShardFileList();
  readonly #folder: string;

  constructor(private readonly shard: PreviousShard) {
    this.#folder = path.join(shard.site, indexFolder, shard.entry.id);
  }

  /** Reads table and cards. Returns undefined when they cannot be read. */
  start(): PreviousDocs | undefined {
    const { reports, positions } = this.shard.entry;
    try {
      const rows = this.#readAll(Math.ceil(reports / docsInFile), shardFiles.docs);
      const files = this.#readAll(Math.ceil(reports / cardsInFile), shardFiles.cards);
      const bytes = new Uint8Array(Buffer.concat(rows));
      if (bytes.length !== reports * docBytes) return undefined;
      const table = new DataView(bytes.buffer);
      const cards = files.flatMap(cardsIn);
      const sum = Array.from({ length: reports }, (_, doc) => readDoc(table, doc).positions);
      const isRight = cards.length === reports && sum.reduce((a, b) => a + b, 0) === positions;
      return isRight ? { table, cards } : undefined;
    } catch (error) {
      if (error instanceof DamagedShard || error instanceof SyntaxError || error instanceof RangeError)
        return undefined;
      throw error;
    }
  }

  /** Returns the postings of the shard. Reading them may throw DamagedShard. */
  postings(moves: readonly DocMove[]): PostingsSource {
    return new ChunkSource(
      this.shard.entry.chunks,
      (number) => this.#read(shardFiles.postings(number)),
      moves,
    );
  }

  /**
   * Compares the hash of all files read with the shard's name. Call it after the last key.
   *
   * @throws DamagedShard when they differ
   */
  assertWhole(): void {
    const { id, chunks } = this.shard.entry;
    this.#readAll(Math.ceil(chunks / keyIndexBlock), shardFiles.keyIndex);
    if (this.#seen.id !== id) throw new DamagedShard(id);
  }

  #readAll(count: number, name: (number: number) => string): Uint8Array[] {
    return Array.from({ length: count }, (_, number) => this.#read(name(number)));
  }

  #read(name: string): Uint8Array {
    try {
      const bytes = readFileSync(path.join(this.#folder, name));
      this.#seen.add(name, bytes);
      const content = checkedContent(bytes, name, this.shard.entry.seed);
      if (content) return content;
    } catch (error) {
      throw new DamagedShard(name, { cause: error });
    }
    throw new DamagedShard(name);
  }
}

/** Returns the cards of a file without its checksum, which is a property of the last one. */
function cardsIn(file: Uint8Array): Card[] {
  const cards = JSON.parse(new TextDecoder().decode(file)) as Card[]; // written by writeShard
  return cards.map(({ url, title, meta }) => ({ url, title, meta }));
}

/** Iterates over the keys of all postings files of a shard. */
class ChunkSource implements PostingsSource {
  key: string | undefined = "";
  postings: Uint8Array = new Uint8Array();
  #file = 0;
  #reader = new ByteReader(this.postings);

  constructor(
    private readonly files: number,
    private readonly read: (number: number) => Uint8Array,
    readonly moves: readonly DocMove[],
  ) {
    this.next();
  }

  next(): void {
    try {
      this.#next();
    } catch (error) {
      if (error instanceof RangeError) throw new DamagedShard(error.message, { cause: error });
      throw error;
    }
  }

  #next(): void {
    if (this.#reader.done) {
      if (this.#file === this.files) {
        this.key = undefined;
        return;
      }
      const { buffer, byteOffset, length } = this.read(this.#file++);
      this.#reader = new ByteReader(new Uint8Array(buffer, byteOffset, length)); // faster to slice than a Buffer
    }
    const reader = this.#reader;
    const shared = reader.varint();
    this.key = (this.key ?? "").slice(0, shared) + readText(reader);
    this.postings = reader.bytes(reader.varint());
  }
}

import {
  shardFiles,
  docBytes,
  docsInFile,
  positionInKeys,
  readDoc,
  type ShardEntry,
  type DocRow,
} from "../format/index.js";
import type { CatalogueFiles } from "./files.js";
import { DamagedFile } from "./damage.js";

/**
 * One file of the table: its rows, and the position at which each report starts, followed by the end of the last one.
 */
interface DocTableFile {
  readonly rows: readonly DocRow[];
  readonly starts: Float64Array;
}

/**
 * Receives the report of a token position of the shard.
 *
 * @param doc index of the report in the shard, 0 for the newest
 * @param offset the position counted from the start of the report
 */
export type OnLocated = (doc: number, row: DocRow, offset: number) => void;

/** The document table of a shard. Its files are read only when they are needed. */
export class DocTable {
  readonly #read = new Map<number, DocTableFile>();

  constructor(
    private readonly entry: ShardEntry,
    private readonly source: CatalogueFiles,
  ) {}

  /** Numbers of all files of the table. */
  get files(): readonly number[] {
    return [...this.entry.starts.keys()];
  }

  /**
   * Returns the rows of reports, given by their index in the shard.
   *
   * @throws the network's error, or Error when a file is damaged
   */
  async rows(docs: readonly number[], signal?: AbortSignal): Promise<(doc: number) => DocRow | undefined> {
    await this.read(
      docs.map((doc) => Math.floor(doc / docsInFile)),
      signal,
    );
    return (doc) => this.#read.get(Math.floor(doc / docsInFile))?.rows[doc % docsInFile];
  }

  /**
   * Finds the report of each position. There may be millions, so that no object is made for each.
   *
   * @param positions sorted
   */
  async locate(positions: Uint32Array, onLocated: OnLocated, signal?: AbortSignal): Promise<void> {
    const { starts } = this.entry;
    const numbers = positions.map((position) => positionInKeys(starts, position));
    await this.read([...new Set(numbers)], signal);
    let [before, at] = [-1, 0];
    positions.forEach((position, index) => {
      const number = numbers[index] ?? 0;
      const file = this.#read.get(number);
      if (!file) return;
      if (number !== before) [before, at] = [number, 0];
      while (position >= (file.starts[at + 1] ?? Infinity)) at += 1;
      const row = file.rows[at];
      if (row) onLocated(number * docsInFile + at, row, position - (file.starts[at] ?? 0));
    });
  }

  /** Reads files of the table, each at most once. */
  async read(numbers: readonly number[], signal?: AbortSignal): Promise<void> {
    const missing = [...new Set(numbers)].filter((number) => !this.#read.has(number));
    await Promise.all(
      missing.map(async (number) => {
        const name = shardFiles.docs(number);
        const file = readDocs(await this.source.readBytes(this.entry, name, signal), this.entry, number);
        if (!file) throw new DamagedFile(name);
        this.#read.set(number, file);
      }),
    );
  }
}

function readDocs(bytes: Uint8Array, entry: ShardEntry, number: number): DocTableFile | undefined {
  const count = Math.min(docsInFile, entry.reports - number * docsInFile);
  if (bytes.length !== count * docBytes) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows = Array.from({ length: count }, (_, doc) => readDoc(view, doc));
  const starts = new Float64Array(count + 1);
  starts[0] = entry.starts[number] ?? 0;
  rows.forEach(({ positions }, doc) => (starts[doc + 1] = (starts[doc] ?? 0) + positions));
  return starts.at(-1) === (entry.starts[number + 1] ?? entry.positions) ? { rows, starts } : undefined;
}

import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ChunkWriter } from "./chunk-writer.js";
import { nameHash } from "./hashed-names.js";
import {
  crc32,
  shardFiles,
  cardsInFile,
  docBytes,
  docsInFile,
  keyIndexBlocks,
  indexFolder,
  readDoc,
  withChecksum,
  writeKeyIndex,
  yearOfDay,
  type ShardEntry,
  type Card,
} from "../format/index.js";
import { sha256, type FileDigest } from "../../fs/index.js";

/**
 * Writes the files of one shard, always in the same order: document table, cards, postings, key index. At the end the
 * folder is renamed to the hash of its content.
 *
 * Files are written synchronously, since each shard is written by its own process.
 */
export class ShardFolder {
  readonly #folder: string;
  readonly #working: string;
  readonly #digests = new ShardFileList();
  #seed = 0;

  /**
   * @param site the site folder; the shard gets a folder inside of the index folder
   * @throws the file system's error
   */
  constructor(site: string, label: string) {
    this.#folder = path.join(site, indexFolder);
    this.#working = path.join(this.#folder, `working-${process.pid}-${label.replace(/\W+/g, "-")}`);
    mkdirSync(this.#working, { recursive: true });
  }

  /**
   * Writes the shard.
   *
   * @param table rows of all reports
   * @param cards of all reports
   * @param writePostings must add all postings to `out`, in the order of their keys
   * @returns the shard's entry for index.json
   */
  write(table: DataView, cards: readonly Card[], writePostings: (out: ChunkWriter) => void): ShardEntry {
    const rows = new Uint8Array(table.buffer, table.byteOffset, table.byteLength);
    const reports = rows.length / docBytes;
    const cardFiles = jsonOfCards(cards);
    this.#seed = cardFiles.reduce((sum, json) => crc32(json, sum), crc32(rows));
    for (let start = 0; start < reports; start += docsInFile) {
      this.#write(
        shardFiles.docs(start / docsInFile),
        rows.subarray(start * docBytes, (start + docsInFile) * docBytes),
      );
    }
    for (const [number, json] of cardFiles.entries()) this.#write(shardFiles.cards(number), json);
    const chunks = new ChunkWriter((number, bytes) => this.#write(shardFiles.postings(number), bytes));
    writePostings(chunks);
    chunks.finish();
    const { blocks, top } = keyIndexBlocks(chunks.firstKeys);
    blocks.forEach((block, number) => {
      this.#write(shardFiles.keyIndex(number), new TextEncoder().encode(writeKeyIndex(block)));
    });
    const year = (doc: number) => (reports > 0 ? yearOfDay(readDoc(table, doc).published) : "");
    return {
      id: this.#name(),
      seed: this.#seed,
      reports,
      ...startsOf(table, reports),
      chunks: chunks.firstKeys.length,
      fence: writeKeyIndex(top),
      from: year(reports - 1),
      to: year(0),
    };
  }

  /** Size and hash of each written file, by path below the site folder. */
  get digests(): ReadonlyMap<string, FileDigest> {
    const { id, digests } = this.#digests;
    return new Map(Array.from(digests, ([name, digest]) => [`${indexFolder}/${id}/${name}`, digest]));
  }

  /** Deletes what was written. */
  discard(): void {
    rmSync(this.#working, { recursive: true, force: true });
  }

  #write(name: string, content: Uint8Array): void {
    const bytes = withChecksum(content, name, this.#seed);
    writeFileSync(path.join(this.#working, name), bytes);
    this.#digests.add(name, bytes);
  }

  #name(): string {
    const { id } = this.#digests;
    rmSync(path.join(this.#folder, id), { recursive: true, force: true });
    renameSync(this.#working, path.join(this.#folder, id));
    return id;
  }
}

/**
 * The files of a shard in the order in which they are written. The shard's name is the hash of their names and
 * contents.
 */
export class ShardFileList {
  readonly digests = new Map<string, FileDigest>();

  add(name: string, bytes: Uint8Array): void {
    this.digests.set(name, { size: bytes.length, sha256: sha256(bytes) });
  }

  get id(): string {
    const lines = Array.from(this.digests, ([name, { size, sha256 }]) => `${name} ${size} ${sha256}\n`);
    return nameHash(sha256(lines.join("")));
  }
}

function jsonOfCards(cards: readonly Card[]): Uint8Array[] {
  const files: Uint8Array[] = [];
  for (let start = 0; start < cards.length; start += cardsInFile)
    files.push(new TextEncoder().encode(JSON.stringify(cards.slice(start, start + cardsInFile))));
  return files;
}

function startsOf(table: DataView, reports: number): Pick<ShardEntry, "positions" | "starts"> {
  const starts: number[] = [];
  let positions = 0;
  for (let doc = 0; doc < reports; doc += 1) {
    if (doc % docsInFile === 0) starts.push(positions);
    positions += readDoc(table, doc).positions;
  }
  return { positions, starts };
}

import { createHash } from "node:crypto";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ChunkWriter } from "./chunks.js";
import {
  bundleFiles,
  cardsInFile,
  docBytes,
  docsInFile,
  fenceBlocks,
  indexFolder,
  readDoc,
  writeFence,
  yearOfDay,
  type BundleEntry,
  type Card,
} from "./format/index.js";

/**
 * Writes the files of one bundle, always in one order: the table of reports, cards, postings, fence. The folder gets its
 * name at the end, from its content.
 *
 * Files are written one after the other, since a bundle has a process of its own.
 */
export class BundleFolder {
  readonly #folder: string;
  readonly #working: string;
  readonly #hash = createHash("sha256");

  /**
   * @param site the site's folder; the bundle gets a folder in that of the index
   * @throws the file system's error
   */
  constructor(site: string, label: string) {
    this.#folder = path.join(site, indexFolder);
    this.#working = path.join(this.#folder, `working-${process.pid}-${label.replace(/\W+/g, "-")}`);
    mkdirSync(this.#working, { recursive: true });
  }

  /**
   * Writes the bundle.
   *
   * @param table rows of all reports
   * @param cards of all reports
   * @param writePostings told where to put the postings, in the order of their keys
   * @returns the bundle's entry for index.json
   */
  write(table: DataView, cards: readonly Card[], writePostings: (out: ChunkWriter) => void): BundleEntry {
    const rows = new Uint8Array(table.buffer, table.byteOffset, table.byteLength);
    const reports = rows.length / docBytes;
    for (let start = 0; start < reports; start += docsInFile) {
      this.#write(
        bundleFiles.docs(start / docsInFile),
        rows.subarray(start * docBytes, (start + docsInFile) * docBytes),
      );
    }
    for (let start = 0; start < cards.length; start += cardsInFile) {
      const json = JSON.stringify(cards.slice(start, start + cardsInFile));
      this.#write(bundleFiles.cards(start / cardsInFile), new TextEncoder().encode(json));
    }
    const chunks = new ChunkWriter((number, bytes) => this.#write(bundleFiles.chunk(number), bytes));
    writePostings(chunks);
    chunks.finish();
    const { blocks, top } = fenceBlocks(chunks.fence);
    blocks.forEach((block, number) => {
      this.#write(bundleFiles.fence(number), new TextEncoder().encode(writeFence(block)));
    });
    const year = (doc: number) => (reports > 0 ? yearOfDay(readDoc(table, doc).published) : "");
    return {
      id: this.#name(),
      reports,
      ...startsOf(table, reports),
      chunks: chunks.fence.length,
      fence: writeFence(top),
      from: year(reports - 1),
      to: year(0),
    };
  }

  /** Takes away what was written. */
  discard(): void {
    rmSync(this.#working, { recursive: true, force: true });
  }

  #write(name: string, bytes: Uint8Array): void {
    writeFileSync(path.join(this.#working, name), bytes);
    addToHash(this.#hash, name, bytes);
  }

  #name(): string {
    const id = idOf(this.#hash);
    rmSync(path.join(this.#folder, id), { recursive: true, force: true });
    renameSync(this.#working, path.join(this.#folder, id));
    return id;
  }
}

type Hash = ReturnType<typeof createHash>;

/** A bundle's name stands for the names and contents of its files, in the order in which they are written. */
export function addToHash(hash: Hash, name: string, bytes: Uint8Array): void {
  hash.update(`${name} ${bytes.length}\n`).update(bytes);
}

export function idOf(hash: Hash): string {
  return hash.digest("hex").slice(0, 16);
}

function startsOf(table: DataView, reports: number): Pick<BundleEntry, "positions" | "starts"> {
  const starts: number[] = [];
  let positions = 0;
  for (let doc = 0; doc < reports; doc += 1) {
    if (doc % docsInFile === 0) starts.push(positions);
    positions += readDoc(table, doc).positions;
  }
  return { positions, starts };
}

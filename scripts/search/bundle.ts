import { createHash, type Hash } from "node:crypto";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ChunkWriter } from "./chunks.js";
import {
  bundleFiles,
  cardsInFile,
  dayNumber,
  docBytes,
  docsInFile,
  fenceBlocks,
  indexFolder,
  writeDoc,
  writeFence,
  type BundleEntry,
  type Card,
  type FacetValues,
} from "./format/index.js";
import { writePostings, type DocSpan } from "./postings.js";
import type { SearchRecord } from "./records.js";
import { UnitStream } from "./units.js";

/** A bundle to write. */
export interface BundleInput {
  /** Newest first. */
  readonly records: readonly SearchRecord[];
  /** The values of the facets, as index.json lists them. */
  readonly values: FacetValues;
  /** The site's folder; the bundle gets a folder in that of the index, named after its content. */
  readonly site: string;
}

/**
 * Writes one bundle: the table of its reports, their cards, and the postings with their fence.
 *
 * Files are written one after the other, since a bundle has a process of its own.
 *
 * @returns the bundle's entry for index.json
 * @throws the file system's error
 */
export function writeBundle({ records, values, site }: BundleInput): BundleEntry {
  const folder = path.join(site, indexFolder);
  const working = path.join(folder, `working-${process.pid}-${records[0]?.url.replace(/\W+/g, "-") ?? ""}`);
  mkdirSync(working, { recursive: true });
  const hash = createHash("sha256");
  const write = (name: string, bytes: Uint8Array) => writeHashed(working, name, bytes, hash);
  const stream = new UnitStream();
  const spans = writeDocs(records, values, stream, write);
  writeCards(records, write);
  const { ranks, units } = stream.finish();
  const chunks = new ChunkWriter((number, bytes) => write(bundleFiles.chunk(number), bytes));
  writePostings(ranks, units, spans, chunks);
  chunks.finish();
  const { blocks, top } = fenceBlocks(chunks.fence);
  blocks.forEach((block, number) => {
    write(bundleFiles.fence(number), new TextEncoder().encode(writeFence(block)));
  });
  const id = hash.digest("hex").slice(0, 16);
  rmSync(path.join(folder, id), { recursive: true, force: true });
  renameSync(working, path.join(folder, id));
  return {
    id,
    reports: records.length,
    positions: ranks.length,
    starts: spans.filter((_, doc) => doc % docsInFile === 0).map(({ start }) => start),
    chunks: chunks.fence.length,
    fence: writeFence(top),
    from: records.at(-1)?.published.slice(0, 4) ?? "",
    to: records[0]?.published.slice(0, 4) ?? "",
  };
}

type Write = (name: string, bytes: Uint8Array) => void;

function writeDocs(
  records: readonly SearchRecord[],
  values: FacetValues,
  stream: UnitStream,
  write: Write,
): DocSpan[] {
  const table = new DataView(new ArrayBuffer(records.length * docBytes));
  const spans = records.map((record, doc): DocSpan => {
    const start = stream.length;
    const titleUnits = stream.add(record.title);
    const titleEnd = stream.length;
    for (const detail of record.details) stream.add(detail);
    const detailsEnd = stream.length;
    stream.add(record.text);
    const { agency, topic, genre, openness, status } = record.facets;
    writeDoc(table, doc, {
      positions: stream.length - start,
      titlePositions: titleEnd - start,
      titleUnits,
      detailPositions: detailsEnd - titleEnd,
      published: dayNumber(record.published),
      reportYear: record.reportYear === undefined ? 0 : Number(record.reportYear) - 1900,
      agency: place(values.agency, agency) + 1,
      topic: place(values.topic, topic) + 1,
      genre: place(values.genre, genre) + 1,
      openness: Math.max(0, place(values.openness, openness)),
      status: Math.max(0, place(values.status, status)),
    });
    return { start, titleEnd, detailsEnd };
  });
  const bytes = new Uint8Array(table.buffer);
  for (let start = 0; start < records.length; start += docsInFile) {
    const rows = bytes.subarray(start * docBytes, (start + docsInFile) * docBytes);
    write(bundleFiles.docs(start / docsInFile), rows);
  }
  return spans;
}

function place(list: readonly string[], value: string | undefined): number {
  return value === undefined ? -1 : list.indexOf(value);
}

function writeCards(records: readonly SearchRecord[], write: Write): void {
  for (let start = 0; start < records.length; start += cardsInFile) {
    const cards = records
      .slice(start, start + cardsInFile)
      .map(({ url, title, meta }): Card => ({ url, title, meta }));
    write(bundleFiles.cards(start / cardsInFile), new TextEncoder().encode(JSON.stringify(cards)));
  }
}

function writeHashed(folder: string, name: string, bytes: Uint8Array, hash: Hash): void {
  writeFileSync(path.join(folder, name), bytes);
  hash.update(`${name} ${bytes.length}\n`).update(bytes);
}

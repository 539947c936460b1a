import { readFile, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { fixSystem, listFolder } from "../fs/index.js";
import { forEachConcurrent } from "../workers/index.js";

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** Text files, for which a compressed copy saves time. Other formats are compressed already. */
const compressible = /\.(html|css|js|mjs|json|ndjson|jsonld|xml|svg|csv|ttl|txt|md|ico|bin)$/i;

/** Size in bytes below which a response fits into one network packet anyway. */
const smallest = 1024;

/** Brotli level: 11 takes ten times as long as 9 and saves only a few hundredths of the size. */
const brotliQuality = 9;

/** The compressed copies that were written. */
export interface CompressionResult {
  readonly files: number;
  /** In bytes. */
  readonly size: number;
}

/**
 * Writes `.gz` and `.br` beside each text file, when the copy is smaller, for servers that send precompressed files.
 *
 * The same file gives the same bytes on every system: gzip's header contains neither name nor time.
 *
 * @param folder a site that is being put together, before its manifest is written
 */
export async function compressFolder(folder: string): Promise<CompressionResult> {
  const files = listFolder(folder).files.filter((file) => compressible.test(file));
  let [copies, size] = [0, 0];
  await forEachConcurrent(files, availableParallelism(), async (below) => {
    const file = path.join(folder, below);
    const bytes = await readFile(file);
    if (bytes.length < smallest) return;
    for (const [ending, copy] of [
      [".gz", fixSystem(await gzipped(bytes, { level: 9 }))],
      [".br", await brotlied(bytes, { params: brotliSettings(bytes.length) })],
    ] as const) {
      if (copy.length >= bytes.length) continue;
      await writeFile(file + ending, copy);
      copies += 1;
      size += copy.length;
    }
  });
  return { files: copies, size };
}

function brotliSettings(length: number): Record<number, number> {
  return {
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
    [constants.BROTLI_PARAM_SIZE_HINT]: length,
  };
}

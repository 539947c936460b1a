import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

/** Characters that are joined before they are written: few system calls, and memory stays flat. */
const batchLength = 64 * 1024;

/** Joins small pieces into larger ones. */
export function* batched(pieces: Iterable<string>): Generator<string> {
  let batch: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    batch.push(piece);
    length += piece.length;
    if (length < batchLength) continue;
    yield batch.join("");
    [batch, length] = [[], 0];
  }
  if (length > 0) yield batch.join("");
}

/**
 * Writes one file of the site as UTF-8, piece by piece, making its folder.
 *
 * @param url from the site's root, `/years/2022/feed.xml`
 * @throws the file system's error
 */
export async function writeText(folder: string, url: string, pieces: Iterable<string>): Promise<void> {
  await writeFile(await targetFile(folder, url), batched(pieces));
}

/** The path of one file of the site, whose folder is made. */
export async function targetFile(folder: string, url: string): Promise<string> {
  const file = path.join(folder, url);
  await mkdir(path.dirname(file), { recursive: true });
  return file;
}

/** A JSON document for people to read. */
export function jsonText(value: unknown): string[] {
  return [JSON.stringify(value, undefined, 2), "\n"];
}

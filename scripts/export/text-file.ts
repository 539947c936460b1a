import { mkdir, open, writeFile, type FileHandle } from "node:fs/promises";
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

/**
 * Writes several files of the site at once, of which the pieces come together.
 *
 * @param urls of the files, in the order of the pieces
 * @throws the file system's error
 */
export async function writeTogether(
  folder: string,
  urls: readonly string[],
  pieces: Iterable<readonly string[]>,
): Promise<void> {
  const handles: FileHandle[] = [];
  try {
    for (const url of urls) handles.push(await open(await targetFile(folder, url), "w"));
    for (const batch of batchedTogether(pieces, urls.length))
      for (const [place, handle] of handles.entries()) await handle.writeFile(batch[place] ?? "");
  } finally {
    for (const handle of handles) await handle.close();
  }
}

/** Joins small pieces of each of several files into larger ones. */
function* batchedTogether(pieces: Iterable<readonly string[]>, files: number): Generator<readonly string[]> {
  const empty = () => Array.from({ length: files }, (): string[] => []);
  let [batch, length] = [empty(), 0];
  for (const piece of pieces) {
    batch.forEach((list, place) => list.push(piece[place] ?? ""));
    length += piece[0]?.length ?? 0;
    if (length < batchLength) continue;
    yield batch.map((list) => list.join(""));
    [batch, length] = [empty(), 0];
  }
  yield batch.map((list) => list.join(""));
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

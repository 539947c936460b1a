import { closeSync, openSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";

/** Characters that are joined before they are handed on: few enough that V8 keeps the string among what is short-lived. */
const batchLength = 32 * 1024;

/** Joins small pieces into larger ones. */
export function* batched(chunks: Iterable<string>): Generator<string> {
  let batch: string[] = [];
  let length = 0;
  for (const chunk of chunks) {
    batch.push(chunk);
    length += chunk.length;
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
export async function writeText(folder: string, url: string, chunks: Iterable<string>): Promise<void> {
  const file = new TextFile(await targetFile(folder, url));
  try {
    for (const chunk of chunks) file.add(chunk);
    file.flush();
  } finally {
    file.close();
  }
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
  chunks: Iterable<readonly string[]>,
): Promise<void> {
  const files: TextFile[] = [];
  try {
    for (const url of urls) files.push(new TextFile(await targetFile(folder, url)));
    for (const together of chunks) files.forEach((file, index) => file.add(together[index] ?? ""));
    for (const file of files) file.flush();
  } finally {
    for (const file of files) file.close();
  }
}

/** Bytes that are gathered before they are written. */
const roomBytes = 256 * 1024;

/** A file that grows by pieces of text. They are gathered in one room, so that nothing is left to be cleared away. */
class TextFile {
  readonly #descriptor: number;
  readonly #room = Buffer.allocUnsafe(roomBytes);
  #filled = 0;

  constructor(path: string) {
    this.#descriptor = openSync(path, "w");
  }

  add(chunk: string): void {
    const most = chunk.length * 3; // bytes of UTF-8
    if (most > roomBytes - this.#filled) this.flush();
    if (most > roomBytes) writeFileSync(this.#descriptor, chunk);
    else this.#filled += this.#room.write(chunk, this.#filled);
  }

  flush(): void {
    writeFileSync(this.#descriptor, this.#room.subarray(0, this.#filled));
    this.#filled = 0;
  }

  close(): void {
    closeSync(this.#descriptor);
  }
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

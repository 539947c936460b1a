import { closeSync, openSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";

/** Characters joined into one string: few enough that V8 keeps it among its short-lived objects. */
const batchLength = 32 * 1024;

/** Joins small chunks into larger ones. */
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
 * Writes one file of the site as UTF-8, chunk by chunk, and creates its folder.
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
 * Writes several files of the site at the same time.
 *
 * @param urls addresses of the files, in the order of the parts of each chunk
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

/** Size in bytes of the write buffer. */
const roomBytes = 256 * 1024;

/** A file that is written in chunks of text. They are collected in one reused buffer, which leaves no garbage. */
class TextFile {
  readonly #descriptor: number;
  readonly #room = Buffer.allocUnsafe(roomBytes);
  #filled = 0;

  constructor(path: string) {
    this.#descriptor = openSync(path, "w");
  }

  add(chunk: string): void {
    const most = chunk.length * 3; // at most three bytes of UTF-8 each
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

/** Returns the path of a file of the site and creates its folder. */
export async function targetFile(folder: string, url: string): Promise<string> {
  const file = path.join(folder, url);
  await mkdir(path.dirname(file), { recursive: true });
  return file;
}

/** Returns an indented JSON document. */
export function jsonText(value: unknown): string[] {
  return [JSON.stringify(value, undefined, 2), "\n"];
}

import { LocalizedError } from "../errors/index.js";

import { startGit, type GitProcess } from "./run.js";

/** Largest blob, in bytes, that is read into memory; no report is that long. */
const largestBlob = 16 * 1024 * 1024;

/** Reads blobs, which are old contents of files, with one process of git. Close it after use. */
export class BlobReader {
  readonly #git: GitProcess;
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  /** @param folder in the repository */
  constructor(folder: string) {
    this.#git = startGit("reader", folder, { name: "cat-file", options: ["--batch"] });
    this.#chunks = this.#git.process.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer>; // no encoding was set
  }

  /**
   * Reads one blob. Wait for the result before reading the next one.
   *
   * @param objectId git's hash of it, 40 or 64 hexadecimal digits
   * @returns undefined when this clone does not have the object, when it is not a blob, or when it is too large
   */
  async read(objectId: string): Promise<Buffer | undefined> {
    if (!/^[0-9a-f]{40,64}$/.test(objectId)) return undefined;
    this.#git.process.stdin.write(`${objectId}\n`);
    const header = (await this.#line()).split(" ");
    const size = Number(header[2]);
    if (header.length !== 3 || !Number.isSafeInteger(size)) return undefined; // `<object id> missing`
    const bytes = await this.#take(size, size <= largestBlob);
    await this.#take(1, true);
    return header[1] === "blob" ? bytes : undefined;
  }

  close(): void {
    this.#git.process.stdin.end();
    this.#git.process.kill();
  }

  async #line(): Promise<string> {
    for (;;) {
      const end = this.#rest.indexOf(0x0a);
      if (end >= 0) {
        const line = this.#rest.toString("utf8", 0, end);
        this.#rest = this.#rest.subarray(end + 1);
        return line;
      }
      await this.#more();
    }
  }

  async #take(size: number, keep: boolean): Promise<Buffer | undefined> {
    const parts: Buffer[] = [];
    let missing = size;
    while (missing > 0) {
      if (this.#rest.length === 0) await this.#more();
      const part = this.#rest.subarray(0, missing);
      if (keep) parts.push(part);
      this.#rest = this.#rest.subarray(part.length);
      missing -= part.length;
    }
    return keep ? Buffer.concat(parts) : undefined;
  }

  async #more(): Promise<void> {
    const next = await this.#chunks.next();
    if (next.done) {
      await this.#git.ended;
      throw new LocalizedError(({ history }) => history.gitEnded("0"));
    }
    this.#rest = this.#rest.length === 0 ? next.value : Buffer.concat([this.#rest, next.value]);
  }
}

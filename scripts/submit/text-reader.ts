import { BlobReader, type TreeFile } from "../git/index.js";

/** Reads files of commits as texts, one after the other, with one process of git. Close it after use. */
export class TextReader {
  readonly #blobs: BlobReader;
  readonly #known = new Map<string, Promise<string | undefined>>();
  #queue: Promise<unknown> = Promise.resolve();

  /** @param folder in the repository */
  constructor(folder: string) {
    this.#blobs = new BlobReader(folder);
  }

  /** Returns undefined for a file that is no text in UTF-8, or that this clone does not have. */
  readonly read = ({ objectId }: TreeFile): Promise<string | undefined> => {
    const known = this.#known.get(objectId);
    if (known) return known;
    const text = this.#queue.then(async () => asText(await this.#blobs.read(objectId)));
    this.#queue = text.catch(() => undefined); // the caller gets the error
    this.#known.set(objectId, text);
    return text;
  };

  close(): void {
    this.#blobs.close();
  }
}

function asText(bytes: Buffer | undefined): string | undefined {
  if (!bytes || bytes.includes(0)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

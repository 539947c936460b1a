import { indexFile, indexFolder, type Card, type SearchIndexFile } from "../format/index.js";

/** The root of the site; this module is served from `assets/`. */
export const root = new URL("../", import.meta.url);

/**
 * Reads the files of a published catalogue: those of its index, and its report pages.
 *
 * A read of an index file may be given the signal of its search. An aborted signal prevents new requests, but a running
 * request is completed: other searches may wait for the same file, and the next search will need it.
 */
export class CatalogueFiles {
  readonly #folder: URL;
  readonly #known = new Map<string, Promise<unknown>>();

  /**
   * @param base the site's root, with a trailing slash
   */
  constructor(protected readonly base: URL) {
    this.#folder = new URL(`${indexFolder}/`, base);
  }

  /** Reads index.json. It is fetched again for each page that is opened, since its name never changes. */
  readIndex(): Promise<SearchIndexFile> {
    return this.#once(
      indexFile,
      async () => (await (await this.#get(indexFile, "no-cache")).json()) as SearchIndexFile,
    );
  }

  readCards(name: string, signal?: AbortSignal): Promise<readonly Card[]> {
    return this.readJson<readonly Card[]>(name, signal);
  }

  readJson<T>(name: string, signal?: AbortSignal): Promise<T> {
    const read = async () => (await (await this.#get(name)).json()) as T; // written by the build of this site
    return this.#once(name, read, signal);
  }

  readText(name: string, signal?: AbortSignal): Promise<string> {
    return this.#once(name, async () => (await this.#get(name)).text(), signal);
  }

  readBytes(name: string, signal?: AbortSignal): Promise<Uint8Array> {
    const read = async () => new Uint8Array(await (await this.#get(name)).arrayBuffer());
    return this.#once(name, read, signal);
  }

  /** Returns the full address of a file of the index. */
  addressOf(name: string): string {
    return new URL(name, this.#folder).href;
  }

  /**
   * Returns the address of a page of the catalogue, ready for `href`. @param url path from the site's root,
   * percent-encoded
   */
  pageUrl(url: string): string {
    return this.base.pathname + url.replace(/^\//, "");
  }

  /**
   * @throws the network's error, or Error for a status other than success
   */
  async fetch(address: string, cache: RequestCache = "default"): Promise<Response> {
    const response = await fetch(address, { cache });
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    return response;
  }

  /** Forgets all files read so far. Called after a failure, so that the next search fetches everything again. */
  forget(): void {
    this.#known.clear();
  }

  #get(name: string, cache?: RequestCache): Promise<Response> {
    return this.fetch(this.addressOf(name), cache);
  }

  /** Fetches each file once. A fetch that failed is repeated by the next search. */
  async #once<T>(name: string, read: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    const before = this.#known.get(name);
    if (before) return before as Promise<T>; // each file name is always read with the same `read` function
    const reading = read();
    this.#known.set(name, reading);
    reading.catch(() => this.#known.delete(name));
    return reading;
  }
}

/** The files of the site that this module is part of. */
export const ownFiles = new CatalogueFiles(root);

import { indexFile, indexFolder, type Card, type SearchIndexFile } from "../format/index.js";

/** The site's root: this module is served from `assets/`. */
export const root = new URL("../", import.meta.url);

/**
 * The files of a published catalogue: its index, and the pages of its reports.
 *
 * Those of the index may be asked for with the signal of a search: one that is over begins no file any more. A file that
 * is on its way is let come, since other searches may be waiting for the same, and the next one will.
 */
export class CatalogueFiles {
  readonly #folder: URL;
  readonly #known = new Map<string, Promise<unknown>>();

  /** @param base the site's root, with a slash at its end */
  constructor(protected readonly base: URL) {
    this.#folder = new URL(`${indexFolder}/`, base);
  }

  /** The index's first file; asked for again with every page that is opened, since its name stays the same. */
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
    const read = async () => (await (await this.#get(name)).json()) as T; // written by our own build
    return this.#once(name, read, signal);
  }

  readText(name: string, signal?: AbortSignal): Promise<string> {
    return this.#once(name, async () => (await this.#get(name)).text(), signal);
  }

  readBytes(name: string, signal?: AbortSignal): Promise<Uint8Array> {
    const read = async () => new Uint8Array(await (await this.#get(name)).arrayBuffer());
    return this.#once(name, read, signal);
  }

  /** The full address of a file of the index. */
  addressOf(name: string): string {
    return new URL(name, this.#folder).href;
  }

  /** Where a page of the catalogue is found, ready for `href`. @param url from the site's root, encoded */
  pageUrl(url: string): string {
    return this.base.pathname + url.replace(/^\//, "");
  }

  /** @throws Error, or what the network reports, unless the whole file is there */
  async fetch(address: string, cache: RequestCache = "default"): Promise<Response> {
    const response = await fetch(address, { cache });
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    return response;
  }

  /** Forgets what was read: after a failure, the next search asks for everything again. */
  forget(): void {
    this.#known.clear();
  }

  #get(name: string, cache?: RequestCache): Promise<Response> {
    return this.fetch(this.addressOf(name), cache);
  }

  /** Each file is fetched once; one that failed is fetched again by the next search. */
  async #once<T>(name: string, read: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    const before = this.#known.get(name);
    if (before) return before as Promise<T>; // a name is always read by the same function
    const reading = read();
    this.#known.set(name, reading);
    reading.catch(() => this.#known.delete(name));
    return reading;
  }
}

/** The files of the site that this module belongs to. */
export const ownFiles = new CatalogueFiles(root);

import { indexFile, indexFolder, type Card, type IndexFile } from "../format/index.js";

/** The site's root: this module is served from `assets/`. */
export const root = new URL("../", import.meta.url);

/** The files of a published catalogue: its index, and the pages of its reports. */
export class Files {
  readonly #folder: URL;
  readonly #known = new Map<string, Promise<unknown>>();

  /** @param base the site's root, with a slash at its end */
  constructor(protected readonly base: URL) {
    this.#folder = new URL(`${indexFolder}/`, base);
  }

  /** The index's first file; asked for anew with every page that is opened, since its name stays the same. */
  readIndex(): Promise<IndexFile> {
    return this.#once(
      indexFile,
      async () => (await (await this.#get(indexFile, "no-cache")).json()) as IndexFile,
    );
  }

  readCards(name: string): Promise<readonly Card[]> {
    return this.readJson<readonly Card[]>(name);
  }

  readJson<T>(name: string): Promise<T> {
    return this.#once(name, async () => (await (await this.#get(name)).json()) as T); // written by our own build
  }

  readText(name: string): Promise<string> {
    return this.#once(name, async () => (await this.#get(name)).text());
  }

  readBytes(name: string): Promise<Uint8Array> {
    return this.#once(name, async () => new Uint8Array(await (await this.#get(name)).arrayBuffer()));
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

  /** Forgets what was read: after a failure, the next search asks for everything anew. */
  forget(): void {
    this.#known.clear();
  }

  #get(name: string, cache?: RequestCache): Promise<Response> {
    return this.fetch(this.addressOf(name), cache);
  }

  /** Each file is fetched once; one that failed is fetched again by the next search. */
  #once<T>(name: string, read: () => Promise<T>): Promise<T> {
    const before = this.#known.get(name);
    if (before) return before as Promise<T>; // a name is always read by the same function
    const reading = read();
    this.#known.set(name, reading);
    reading.catch(() => this.#known.delete(name));
    return reading;
  }
}

/** The files of the site that this module belongs to. */
export const ownFiles = new Files(root);

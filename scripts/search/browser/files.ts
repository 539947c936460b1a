import { parseBoundedJson } from "../../fs/bounded-json.js";
import {
  checkedContent,
  indexFile,
  indexFolder,
  indexVersion,
  isDamagedPage,
  noSeed,
  type Card,
  type NamesFile,
  type SearchIndexFile,
  type ShardEntry,
} from "../format/index.js";
import { DamagedFile, MissingFile, OtherVersion } from "./damage.js";

/** The root of the site; this module is served from `assets/`. */
export const root = new URL("../", import.meta.url);

/** What the addresses and the checksums of a shard's files depend on. */
export type ShardId = Pick<ShardEntry, "id" | "seed">;

/**
 * Reads the files of a published catalogue: those of its index, and its report pages.
 *
 * A file of the index is used only if its checksum is correct. A read may be given the signal of its search. An aborted
 * signal prevents new requests, but a running request is completed: other searches may wait for the same file, and the
 * next search will need it.
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

  /**
   * Reads index.json. It is fetched again for each page that is opened, since its name never changes.
   *
   * @throws OtherVersion, DamagedFile, or the network's error
   */
  readIndex(): Promise<SearchIndexFile> {
    return this.#once(indexFile, async () => {
      const bytes = await this.#whole(indexFile, noSeed, "no-cache", throwOtherVersion);
      throwOtherVersion(bytes);
      return jsonOf(bytes) as SearchIndexFile; // of this version, and whole
    });
  }

  readCards(shard: ShardId, name: string, signal?: AbortSignal): Promise<readonly Card[]> {
    const read = async (path: string) => jsonOf(await this.#whole(path, shard.seed)) as readonly Card[];
    return this.#ofShard(shard, name, read, signal);
  }

  readText(shard: ShardId, name: string, signal?: AbortSignal): Promise<string> {
    const read = async (path: string) => new TextDecoder().decode(await this.#whole(path, shard.seed));
    return this.#ofShard(shard, name, read, signal);
  }

  readBytes(shard: ShardId, name: string, signal?: AbortSignal): Promise<Uint8Array> {
    return this.#ofShard(shard, name, (path) => this.#whole(path, shard.seed), signal);
  }

  readNames(name: string): Promise<NamesFile> {
    return this.#once(name, async () => jsonOf(await this.#whole(name, noSeed)) as NamesFile);
  }

  /** Returns the full address of a file of the index. */
  addressOf(path: string): string {
    return new URL(path, this.#folder).href;
  }

  /**
   * Returns the address of a page of the catalogue, ready for `href`. @param url path from the site's root,
   * percent-encoded
   */
  pageUrl(url: string): string {
    return this.base.pathname + url.replace(/^\//, "");
  }

  /**
   * Requests a file.
   *
   * @throws the network's error, or MissingFile for a status other than success
   */
  async fetch(address: string, cache: RequestCache = "default"): Promise<Response> {
    const response = await fetch(address, { cache });
    if (!response.ok) throw new MissingFile(response.status, address);
    return response;
  }

  /**
   * Returns the HTML of a report's page. A page that differs from its checksum, if it has one, is fetched a second time,
   * bypassing all caches, and then used as it is: some networks insert text into pages.
   *
   * @param address as returned by pageUrl
   * @throws MissingFile, or the network's error
   */
  async readPage(address: string): Promise<string> {
    const read = async (mode: RequestCache) =>
      new Uint8Array(await (await this.fetchPage(address, mode)).arrayBuffer());
    const bytes = await read("default");
    return new TextDecoder().decode(isDamagedPage(bytes) ? await read("reload") : bytes);
  }

  protected fetchPage(address: string, cache: RequestCache): Promise<Response> {
    return this.fetch(address, cache);
  }

  /** Forgets all files read so far. Called after a failure, so that the next search fetches everything again. */
  forget(): void {
    this.#known.clear();
  }

  /**
   * Returns the content of a file whose checksum is correct. A missing or damaged file is fetched a second time,
   * bypassing all caches: one of them could keep it for a year.
   *
   * @param onDamaged called with the bytes when they are damaged the second time, too; may throw a more specific error
   * @throws DamagedFile, or the error of `fetch`
   */
  async #whole(
    path: string,
    seed: number,
    cache: RequestCache = "default",
    onDamaged?: (bytes: Uint8Array) => void,
  ): Promise<Uint8Array> {
    const name = path.slice(path.lastIndexOf("/") + 1);
    const read = async (mode: RequestCache) =>
      new Uint8Array(await (await this.fetch(this.addressOf(path), mode)).arrayBuffer());
    const first = await read(cache).catch((error: unknown) => {
      if (error instanceof MissingFile) return undefined;
      throw error;
    });
    const content = first && checkedContent(first, name, seed);
    if (content) return content;
    const second = await read("reload");
    const repaired = checkedContent(second, name, seed);
    if (repaired) return repaired;
    onDamaged?.(second);
    throw new DamagedFile(path);
  }

  #ofShard<T>(
    { id }: ShardId,
    name: string,
    read: (path: string) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    const path = `${id}/${name}`;
    return this.#once(path, () => read(path), signal);
  }

  /** Fetches each file once. A fetch that failed is repeated by the next search. */
  async #once<T>(path: string, read: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    const before = this.#known.get(path);
    if (before) return before as Promise<T>; // each path is always read with the same `read` function
    const reading = read();
    this.#known.set(path, reading);
    reading.catch(() => {
      if (this.#known.get(path) === reading) this.#known.delete(path);
    });
    return reading;
  }
}

/** Throws OtherVersion when the bytes are an index.json of another version, with or without a correct checksum. */
function throwOtherVersion(bytes: Uint8Array): void {
  let index: unknown;
  try {
    index = jsonOf(bytes);
  } catch {
    return;
  }
  const version =
    typeof index === "object" && index !== null && "version" in index ? index.version : undefined;
  if (typeof version === "number" && version !== indexVersion) throw new OtherVersion(version);
}

/** Far more than the depth of index.json, the deepest of these files. */
const mostDepth = 16;

function jsonOf(bytes: Uint8Array): unknown {
  return parseBoundedJson(new TextDecoder().decode(bytes), mostDepth);
}

/** The files of the site that this module is part of. */
export const ownFiles = new CatalogueFiles(root);

import { OtherVersion } from "./damage.js";
import { Unreachable } from "./validate-index.js";
import type { SearchIndexFile } from "../format/index.js";
import { Shard } from "./shard.js";
import { ownFiles, type CatalogueFiles } from "./files.js";

export interface OpenIndex {
  readonly index: SearchIndexFile;
  /** Newest first. */
  readonly shards: readonly Shard[];
}

/** The index of one catalogue, opened when it is first needed. */
export class CatalogueSource {
  #opened: OpenIndex | undefined;

  constructor(readonly files: CatalogueFiles) {}

  /** Opens the index; the result is kept until `close`. */
  async open(): Promise<OpenIndex> {
    if (!this.#opened) {
      const index = await this.files.readIndex();
      this.#opened = { index, shards: index.bundles.map((entry) => new Shard(entry, this.files)) };
    }
    return this.#opened;
  }

  /**
   * Reads index.json again after a failure.
   *
   * @param used the index that the failed search has read
   * @returns whether the catalogue has been published with another index since, which is then open
   * @throws the network's error
   */
  async isReplaced(used: OpenIndex): Promise<boolean> {
    if (this.#opened === used) this.close();
    return (await this.open()).index.sum !== used.index.sum;
  }

  /**
   * Calls a function with the open index, and a second time with the new index if it failed because the site has been
   * published again since the page was opened.
   *
   * @param signal when it is aborted, there is no second call
   * @throws the function's error; the index is then closed, since a file that was read may be damaged
   */
  async withIndex<T>(work: (index: OpenIndex) => Promise<T>, signal?: AbortSignal): Promise<T> {
    try {
      const used = await this.open();
      try {
        return await work(used);
      } catch (error) {
        if (signal?.aborted || error instanceof Unreachable || !(await this.#mayBeReplaced(used)))
          throw error;
      }
      return await work(await this.open());
    } catch (error) {
      if (!signal?.aborted) this.close();
      throw error;
    }
  }

  /** Returns whether the index may have been replaced. @throws OtherVersion when the page has to be loaded again */
  #mayBeReplaced(used: OpenIndex): Promise<boolean> {
    return this.isReplaced(used).catch((error: unknown) => {
      if (error instanceof OtherVersion) throw error;
      return false;
    });
  }

  /** Closes the index after a failure; the next search reads it again. */
  close(): void {
    this.#opened = undefined;
    this.files.forget();
  }
}

/** The site's own catalogue. */
export const ownSource = new CatalogueSource(ownFiles);

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

  /** Closes the index after a failure; the next search reads it again. */
  close(): void {
    this.#opened = undefined;
    this.files.forget();
  }
}

/** The site's own catalogue. */
export const ownSource = new CatalogueSource(ownFiles);

import type { SearchIndexFile } from "../format/index.js";
import { Shard } from "./shard.js";
import { ownFiles, type CatalogueFiles } from "./files.js";

export interface OpenIndex {
  readonly index: SearchIndexFile;
  /** Newest first. */
  readonly shards: readonly Shard[];
}

/** A catalogue that is searched. */
export class CatalogueSource {
  #opened: OpenIndex | undefined;

  /** @param name what readers call the catalogue, where several are searched together */
  constructor(
    readonly files: CatalogueFiles,
    readonly name?: string,
  ) {}

  /** Its index; read once a page. */
  async open(): Promise<OpenIndex> {
    if (!this.#opened) {
      const index = await this.files.readIndex();
      this.#opened = { index, shards: index.bundles.map((entry) => new Shard(entry, this.files)) };
    }
    return this.#opened;
  }

  /** After a failure: the next search opens the index again. */
  close(): void {
    this.#opened = undefined;
    this.files.forget();
  }
}

/** The site's own catalogue. */
export const ownSource = new CatalogueSource(ownFiles);

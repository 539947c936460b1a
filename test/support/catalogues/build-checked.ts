import path from "node:path";
import { readInputs, Store } from "../../../scripts/cache/index.js";
import type { Catalogue } from "../../../scripts/catalogue/index.js";
import { defaultMessages } from "../../../scripts/i18n/index.js";
import { buildCatalogueSite, openJobPool, type BuildOptions } from "../../../scripts/pipeline/index.js";

/** Builds sites of catalogues that passed the check, in this process, with one cache. */
export class CheckedBuilder {
  readonly #store: Store;
  readonly #pool = openJobPool(defaultMessages);

  /**
   * @param folder holds the cache and the site
   */
  constructor(private readonly folder: string) {
    this.#store = new Store(path.join(folder, "cache"));
  }

  /**
   * Builds the site of a catalogue, which replaces the former one.
   *
   * @returns the paths of its files
   * @throws Error when the build fails
   */
  async build(catalogue: Catalogue, options: BuildOptions = {}): Promise<readonly string[]> {
    const cache = path.join(this.folder, "cache");
    const { program, snapshot } = readInputs(cache, catalogue.root, [], defaultMessages);
    const making = {
      messages: defaultMessages,
      store: this.#store,
      pool: this.#pool,
      program,
      force: false,
      onProgress: () => undefined,
      ...options,
    };
    const { paths } = await buildCatalogueSite(catalogue, snapshot, making, path.join(this.folder, "site"));
    return paths;
  }

  close(): void {
    this.#pool.close();
    this.#store.close();
  }
}

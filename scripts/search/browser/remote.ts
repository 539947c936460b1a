import type { Card, SearchIndexFile } from "../format/index.js";
import { validateCards, validateIndex, Unreachable, Unreadable } from "./validate-index.js";
import { CatalogueFiles } from "./files.js";

/** Milliseconds without a byte from a catalogue after which it counts as down. */
const silenceLimit = 5000;

/** How often is looked whether something came. Milliseconds. */
const checkInterval = 500;

/** Answers that say that there is no such file. */
const missingStatuses: ReadonlySet<number> = new Set([404, 410]);

/** Bytes of the largest file that is read: none that the build writes comes near. */
const largest = 8 * 1024 * 1024;

/**
 * The files of a catalogue that others publish. They are data and nothing else: what they hold is checked before it is
 * used, and addresses lead nowhere but below the catalogue's own.
 */
export class RemoteFiles extends CatalogueFiles {
  /** How often bytes came. */
  #heard = 0;

  override async readIndex(): Promise<SearchIndexFile> {
    return validateIndex(await super.readIndex());
  }

  override async readCards(name: string, signal?: AbortSignal): Promise<readonly Card[]> {
    return validateCards(await super.readCards(name, signal));
  }

  /** @throws Unreadable when a page is said to be elsewhere */
  override pageUrl(url: string): string {
    const { href } = new URL(this.base.href + url.replace(/^\//, ""));
    if (!href.startsWith(this.base.href)) throw new Unreadable(`${url} is not below ${this.base.href}`);
    return href;
  }

  /** @throws Unreachable, or Unreadable where the catalogue answers that the file is not there */
  override async fetch(address: string, cache: RequestCache = "default"): Promise<Response> {
    const stop = new AbortController();
    const rest = this.#watch(stop);
    try {
      const response = await fetch(address, { cache, credentials: "omit", signal: stop.signal });
      if (missingStatuses.has(response.status)) throw new Unreadable(`${response.status} ${address}`);
      if (!response.ok) throw new Error(`${response.status} ${address}`);
      return new Response(await this.#read(response));
    } catch (error) {
      throw error instanceof Unreadable ? error : new Unreachable(address, { cause: error });
    } finally {
      rest();
    }
  }

  /**
   * Stops a request when nothing has come from the catalogue for too long. Looks are counted, not time: a page that
   * stands still itself, as on a computer that slept, has not looked, and what came meanwhile is still to be read.
   *
   * @returns ends the watch
   */
  #watch(stop: AbortController): () => void {
    let [heard, silentChecks] = [this.#heard, 0];
    const timer = setInterval(() => {
      silentChecks = this.#heard === heard ? silentChecks + 1 : 0;
      heard = this.#heard;
      if (silentChecks * checkInterval >= silenceLimit) stop.abort();
    }, checkInterval);
    return () => clearInterval(timer);
  }

  async #read(response: Response): Promise<Blob> {
    const reader = response.body?.getReader();
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for (let length = 0; reader;) {
      const { done, value } = await reader.read();
      if (done) break;
      this.#heard += 1;
      length += value.length;
      if (length > largest) {
        void reader.cancel();
        throw new Unreadable(`${response.url} is too large`);
      }
      parts.push(value);
    }
    return new Blob(parts);
  }
}

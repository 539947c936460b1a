import { foreignLimits, type Card, type SearchIndexFile } from "../format/index.js";
import { boundedHtml } from "./bounded-html.js";
import { MissingFile } from "./damage.js";
import { CatalogueFiles, type ShardId } from "./files.js";
import { validateCards, validateIndex, Unreachable, Unreadable } from "./validate-index.js";

/** Milliseconds between two checks for received bytes. */
const checkInterval = 500;

/** Status codes that mean that the file does not exist. */
const missingStatuses: ReadonlySet<number> = new Set([404, 410]);

/**
 * Reads the files of a catalogue on another site. They are not trusted: index and cards are validated, and addresses of
 * pages must lie below the catalogue's own address.
 */
export class RemoteFiles extends CatalogueFiles {
  /** Number of chunks received so far. */
  #heard = 0;
  /** When the current period of `searchTime` began, and how many bytes were received in it. */
  #periodStart = -Infinity;
  #periodBytes = 0;

  override async readIndex(): Promise<SearchIndexFile> {
    return validateIndex(await super.readIndex());
  }

  override async readCards(shard: ShardId, name: string, signal?: AbortSignal): Promise<readonly Card[]> {
    return validateCards(await super.readCards(shard, name, signal));
  }

  /**
   * Returns the full address of a page.
   *
   * @throws Unreadable when the address is outside of the catalogue
   */
  override pageUrl(url: string): string {
    const { href } = new URL(this.base.href + url.replace(/^\//, ""));
    if (!href.startsWith(this.base.href)) throw new Unreadable(`${url} is not below ${this.base.href}`);
    return href;
  }

  /**
   * Requests a file, of limited size.
   *
   * @param most bytes
   * @throws MissingFile when the file does not exist, Unreadable when it is too large, otherwise Unreachable
   */
  override async fetch(
    address: string,
    cache: RequestCache = "default",
    most: number = foreignLimits.fileBytes,
  ): Promise<Response> {
    const stop = new AbortController();
    const rest = this.#watch(stop);
    try {
      const response = await fetch(address, { cache, credentials: "omit", signal: stop.signal });
      if (missingStatuses.has(response.status)) throw new MissingFile(response.status, address);
      if (!response.ok) throw new Error(`${response.status} ${address}`);
      return new Response(await this.#read(response, most));
    } catch (error) {
      if (error instanceof Unreadable || error instanceof MissingFile) throw error;
      throw new Unreachable(address, { cause: error });
    } finally {
      rest();
    }
  }

  override async readPage(address: string): Promise<string> {
    return boundedHtml(await super.readPage(address));
  }

  protected override fetchPage(address: string, cache: RequestCache): Promise<Response> {
    return this.fetch(address, cache, foreignLimits.pageBytes);
  }

  /**
   * Aborts the request when the catalogue has sent nothing for the limit of silence.
   *
   * It counts checks instead of measuring time: while the browser is suspended (a sleeping computer) no checks run, so
   * that data received meanwhile can still be read.
   *
   * @returns function that ends the watch
   */
  #watch(stop: AbortController): () => void {
    let [heard, silentChecks] = [this.#heard, 0];
    const timer = setInterval(() => {
      silentChecks = this.#heard === heard ? silentChecks + 1 : 0;
      heard = this.#heard;
      if (silentChecks * checkInterval >= foreignLimits.silence) stop.abort();
    }, checkInterval);
    return () => clearInterval(timer);
  }

  async #read(response: Response, most: number): Promise<Blob> {
    const reader = response.body?.getReader();
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for (let length = 0; reader;) {
      const { done, value } = await reader.read();
      if (done) break;
      this.#heard += 1;
      length += value.length;
      if (length > most || this.#received(value.length) > foreignLimits.searchBytes) {
        void reader.cancel();
        throw new Unreadable(`${response.url} is too large`);
      }
      parts.push(value);
    }
    return new Blob(parts);
  }

  /** Counts received bytes. @returns how many were received in this period */
  #received(bytes: number): number {
    const now = performance.now();
    if (now - this.#periodStart > foreignLimits.searchTime) [this.#periodStart, this.#periodBytes] = [now, 0];
    return (this.#periodBytes += bytes);
  }
}

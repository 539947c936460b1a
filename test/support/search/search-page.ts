import { Script } from "node:vm";
import { build } from "esbuild";
import type { SearchModule } from "../../../scripts/search/browser/api.js";

export type Fetch = (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;

/**
 * Bundles the search module as the build does.
 *
 * @param root of the site that it belongs to, with a slash at its end
 * @returns makes the module of a page that was just opened: it has read nothing yet
 */
export async function bundleSearch(root: string): Promise<(fetch: Fetch) => SearchModule> {
  const code = await bundled("scripts/search/browser/search.ts", {
    federated: "true",
    "import.meta.url": JSON.stringify(`${root}assets/search.js`),
  });
  const script = new Script(`((fetch) => { ${code}; return bundledModule; })`);
  const open = script.runInThisContext() as (fetch: Fetch) => SearchModule; // search.ts types its exports so
  return open;
}

/**
 * Bundles the service worker as the build does.
 *
 * @param root the site's root, with a slash at its end
 * @param assets checksums of styles and scripts, by path
 * @returns starts a worker of its own, in a browser that keeps nothing yet
 */
export async function bundleWorker(
  root: string,
  assets: Readonly<Record<string, number>> = {},
): Promise<(fetch: Fetch) => TestWorker> {
  const code = await bundled("layouts/components/offline/service-worker.ts", {
    assets: JSON.stringify(assets),
  });
  const script = new Script(`((self, fetch) => { ${code} })`);
  const run = script.runInThisContext() as (self: unknown, fetch: Fetch) => void;
  return (fetch) => {
    const worker = new TestWorker(root, fetch);
    run(worker.self, fetch);
    return worker;
  };
}

async function bundled(source: string, define: Readonly<Record<string, string>>): Promise<string> {
  const { outputFiles } = await build({
    bundle: true,
    write: false,
    format: "iife",
    globalName: "bundledModule",
    define,
    entryPoints: [source],
  });
  return outputFiles.map(({ text }) => text).join("");
}

/** A service worker without a browser: pages fetch through it. */
export class TestWorker {
  readonly caches = new TestCaches();
  readonly #listeners: ((event: unknown) => void)[] = [];
  #work: Promise<unknown>[] = [];

  constructor(
    private readonly root: string,
    private readonly network: Fetch,
  ) {}

  get self(): unknown {
    return {
      registration: { scope: this.root },
      caches: this.caches,
      clients: { claim: () => Promise.resolve() },
      skipWaiting: () => Promise.resolve(),
      addEventListener: (type: string, listener: (event: unknown) => void) => {
        if (type === "fetch") this.#listeners.push(listener);
      },
    };
  }

  /** What a page's `fetch` does. */
  readonly fetch: Fetch = (input, init) => {
    const request = new Request(input, init);
    let answer: Promise<Response> | undefined;
    const event = {
      request,
      respondWith: (response: Promise<Response>) => (answer = response),
      waitUntil: (work: Promise<unknown>) => this.#work.push(work.catch(() => undefined)),
    };
    for (const listener of this.#listeners) listener(event);
    return answer ?? this.network(request);
  };

  /** Waits until the worker has nothing more to do. */
  async rest(): Promise<void> {
    for (let work = this.#work.splice(0); work.length > 0; work = this.#work.splice(0))
      await Promise.all(work);
  }
}

/** The part of a browser's caches that the worker uses. */
class TestCaches {
  readonly #caches = new Map<string, TestCache>();

  open(name: string): Promise<TestCache> {
    const cache = this.#caches.get(name) ?? new TestCache();
    this.#caches.set(name, cache);
    return Promise.resolve(cache);
  }

  has(name: string): Promise<boolean> {
    return Promise.resolve(this.#caches.has(name));
  }

  async match(request: Request): Promise<Response | undefined> {
    for (const cache of this.#caches.values()) {
      const found = await cache.match(request);
      if (found) return found;
    }
    return undefined;
  }

  /** All that is kept, by address. */
  get bytes(): ReadonlyMap<string, Uint8Array> {
    return new Map([...this.#caches.values()].flatMap((cache) => [...cache.bytes]));
  }
}

class TestCache {
  readonly bytes = new Map<string, Uint8Array>();

  async put(request: Request | URL, response: Response): Promise<void> {
    const bytes = new Uint8Array(await response.arrayBuffer());
    this.bytes.delete(addressOf(request));
    this.bytes.set(addressOf(request), bytes);
  }

  match(request: Request | URL): Promise<Response | undefined> {
    const bytes = this.bytes.get(addressOf(request));
    return Promise.resolve(bytes && new Response(new Uint8Array(bytes)));
  }

  keys(): Promise<Request[]> {
    return Promise.resolve([...this.bytes.keys()].map((address) => new Request(address)));
  }

  delete(request: Request | URL): Promise<boolean> {
    return Promise.resolve(this.bytes.delete(addressOf(request)));
  }
}

function addressOf(request: Request | URL): string {
  return request instanceof Request ? request.url : request.href;
}

import { caches } from "./keep-names.js";
import { worker, type WorkerEvent } from "./scope.js";
import { isWholeFile } from "./whole-file.js";

/** Most visited pages and files that are kept; the oldest are deleted first. */
const mostRead = 300;

/**
 * Returns a response from the network and caches it; without a network, or when the connection breaks, returns the
 * cached one.
 *
 * If nothing is cached, the response is passed on while it arrives: on a bad network the beginning of a page is better
 * than nothing. If there is a cached response, the new one is returned, and replaces it, only when it is complete:
 * otherwise a broken connection would leave half a page, although a complete one was cached.
 *
 * A damaged response, or the page of a firewall, is passed on but not cached: the reader may have to answer it.
 *
 * @param event is extended until the response is cached
 */
export async function networkFirst(request: Request, event: WorkerEvent): Promise<Response> {
  try {
    const response = await fetch(request);
    if (!response.ok || response.type !== "basic") return response;
    const isKept = (await find(request)) !== undefined;
    const keeping = keepWhole(request, response.clone());
    if (isKept) await keeping;
    else event.waitUntil(keeping);
    return response;
  } catch (error) {
    const kept = await findWhole(request);
    if (kept) return kept;
    if (request.mode === "navigate") {
      const page = await find(new Request(new URL("offline/", worker.registration.scope)));
      if (page) return page;
    }
    throw error;
  }
}

/** Caches a response if it is a complete file. @throws the network's error when the response breaks off */
async function keepWhole(request: Request, response: Response): Promise<void> {
  const copy = response.clone();
  if (await isWholeFile(request, response)) await keep(caches.read, request, copy, mostRead);
}

/** Finds a cached response. One that was damaged since is deleted. */
async function findWhole(request: Request): Promise<Response | undefined> {
  const kept = await find(request);
  if (!kept || (await isWholeFile(request, kept.clone()))) return kept;
  await (await self.caches.open(caches.read)).delete(request, searchless(request));
  return undefined;
}

/**
 * Replaces a cached response, which stays until the new one is complete.
 *
 * @param most number of responses in the cache; the oldest are deleted first
 * @throws the network's error when the response breaks off
 */
export async function keep(
  name: string,
  request: Request,
  response: Response,
  most = Number.POSITIVE_INFINITY,
): Promise<void> {
  const body = await response.blob();
  try {
    const cache = await self.caches.open(name);
    await cache.put(request, new Response(body, response)); // moves it to the end, as the newest
    const keys = await cache.keys();
    for (const key of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(key);
  } catch (error) {
    console.error(error); // no space left: the reader still sees the page
  }
}

/** Finds a cached response, whether it is damaged or not. */
export async function find(request: Request): Promise<Response | undefined> {
  try {
    return await self.caches.match(request, searchless(request));
  } catch (error) {
    console.error(error); // if the browser has deleted the cache, the network remains
    return undefined;
  }
}

/** Returns options by which a page with a query (`/search/?q=`) is cached once, without the query. */
function searchless(request: Request): CacheQueryOptions {
  return { ignoreSearch: request.mode === "navigate" };
}

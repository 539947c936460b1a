import { caches } from "./keep-names.js";
import { worker, type WorkerEvent } from "./scope.js";

/** Pages and files that were looked at; the oldest go first. */
const mostRead = 300;

/** Files of the search index. */
const mostIndex = 600;

/**
 * From the network, kept for later; from what is kept where there is no network, or where it breaks off.
 *
 * What is not kept yet is handed on while it comes: on a bad network the beginning of a page is worth more than nothing,
 * and there is nothing else to show. What is kept already is replaced, and shown, only when all of the new has come:
 * once the beginning is handed on it cannot be taken back, and then a connection that breaks off would leave half a page,
 * or none, with a reader for whom a whole one is there.
 *
 * @param event ends when what is handed on is kept, too
 */
export async function networkFirst(request: Request, event: WorkerEvent): Promise<Response> {
  try {
    const response = await fetch(request);
    if (!response.ok || response.type !== "basic") return response;
    const isKept = (await find(request)) !== undefined;
    const keeping = keep(caches.read, request, response.clone(), mostRead);
    if (isKept) await keeping;
    else event.waitUntil(keeping);
    return response;
  } catch (error) {
    const kept = await find(request);
    if (kept) return kept;
    if (request.mode === "navigate") {
      const page = await find(new Request(new URL("offline/", worker.registration.scope)));
      if (page) return page;
    }
    throw error;
  }
}

/** From what is kept: for files whose names change with their content. */
export async function keptFirst(request: Request, event: WorkerEvent): Promise<Response> {
  const kept = await find(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) event.waitUntil(keep(caches.index, request, response.clone(), mostIndex));
  return response;
}

/**
 * Keeps an answer in the place of the one before, which stays until all of the new one has come.
 *
 * @throws what the network reports where the answer breaks off
 */
export async function keep(name: string, request: Request, response: Response, most: number): Promise<void> {
  const body = await response.blob();
  try {
    const cache = await self.caches.open(name);
    await cache.put(request, new Response(body, response)); // the newest stands last, whatever was there before
    const keys = await cache.keys();
    for (const key of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(key);
  } catch (error) {
    console.error(error); // no room: the reader sees the page all the same
  }
}

/** A page may be asked for with a query (`/search/?q=`): its own is kept once. */
async function find(request: Request): Promise<Response | undefined> {
  try {
    return await self.caches.match(request, { ignoreSearch: request.mode === "navigate" });
  } catch (error) {
    console.error(error); // a browser that has lost what it kept still has the network
    return undefined;
  }
}

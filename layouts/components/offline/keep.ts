import { caches } from "./keep-names.js";
import { worker } from "./scope.js";

/** Pages and files that were looked at; the oldest go first. */
const mostRead = 300;

/** Files of the search index. */
const mostIndex = 600;

/** From the network, kept for later; from what is kept where there is no network. */
export async function networkFirst(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    if (response.ok && response.type === "basic")
      await keep(caches.read, request, response.clone(), mostRead);
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
export async function keptFirst(request: Request): Promise<Response> {
  const kept = await find(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await keep(caches.index, request, response.clone(), mostIndex);
  return response;
}

export async function keep(name: string, request: Request, response: Response, most: number): Promise<void> {
  try {
    const cache = await self.caches.open(name);
    await cache.delete(request); // so that the newest stands last
    await cache.put(request, response);
    const keys = await cache.keys();
    for (const key of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(key);
  } catch (error) {
    console.error(error); // no room: the reader sees the page all the same
  }
}

/** A page may be asked for with a query (`/search/?q=`): its own is kept once. */
function find(request: Request): Promise<Response | undefined> {
  return self.caches.match(request, { ignoreSearch: request.mode === "navigate" });
}

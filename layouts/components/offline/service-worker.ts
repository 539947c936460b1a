import { indexFile, indexFolder } from "../../../scripts/search/format/index.js";
import { readFileOfIndex, readIndexFile } from "./index-files.js";
import { find, networkFirst } from "./keep.js";
import { caches } from "./keep-names.js";
import { followNames, keepNames, keepNewestYear } from "./newest.js";
import { isCostly, type SaveResult } from "./requests.js";
import { worker, type WorkerEvent } from "./scope.js";
import { assetPaths } from "./whole-file.js";

/**
 * Caches visited pages for offline reading, and on request the search index of the newest year: data may cost money, so
 * that nothing else is fetched in advance. For everything that can change the network comes first, so that nobody reads
 * an outdated report while the current one is available.
 */

const root = worker.registration.scope;
const offlinePage = new Request(new URL("offline/", root));

// The index's list of files and the names of agencies and topics are small, and let search start without a network.
worker.addEventListener("install", (event) => {
  const names = keepNames(root, event).catch((error: unknown) => console.error(error)); // search asks for them again
  event.waitUntil(Promise.all([networkFirst(offlinePage, event), names]).then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(root)) return;
  const path = request.url.slice(root.length);
  // Downloads are not cached: a table of a hundred thousand reports would take too much space.
  if (/\.(csv|xlsx|ndjson|gz|ttl|jsonld|xml|zip|mp4)$/.test(path) || path === "manifest.json") return;
  // A reader who opens a file of the index as a page sees the one on the server.
  const isOfIndex = path.startsWith(`${indexFolder}/`);
  if (isOfIndex && request.mode === "navigate") return;
  const isFirst = path === `${indexFolder}/${indexFile}`;
  if (!isOfIndex) event.respondWith(networkFirst(request, event));
  else if (isFirst) {
    const index = readIndexFile(request);
    event.respondWith(index);
    event.waitUntil(index.then(() => followIndex(event)));
  } else event.respondWith(readFileOfIndex(request, event));
});

worker.addEventListener("message", (event) => {
  const { data, ports } = event;
  if ("keep" in data) event.waitUntil(keepOpenPage(data.keep, event));
  else event.waitUntil(save(event).then((result) => ports[0]?.postMessage(result)));
});

/** Deletes what the index no longer names, and replaces it where the reader has saved the newest year. */
async function followIndex(event: WorkerEvent): Promise<void> {
  await followNames(root, event);
  if ((await self.caches.has(caches.saved)) && !isCostly()) await keepNewestYear(root, event);
}

/** Keeps a page and its files, which the browser has just loaded: they come from its own cache. */
async function keepOpenPage(addresses: readonly string[], event: WorkerEvent): Promise<void> {
  const own = addresses.filter((address) => address.startsWith(root));
  for (const address of own) await networkFirst(new Request(address, { cache: "force-cache" }), event);
}

/** Saves the search page with its scripts, and the newest year of the index. */
async function save(event: WorkerEvent): Promise<SaveResult> {
  try {
    for (const path of ["search/", ...assetPaths]) {
      const request = new Request(new URL(path, root));
      // A style sheet or a script is only kept when its checksum is right.
      if (path === "search/" || !(await find(request))) await networkFirst(request, event);
    }
    const bytes = await keepNewestYear(root, event);
    await self.caches.open(caches.saved);
    return { bytes };
  } catch (error) {
    console.error(error);
    return { bytes: undefined };
  }
}

import { indexFile, indexFolder } from "../../../scripts/search/format/index.js";
import { readFileOfIndex, readIndexFile } from "./index-files.js";
import { networkFirst } from "./keep.js";
import { keepNewestYear } from "./newest.js";
import { worker } from "./scope.js";
import { assetPaths } from "./whole-file.js";

/**
 * Caches visited pages, and the search index of the newest year, for offline reading. For everything that can change
 * the network comes first, so that nobody reads an outdated report while the current one is available.
 */

const root = worker.registration.scope;
/** Pages that are always cached: the one for "no network", and search. */
const always = ["offline/", "search/"];

worker.addEventListener("install", (event) => {
  const wanted = [...always, ...assetPaths].map((name) =>
    networkFirst(new Request(new URL(name, root)), event),
  );
  // Done before the worker is activated, since pages that are opened during activation have to wait for it.
  const newest = keepNewestYear(root, event).catch((error: unknown) => console.error(error)); // tried again by the next search
  event.waitUntil(Promise.all([...wanted, newest]).then(() => worker.skipWaiting()));
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
  else event.respondWith(isFirst ? readIndexFile(request) : readFileOfIndex(request, event));
  if (isFirst) event.waitUntil(keepNewestYear(root, event));
});

import { indexFile, indexFolder } from "../../../scripts/search/format/index.js";
import { networkFirst, keptFirst } from "./keep.js";
import { keepNewestYear } from "./newest.js";
import { worker } from "./scope.js";

/**
 * Keeps what was read, and the search of the newest year, for readers without a network. The network always comes first
 * for what can change, so that nobody reads a report as it was while the present one can be had.
 */

const root = worker.registration.scope;
/** Styles and scripts of the site, from its root; the build puts their names in. */
declare const assets: readonly string[];
/** What search and the page that says "no network" need. */
const always = ["offline/", "search/"];

worker.addEventListener("install", (event) => {
  const wanted = [...always, ...assets].map((name) => networkFirst(new Request(new URL(name, root)), event));
  // Before the worker takes over: once it is being activated, every page that a reader opens waits for it.
  const newest = keepNewestYear(root).catch((error: unknown) => console.error(error)); // the next search tries again
  event.waitUntil(Promise.all([...wanted, newest]).then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(root)) return;
  const path = request.url.slice(root.length);
  // Downloads are for readers to keep; a table of a hundred thousand reports is not for us to hold.
  if (/\.(csv|xlsx|ndjson|gz|ttl|jsonld|xml|zip|mp4)$/.test(path) || path === "manifest.json") return;
  const named = path.startsWith(`${indexFolder}/`) && path !== `${indexFolder}/${indexFile}`;
  event.respondWith(named ? keptFirst(request, event) : networkFirst(request, event));
  if (path === `${indexFolder}/${indexFile}`) event.waitUntil(keepNewestYear(root));
});

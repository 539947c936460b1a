import { caches as names } from "./keep-names.js";
import { markAbsentHits } from "./absent-hits.js";
import { showOfflinePage } from "./offline-page.js";
import { isFree, type WorkerRequest } from "./requests.js";

/** Registers the service worker, and shows what is on this device. */

const root = new URL("../", import.meta.url);

if ("serviceWorker" in navigator) {
  const isControlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.register(new URL("service-worker.js", root)).catch((error: unknown) => {
    console.error(error); // an old browser, or a page without TLS: everything else works
  });
  void navigator.serviceWorker.ready.then(async ({ active }) => {
    const post = (request: WorkerRequest) => active?.postMessage(request);
    if (!isControlled) post({ keep: openFiles() });
    if (isFree() && !(await caches.has(names.saved))) post({ save: true });
  });
  markAbsentHits();
  showOfflinePage(root);
}

/** Returns the addresses of this page and of the files that it has loaded. */
function openFiles(): string[] {
  const files = performance.getEntriesByType("resource").map(({ name }) => name);
  const [page = ""] = location.href.split("#");
  const assets = new URL("assets/", root).href;
  return [page, ...new Set(files.filter((address) => address.startsWith(assets)))];
}

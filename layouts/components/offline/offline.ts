import { caches as names } from "./keep-names.js";
import { make } from "../search-page/dom.js";

/** Registers the service worker, and lists the cached pages on the page that is shown without a network. */

const root = new URL("../", import.meta.url);

if ("serviceWorker" in navigator) {
  navigator.serviceWorker.register(new URL("service-worker.js", root)).catch((error: unknown) => {
    console.error(error); // an old browser, or a page without TLS: everything else works
  });
}

const list = document.getElementById("offline-pages");
if (list) void showKept(list);

async function showKept(list: HTMLElement): Promise<void> {
  const cache = await caches.open(names.read);
  const reports = new URL("reports/", root).href;
  const kept = (await cache.keys())
    .filter(({ url }) => url.startsWith(reports) && url.endsWith("/"))
    .reverse();
  for (const request of kept) {
    const html = await (await cache.match(request))?.text();
    const title = new DOMParser().parseFromString(html ?? "", "text/html").querySelector("h1")?.textContent;
    const link = make("a", "", title ?? request.url);
    link.href = request.url;
    list.append(make("li", "", link));
  }
}

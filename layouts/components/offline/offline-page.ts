import { indexFile, indexFolder, type SearchIndexFile } from "../../../scripts/search/format/index.js";
import { make } from "../search-page/dom.js";
import { fill } from "../search-page/messages.js";
import { caches as names } from "./keep-names.js";
import type { SaveResult, WorkerRequest } from "./requests.js";

/** Fills the page of what is on this device, which browsers also show in the place of a page without a network. */
export function showOfflinePage(root: URL): void {
  const panel = document.getElementById("offline");
  const [list, state, button] = ["pages", "state", "save"].map((name) =>
    document.getElementById(`offline-${name}`),
  );
  if (!panel || !list || !state || !(button instanceof HTMLButtonElement)) return;
  const { dataset } = panel;
  const isFallback = !location.href.startsWith(new URL("offline/", root).href);
  const heading = document.querySelector("h1");
  if (heading && (isFallback || !navigator.onLine)) heading.textContent = dataset["noNetwork"] ?? "";
  void listPages(root, list, document.getElementById("offline-none"));
  void showState();
  button.addEventListener("click", () => {
    button.disabled = true;
    state.textContent = dataset["saving"] ?? "";
    void save().then(({ bytes }) => {
      button.disabled = false;
      if (bytes === undefined) state.textContent = dataset["failed"] ?? "";
      else void showState(bytes);
    });
  });

  async function showState(bytes?: number): Promise<void> {
    if (!state || !(button instanceof HTMLButtonElement)) return;
    const year = (await caches.has(names.saved)) ? await newestYear(root) : undefined;
    button.hidden = year !== undefined || !navigator.onLine;
    if (year === undefined) state.textContent = dataset["unsaved"] ?? "";
    else {
      const size = bytes === undefined ? "" : fill(dataset["size"] ?? "", { kb: Math.ceil(bytes / 1024) });
      const link = make("a", "", fill(dataset["saved"] ?? "", { year }));
      link.href = new URL("search/", root).href;
      state.replaceChildren(link, size);
    }
  }
}

/** Asks the service worker to save the newest year. */
async function save(): Promise<SaveResult> {
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data as SaveResult); // the service worker sends nothing else
    active?.postMessage({ save: true } satisfies WorkerRequest, [port2]);
  });
}

/** Returns the newest year of the index that is on this device; undefined without one. */
async function newestYear(root: URL): Promise<string | undefined> {
  const kept = await caches.match(new URL(`${indexFolder}/${indexFile}`, root).href);
  if (!kept) return undefined;
  const { bundles } = (await kept.json()) as SearchIndexFile; // the service worker has verified it
  return bundles[0]?.to.slice(0, 4);
}

/** Lists the pages on this device, reports first, the last read first. */
async function listPages(root: URL, list: HTMLElement, none: HTMLElement | null): Promise<void> {
  const cache = await caches.open(names.read);
  const reports = new URL("reports/", root).href;
  const unlisted = ["offline/", "search/"].map((page) => new URL(page, root).href);
  const pages = (await cache.keys())
    .map(({ url }) => url)
    .filter((url) => /\/(?:\?[^/]*)?$/.test(url) && !unlisted.some((page) => url.startsWith(page)))
    .reverse();
  const isReport = (url: string) => url.startsWith(reports);
  for (const url of [...pages.filter(isReport), ...pages.filter((url) => !isReport(url))]) {
    const html = await (await cache.match(url))?.text();
    const title = new DOMParser().parseFromString(html ?? "", "text/html").querySelector("h1")?.textContent;
    const link = make("a", "", title?.trim() ?? url);
    link.href = url;
    list.append(make("li", "", link));
  }
  if (none) none.hidden = list.childElementCount > 0;
}

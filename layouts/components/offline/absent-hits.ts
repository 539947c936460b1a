import { make } from "../search-page/dom.js";

/** Class of the note on a hit that cannot be opened without a network. */
const absent = "report-line__absent";

/** Marks hits of a search that are not on this device, while there is no network. */
export function markAbsentHits(): void {
  const lists = document.querySelectorAll<HTMLElement>("#results, #near-results");
  const words = document.getElementById("search-panel")?.dataset["absent"] ?? "";
  if (lists.length === 0 || words === "") return;
  const show = () => {
    if (navigator.onLine) removeAll();
    else void markAll(lists, words);
  };
  const observer = new MutationObserver(show);
  for (const list of lists) observer.observe(list, { childList: true });
  addEventListener("online", show);
  addEventListener("offline", show);
}

async function markAll(lists: Iterable<HTMLElement>, words: string): Promise<void> {
  for (const list of lists) {
    for (const link of list.querySelectorAll<HTMLAnchorElement>("a.title")) {
      const [address = ""] = link.href.split("#");
      if ((await caches.match(address)) || link.parentElement?.querySelector(`.${absent}`)) continue;
      if (!navigator.onLine) link.after(" ", make("span", `tag ${absent}`, words));
    }
  }
}

function removeAll(): void {
  for (const note of document.querySelectorAll(`.${absent}`)) note.remove();
}

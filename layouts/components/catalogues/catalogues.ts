import { byId, make, within } from "../search-page/dom.js";
import { dayInWords, markLanguage } from "../search-page/localize.js";
import type { CatalogueAnswer } from "../../../scripts/search/browser/api.js";
import { catalogues } from "../search-page/engine.js";
import { fill } from "../search-page/messages.js";

/**
 * The page of the catalogues that are searched together: fetches the summary of each, and shows which did not answer.
 */

/** Number of reports shown for each catalogue. */
const mostShown = 3;

const list = byId("catalogues", HTMLUListElement);
const status = byId("catalogues-status", HTMLElement);
const word = (name: string) => list.dataset[name] ?? "";
const items = new Map([...list.querySelectorAll("li")].map((item) => [item.dataset["url"], item]));
items.delete(undefined); // the site's own entry is already complete

const missing: string[] = [];
for (const item of items.values()) say(item, word("loading"), false);
catalogues(show).then(
  () => finish(),
  (error: unknown) => {
    console.error(error);
    for (const [url = "", item] of items) show({ url, name: nameOf(item), trouble: "unreachable" });
    finish();
  },
);

function show({ url, summary, trouble }: CatalogueAnswer): void {
  const item = items.get(url);
  if (!item) return;
  if (!summary) {
    missing.push(nameOf(item));
    say(item, word(trouble ?? "unreadable"), true);
    return;
  }
  const { reports: count, updated, newest } = summary;
  say(
    item,
    updated === undefined ? word("none") : fill(word("facts"), { count, day: dayInWords(updated) }),
    false,
  );
  const lines = newest.slice(0, mostShown).map((report) => {
    const link = markLanguage(make("a", "", report.title));
    link.href = report.url;
    const day = make("time", "", dayInWords(report.published));
    day.dateTime = report.published;
    return make("li", "", link, " ", day);
  });
  if (lines.length > 0) item.append(make("ul", "catalogues__newest", ...lines));
}

function say(item: HTMLElement, sentence: string, isFailure: boolean): void {
  const facts = within(item, ".catalogues__facts", HTMLParagraphElement);
  facts.textContent = sentence;
  facts.classList.toggle("catalogues__facts--failure", isFailure);
}

/** Announces the result once, for screen readers. */
function finish(): void {
  const names = missing.join(word("separator"));
  status.textContent =
    missing.length === 0
      ? word("done")
      : fill(word("missing"), { count: items.size - missing.length, names });
}

function nameOf(item: HTMLElement): string {
  return item.querySelector("h2")?.textContent ?? "";
}

import { byId, make, makeButton } from "./dom.js";
import type { SearchPage } from "../../../scripts/search/browser/api.js";
import { showMissing } from "./missing.js";
import type { SearchState } from "./state.js";
import { announcement, progressInWords, summary } from "./summary.js";
import { fill, type SearchWords } from "./messages.js";
import { hasNear } from "./near-part.js";

/** Milliseconds after which the page says that the search is slow. */
const slowAfter = 8000;

/** The messages about the search, one state at a time. */
export interface Status {
  start(): void;
  loading(): void;
  /** Shows an answer, which may be partial; `shown` of its hits are on the page. */
  answer(page: SearchPage, state: SearchState, shown: number): void;
  /** Shows a failure, which must not look like an answer: without a final number, and with a button to try again. */
  failure(found: number | undefined, again: () => void): void;
  /** Shows that the next hits could not be loaded; the others stay. */
  moreFailed(again: () => void): void;
  /** Shows that the page has to be loaded again: the site has an index that this page's script cannot read. */
  outdated(): void;
}

/** Returns whether all shards of the index have been searched. */
export function isComplete({ final, searched }: SearchPage): boolean {
  return final && searched.done >= searched.of;
}

/**
 * Returns the messages above the hits of the search page.
 *
 * @param again runs the same search again
 */
export function createStatus(words: SearchWords, again: () => void): Status {
  const panel = byId("search-results", HTMLElement);
  const count = byId("result-count", HTMLElement);
  const bar = byId("search-progress-bar", HTMLProgressElement);
  const progress = byId("search-progress", HTMLElement);
  const liveRegion = byId("search-announcement", HTMLElement);
  const help = byId("search-help", HTMLElement);
  const failure = byId("search-failure", HTMLElement);
  const moreFailure = byId("search-more-failure", HTMLElement);
  let slow: ReturnType<typeof setTimeout> | undefined;

  const say = (sentence: string) => {
    clearTimeout(slow);
    panel.ariaBusy = "false";
    bar.hidden = true;
    delete count.dataset["count"];
    count.textContent = sentence;
    progress.textContent = "";
    help.hidden = true;
    for (const box of [failure, moreFailure]) {
      box.hidden = true;
      box.replaceChildren();
    }
  };
  const busy = () => {
    panel.ariaBusy = "true";
    bar.hidden = false;
    slow = setTimeout(() => {
      progress.textContent = words.slow;
      liveRegion.textContent = words.slow;
    }, slowAfter);
  };
  const fail = (
    box: HTMLElement,
    sentence: string,
    retry: () => void,
    label = words.retry,
  ): HTMLButtonElement => {
    const button = makeButton("button button--quiet", label, () => {
      panel.focus({ preventScroll: true }); // the focused button disappears
      retry();
    });
    box.replaceChildren(make("p", "", sentence), button);
    box.hidden = false;
    return button;
  };

  return {
    start() {
      say(words.start);
      if (federated) showMissing([], words, again);
      liveRegion.textContent = "";
    },
    loading() {
      say(words.loading);
      liveRegion.textContent = "";
      bar.removeAttribute("value");
      busy();
    },
    answer(page, state, shown) {
      say(summary(page, state, words));
      // A catalogue that failed before may still answer; the message is only removed when the search has ended.
      if (federated && (page.final || page.missing?.length))
        showMissing(page.missing ?? [], words, () => {
          panel.focus({ preventScroll: true }); // the focused button may disappear
          again();
        });
      if (!page.final) {
        progress.textContent = progressInWords(page.searched, words);
        bar.max = page.searched.of;
        bar.value = page.searched.done;
        busy();
        return;
      }
      if (isComplete(page)) count.dataset["count"] = String(page.total);
      else fail(failure, words.incomplete, again);
      const isNearOpen = page.near?.state === "searching";
      help.hidden = page.total > 0 || isNearOpen || hasNear(page);
      if (!isNearOpen) liveRegion.textContent = announcement(page, state, shown, words); // both parts at once
    },
    failure(found, retry) {
      say(found === undefined ? "" : fill(words.foundUnfinished, { count: found }));
      liveRegion.textContent = "";
      fail(failure, words.failed, retry);
    },
    outdated() {
      say("");
      liveRegion.textContent = "";
      fail(failure, words.outdated, () => location.reload(), words.reload);
    },
    moreFailed(retry) {
      fail(moreFailure, words.failedMore, retry).focus(); // replaces the button that was pressed
    },
  };
}

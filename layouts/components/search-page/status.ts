import { byId, make, makeButton } from "./dom.js";
import type { SearchPage } from "../../../scripts/search/browser/api.js";
import { showMissing } from "./missing.js";
import type { SearchState } from "./state.js";
import { announcement, progressInWords, summary } from "./summary.js";
import { fill, quoted, type SearchWords } from "./messages.js";

/** A search that takes longer is worth a word. Milliseconds. */
const slowAfter = 8000;

/** What the page says about the search: one state at a time. */
export interface Status {
  start(): void;
  loading(): void;
  /** An answer, perhaps not the last; `shown` hits of it are on the page. */
  answer(page: SearchPage, state: SearchState, shown: number): void;
  /** Never looks like an answer: no final number, and a button that tries again. */
  failure(found: number | undefined, again: () => void): void;
  /** The next hits did not come; those that are there stay. */
  moreFailed(again: () => void): void;
}

/** Whether all parts of the index have answered. */
export function isComplete({ final, searched }: SearchPage): boolean {
  return final && searched.done >= searched.of;
}

/** @param again asks the same once more */
export function createStatus(words: SearchWords, again: () => void): Status {
  const panel = byId("search-results", HTMLElement);
  const count = byId("result-count", HTMLElement);
  const bar = byId("search-progress-bar", HTMLProgressElement);
  const progress = byId("search-progress", HTMLElement);
  const liveRegion = byId("search-announcement", HTMLElement);
  const help = byId("search-help", HTMLElement);
  const relaxed = byId("search-relaxed", HTMLElement);
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
    relaxed.hidden = true;
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
  const fail = (box: HTMLElement, sentence: string, retry: () => void): HTMLButtonElement => {
    const button = makeButton("button button--quiet", words.retry, () => {
      panel.focus({ preventScroll: true }); // the button is about to go
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
      // What failed before may still come: until the search has ended, it is not taken back.
      if (federated && (page.final || page.missing?.length))
        showMissing(page.missing ?? [], words, () => {
          panel.focus({ preventScroll: true }); // the button may go
          again();
        });
      if (!page.exact && page.total > 0) {
        const list = (page.words ?? [state.query]).join(words.wordSeparator);
        relaxed.textContent = fill(words.relaxed, { query: quoted(state.query), words: quoted(list) });
        relaxed.hidden = false;
      }
      if (!page.final) {
        progress.textContent = progressInWords(page.searched, words);
        bar.max = page.searched.of;
        bar.value = page.searched.done;
        busy();
        return;
      }
      if (isComplete(page)) count.dataset["count"] = String(page.exact ? page.total : 0);
      else fail(failure, words.incomplete, again);
      help.hidden = page.total > 0;
      liveRegion.textContent = announcement(page, state, shown, words);
    },
    failure(found, retry) {
      say(found === undefined ? "" : fill(words.foundUnfinished, { count: found }));
      liveRegion.textContent = "";
      fail(failure, words.failed, retry);
    },
    moreFailed(retry) {
      fail(moreFailure, words.failedMore, retry).focus(); // in the place of the button that was pressed
    },
  };
}

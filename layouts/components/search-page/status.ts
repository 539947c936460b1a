import { byId, make } from "./dom.js";
import type { SearchWords } from "./words.js";

/** What the page says about the search: one state at a time, announced to readers who hear the page. */
export interface Status {
  start(): void;
  loading(): void;
  /** `total` is the number of all hits, also where only some are shown. */
  answer(sentence: string, total: number): void;
  /** Never looks like an answer: no number, and a button that tries again. */
  failure(again: () => void): void;
}

export function createStatus(words: SearchWords): Status {
  const panel = byId("search-results", HTMLElement);
  const count = byId("result-count", HTMLElement);
  const help = byId("search-help", HTMLElement);
  const failure = byId("search-failure", HTMLElement);

  const say = (sentence: string, total?: number) => {
    panel.ariaBusy = "false";
    count.textContent = sentence;
    if (total === undefined) delete count.dataset["count"];
    else count.dataset["count"] = String(total);
    help.hidden = total !== 0;
    failure.hidden = true;
    failure.replaceChildren();
  };

  return {
    start: () => say(words.start),
    loading() {
      say(words.loading);
      panel.ariaBusy = "true";
    },
    answer: say,
    failure(again) {
      say("");
      const retry = make("button", "button button--quiet", words.retry);
      retry.type = "button";
      retry.addEventListener("click", () => {
        panel.focus(); // the button is about to go
        again();
      });
      failure.replaceChildren(make("p", "", words.failed), retry);
      failure.hidden = false;
    },
  };
}

import { byId } from "./dom.js";
import type { SearchPage } from "../../../scripts/search/browser/api.js";
import { search } from "./engine.js";
import type { Facets } from "./facets.js";
import { HitList, type RenderHit } from "./hit-list.js";
import { MoreButton } from "./more-button.js";
import { hideNear, showNear } from "./near-names.js";
import { hitLine } from "./results.js";
import type { SearchState } from "./state.js";
import { createStatus, isComplete } from "./status.js";
import { readVisit, saveVisit } from "./visit.js";
import type { SearchWords } from "./messages.js";

/** Hits in one request. */
const pageSize = 20;

export interface Asker {
  /** Number of hits of the answer on the page; undefined without an answer. */
  readonly shown: number | undefined;
  /** Runs a search and shows its hits; after going back, as many as were shown before. */
  ask(state: SearchState): void;
  /** Shows that there is no query. */
  clear(): void;
}

/** Returns an object that runs one search at a time and shows hits as they arrive. */
export function createAsker(facets: Facets, words: SearchWords): Asker {
  return new PageAsker(facets, words);
}

class PageAsker implements Asker {
  private readonly hits = new HitList();
  private readonly more: MoreButton;
  private readonly reorder = byId("search-reorder", HTMLElement);
  private readonly status: ReturnType<typeof createStatus>;
  private pending = new AbortController();
  private state: SearchState | undefined;
  /** The last answer; undefined when there is none. */
  private page: SearchPage | undefined;
  /** Whether the hits on the page are in another order than those of the answer. */
  private outdated = false;

  constructor(
    private readonly facets: Facets,
    private readonly words: SearchWords,
  ) {
    this.more = new MoreButton(words, () => void this.askMore());
    this.status = createStatus(words, () => this.repeat());
    this.reorder.addEventListener("click", () => this.showInOrder());
  }

  get shown(): number | undefined {
    return this.page && this.hits.length;
  }

  clear(): void {
    this.cancel();
    this.state = undefined;
    this.empty();
    this.facets.count("total", true);
    this.status.start();
  }

  ask(state: SearchState): void {
    this.state = state;
    this.page = undefined;
    this.more.hidden = true;
    this.reorder.hidden = true;
    hideNear();
    this.hits.reset();
    const visit = readVisit();
    void this.run(state, Math.max(visit?.shown ?? 0, pageSize), visit?.scroll);
  }

  /** Runs the same search again after a failure; earlier hits stay until there are better ones. */
  private repeat(): void {
    if (this.state) void this.run(this.state, Math.max(this.hits.length, pageSize));
  }

  /**
   * Runs a search and shows its answer.
   *
   * @param scroll position to restore, unless the reader scrolls first
   * @returns false when another search replaced this one
   */
  private async run(state: SearchState, limit: number, scroll?: number): Promise<boolean> {
    const signal = this.begin();
    this.status.loading();
    const show = (page: SearchPage) => {
      if (signal.aborted) return;
      this.showAnswer(page, state, signal);
      if (scroll !== undefined && this.hits.untouched) this.hits.scrollTo(scroll);
    };
    try {
      show(await search(state.query, { ...options(state), limit, signal, onProgress: show }));
      if (signal.aborted) return false;
      saveVisit(this.hits.length);
    } catch (error) {
      if (signal.aborted) return false;
      this.cancel(); // later hits must not replace the error message
      console.error(error);
      const found = this.page?.total;
      if (found === undefined) {
        this.empty();
        this.facets.count(undefined, false);
      }
      if (isOutdated(error)) this.status.outdated();
      else this.status.failure(found, () => this.repeat());
    }
    return true;
  }

  private showAnswer(page: SearchPage, state: SearchState, signal: AbortSignal): void {
    const before = this.page;
    this.page = page;
    // Hits of an earlier search are replaced by the first answer in any case.
    if (before?.exact === page.exact && this.hits.isBeingRead)
      this.outdated = this.hits.add(page.results, this.line());
    else this.showResults(page);
    this.reorder.hidden = !(page.final && this.outdated);
    this.more.hidden = this.hits.length >= page.total;
    this.facets.count(page.filters, page.final);
    this.hits.holdWhile(() => this.status.answer(page, state, this.hits.length));
    hideNear();
    const missed = (page.total === 0 && !page.unfiltered) || !page.exact;
    if (missed && isComplete(page) && state.query !== "") {
      void showNear(state.query, this.words, signal);
    }
  }

  /** Adds the next hits below the others. The first of them gets the focus, since the button may disappear. */
  private async askMore(): Promise<void> {
    const { state, page: before } = this;
    const shown = this.hits.length;
    if (!state || !before) return;
    const from = document.activeElement;
    if (!before.final || this.outdated) {
      // The order is not final, so "the next" is undefined: request all, and add what is new.
      if (await this.run(state, shown + pageSize)) this.focusNew(shown, from);
      return;
    }
    const signal = this.begin();
    this.more.busy = true;
    try {
      const page = await search(state.query, { ...options(state), offset: shown, limit: pageSize, signal });
      if (signal.aborted) return;
      this.hits.add(page.results, this.line());
      this.status.answer(page, state, this.hits.length);
      this.more.hidden = page.results.length === 0 || this.hits.length >= page.total;
      this.focusNew(shown, from);
      saveVisit(this.hits.length);
    } catch (error) {
      if (signal.aborted) return;
      console.error(error);
      this.more.hidden = true;
      if (isOutdated(error)) {
        this.status.outdated();
        return;
      }
      this.status.moreFailed(() => {
        this.more.hidden = false;
        void this.askMore();
      });
    } finally {
      if (!signal.aborted) this.more.busy = false; // after an abort the button may already be busy with a later search
    }
  }

  /** Moves the focus to a new hit, unless the reader has moved it meanwhile. @param from element that had the focus */
  private focusNew(index: number, from: Element | null): void {
    const { activeElement } = document;
    if (activeElement === from || activeElement === document.body) this.hits.focus(index);
  }

  private showInOrder(): void {
    if (!this.page) return;
    this.showResults(this.page);
    this.reorder.hidden = true;
    this.more.hidden = this.hits.length >= this.page.total;
    this.hits.focus(0);
  }

  private showResults({ results, exact }: SearchPage): void {
    this.hits.replace(results, exact, this.line());
    this.outdated = false;
  }

  private empty(): void {
    this.page = undefined;
    this.hits.replace([], true, this.line());
    this.outdated = false;
    this.more.hidden = true;
    this.reorder.hidden = true;
    hideNear();
  }

  /** Cancels the running search, even if the search module does not stop at once. */
  private cancel(): void {
    this.pending.abort();
    this.more.busy = false;
  }

  private begin(): AbortSignal {
    this.cancel();
    this.pending = new AbortController();
    return this.pending.signal;
  }

  /**
   * Returns a function that renders a hit. Its link contains the searched words: the reader's own, or the relaxed ones.
   */
  private line(): RenderHit {
    const { exact = true, words = [] } = this.page ?? {};
    const searched = exact ? [this.state?.query ?? ""] : words;
    const coming = this.page?.final === false;
    return (hit) => hitLine(hit, exact, searched, this.words, coming);
  }
}

/** Returns whether the search module is too old for the index: the site was updated since the page was opened. */
function isOutdated(error: unknown): boolean {
  return error instanceof Error && error.name === "OtherVersion";
}

function options({ filters, from, to, sort }: SearchState) {
  return { filters, sort, ...(from !== "" && { from }), ...(to !== "" && { to }) };
}

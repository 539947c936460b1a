import { byId } from "./dom.js";
import type { SearchPage } from "../../../scripts/search/browser/api.js";
import { search } from "./engine.js";
import type { Facets } from "./facets.js";
import { HitList, type RenderHit } from "./hit-list.js";
import { MoreButton } from "./more-button.js";
import { hideNear, showNear } from "./near-names.js";
import { countsOfBoth, createNearSection } from "./near-part.js";
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
  private readonly hits = new HitList("results");
  private readonly nearHits = new HitList("near-results");
  private readonly near: ReturnType<typeof createNearSection>;
  private readonly more: MoreButton;
  private readonly reorder = byId("search-reorder", HTMLElement);
  private readonly status: ReturnType<typeof createStatus>;
  private pending = new AbortController();
  private state: SearchState | undefined;
  /** The last answer; undefined when there is none. */
  private page: SearchPage | undefined;

  constructor(
    private readonly facets: Facets,
    private readonly words: SearchWords,
  ) {
    this.more = new MoreButton(words, () => void this.askMore());
    this.near = createNearSection(words);
    this.status = createStatus(words, () => this.repeat());
    this.reorder.addEventListener("click", () => this.showInOrder());
  }

  get shown(): number | undefined {
    return this.page && this.listedHits;
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
    this.nearHits.reset();
    const visit = readVisit();
    void this.run(state, Math.max(visit?.shown ?? 0, pageSize), visit?.scroll);
  }

  /** Runs the same search again after a failure; earlier hits stay until there are better ones. */
  private repeat(): void {
    if (this.state) void this.run(this.state, Math.max(this.listedHits, pageSize));
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
      if (scroll !== undefined && this.hits.untouched && this.nearHits.untouched) this.hits.scrollTo(scroll);
    };
    try {
      show(await search(state.query, { ...options(state), limit, signal, onProgress: show }));
      if (signal.aborted) return false;
      saveVisit(this.listedHits);
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
    const isOver = page.final && page.near?.state !== "searching";
    // Hits of an earlier search are replaced by the first answer in any case.
    this.hits.show(page.results, this.line(), before === undefined);
    this.nearHits.show(page.near?.results ?? [], this.nearLine(), before?.near === undefined);
    this.reorder.hidden = !(isOver && this.outdated);
    this.more.hidden = !this.hasMore(page);
    this.facets.count(countsOfBoth(page), isOver);
    this.hits.holdWhile(() => this.status.answer(page, state, this.hits.length));
    this.near.show(page, () => this.repeat());
    hideNear();
    const missed = page.total === 0 && !page.unfiltered;
    if (missed && isOver && isComplete(page) && state.query !== "") {
      void showNear(state.query, this.words, signal);
    }
  }

  /** Adds the next hits below the others. The first of them gets the focus, since the button may disappear. */
  private async askMore(): Promise<void> {
    const { state, page: before } = this;
    if (!state || !before) return;
    const shown = this.listOf(before).length;
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
      this.nearHits.add(page.near?.results ?? [], this.nearLine());
      this.status.answer(page, state, this.hits.length);
      this.near.show(page, () => this.repeat());
      this.more.hidden = this.listOf(before).length === shown || !this.hasMore(page);
      this.focusNew(shown, from);
      saveVisit(this.listedHits);
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
    const isUnmoved = activeElement === from || activeElement === document.body;
    if (isUnmoved && this.page) this.listOf(this.page).focus(index);
  }

  private showInOrder(): void {
    if (!this.page) return;
    const list = this.hits.outdated ? this.hits : this.nearHits;
    this.hits.replace(this.page.results, this.line());
    this.nearHits.replace(this.page.near?.results ?? [], this.nearLine());
    this.reorder.hidden = true;
    this.more.hidden = !this.hasMore(this.page);
    list.focus(0);
  }

  private empty(): void {
    this.page = undefined;
    this.hits.replace([], this.line());
    this.nearHits.replace([], this.nearLine());
    this.near.show(undefined, () => this.repeat());
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

  /** Number of hits on the page in the longer part, and so how many a request has to return to fill both again. */
  private get listedHits(): number {
    return Math.max(this.hits.length, this.nearHits.length);
  }

  private get outdated(): boolean {
    return this.hits.outdated || this.nearHits.outdated;
  }

  /** Returns the list that continues: with a second part, the first has fewer hits than one request returns. */
  private listOf({ near }: SearchPage): HitList {
    return near ? this.nearHits : this.hits;
  }

  private hasMore({ total, near }: SearchPage): boolean {
    if (near) return near.state === "complete" && this.nearHits.length < near.total;
    return this.hits.length < total;
  }

  /** Returns a function that renders a hit of the first part. Its link contains the reader's own words. */
  private line(): RenderHit {
    const searched = [this.state?.query ?? ""];
    const coming = this.page?.final === false;
    return (hit) => hitLine(hit, searched, this.words, coming);
  }

  /** Returns a function that renders a hit of the second part. Its link contains the words that were searched for. */
  private nearLine(): RenderHit {
    const { required = [], words = [], synonyms = [], state } = this.page?.near ?? {};
    return (hit) => hitLine(hit, [...required, ...words, ...synonyms], this.words, state === "searching");
  }
}

/** Returns whether the search module is too old for the index: the site was updated since the page was opened. */
function isOutdated(error: unknown): boolean {
  return error instanceof Error && error.name === "OtherVersion";
}

function options({ filters, from, to, sort }: SearchState) {
  return { filters, sort, ...(from !== "" && { from }), ...(to !== "" && { to }) };
}

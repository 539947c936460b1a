import { byId } from "./dom.js";
import type { SearchResult } from "../../../scripts/search/browser/api.js";
import { fillExcerpt } from "./results.js";

/** Renders one hit. */
export type RenderHit = (hit: SearchResult) => HTMLLIElement;

/**
 * The hits of one part of the answer. While older years are still being searched, better hits may arrive; once the reader has begun
 * to read, they are only added below, so that no line moves.
 */
export class HitList {
  private readonly list: HTMLOListElement;
  private urls: string[] = [];
  /** Whether the hits on the page are in another order than those of the answer. */
  private isOutdated = false;
  /** Whether the reader used wheel, touch, keyboard or pointer. */
  private readerActed = false;
  /** Whether the page was scrolled, perhaps with the scroll bar, which causes no other event. */
  private scrolled = false;
  private ownScroll: number | undefined;

  /** @param id of the list */
  constructor(id: string) {
    this.list = byId(id, HTMLOListElement);
    const act = () => (this.readerActed = true);
    for (const type of ["wheel", "touchmove", "keydown"]) addEventListener(type, act, { passive: true });
    for (const type of ["pointermove", "focusin"]) this.list.addEventListener(type, act);
    addEventListener("scroll", () => {
      // The browser also scrolls when content above shrinks, so a scroll event may not come from the reader.
      const own = this.ownScroll !== undefined && Math.abs(scrollY - this.ownScroll) < 2;
      if (!own && this.urls.length > 0) this.scrolled = true;
    });
  }

  get length(): number {
    return this.urls.length;
  }

  get outdated(): boolean {
    return this.isOutdated;
  }

  /** Prepares for a new search, whose hits replace all others. */
  reset(): void {
    this.readerActed = false;
    this.scrolled = false;
    this.ownScroll = scrollY;
  }

  /** Scrolls without counting it as an action of the reader. */
  scrollTo(top: number): void {
    this.ownScroll = Math.min(top, document.documentElement.scrollHeight - innerHeight);
    scrollTo({ top, behavior: "instant" });
  }

  /** Whether the reader has done nothing since the search began. */
  get untouched(): boolean {
    return !this.readerActed;
  }

  /** Whether the reader looks at hits, by scroll position, pointer or focus. */
  get isBeingRead(): boolean {
    if (this.urls.length === 0 || !(this.readerActed || this.scrolled)) return false;
    const focused = this.list.contains(document.activeElement);
    return focused || this.list.matches(":hover") || this.list.getBoundingClientRect().top < 0;
  }

  /** Calls a function and keeps the visible lines at their position, even if the height above them changes. */
  holdWhile(change: () => void): void {
    if (!federated) {
      change(); // nothing above the hits changes later
      return;
    }
    const top = () => this.list.getBoundingClientRect().top;
    const [before, isRead] = [top(), this.isBeingRead];
    change();
    // Browsers do this themselves (scroll anchoring), except at the very top of a page.
    const isLeft = scrollY === 0 || !CSS.supports("overflow-anchor", "auto");
    if (isRead && isLeft && top() !== before) this.scrollTo(scrollY + top() - before);
  }

  /** Shows the hits of an answer: while the reader looks at earlier hits of the same search, these keep their lines. */
  show(hits: readonly SearchResult[], line: RenderHit, isNewSearch: boolean): void {
    if (!isNewSearch && this.isBeingRead) this.isOutdated = this.add(hits, line);
    else this.replace(hits, line);
  }

  /** Replaces the hits on the page. */
  replace(hits: readonly SearchResult[], line: RenderHit): void {
    this.urls = hits.map(({ url }) => url);
    this.list.replaceChildren(...hits.map(line));
    this.isOutdated = false;
  }

  /**
   * Adds new hits below, and inserts excerpts that have arrived into existing lines.
   *
   * @returns whether the hits are in another order than in the answer
   */
  add(hits: readonly SearchResult[], line: RenderHit): boolean {
    for (const hit of hits) fillExcerpt(this.list.children[this.urls.indexOf(hit.url)], hit);
    const fresh = hits.filter(({ url }) => !this.urls.includes(url));
    this.urls.push(...fresh.map(({ url }) => url));
    this.list.append(...fresh.map(line));
    return hits.some(({ url }, index) => this.urls[index] !== url);
  }

  focus(index: number): void {
    this.list.children[index]?.querySelector("a")?.focus();
  }
}

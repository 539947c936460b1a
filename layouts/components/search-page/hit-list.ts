import { byId } from "./dom.js";
import type { SearchResult } from "../../../scripts/search/browser/api.js";
import { fillExcerpt } from "./results.js";

/** Draws one hit. */
export type RenderHit = (hit: SearchResult) => HTMLLIElement;

/**
 * The hits on the page. While older years are still being searched, better hits may come in above those that are
 * shown; that must not move a line under a reader who has begun to read, so from then on hits are only added below.
 */
export class HitList {
  private readonly exactList = byId("results", HTMLOListElement);
  private readonly nearList = byId("near-results", HTMLOListElement);
  /** Where lines stand: reports that hold only the words are no hits, and have a list of their own. */
  private list = this.exactList;
  private urls: string[] = [];
  /** The reader used a wheel, finger, key or pointer. */
  private readerActed = false;
  /** The page was scrolled; by a scroll bar, perhaps, which gives no other sign. */
  private scrolled = false;
  private ownScroll: number | undefined;

  constructor() {
    const act = () => (this.readerActed = true);
    for (const type of ["wheel", "touchmove", "keydown"]) addEventListener(type, act, { passive: true });
    for (const list of [this.exactList, this.nearList]) {
      for (const type of ["pointermove", "focusin"]) list.addEventListener(type, act);
    }
    addEventListener("scroll", () => {
      // The browser scrolls, too, when what is above gets shorter: this may be the reader's doing, or not.
      const own = this.ownScroll !== undefined && Math.abs(scrollY - this.ownScroll) < 2;
      if (!own && this.urls.length > 0) this.scrolled = true;
    });
  }

  get length(): number {
    return this.urls.length;
  }

  /** A new question: its hits may replace all that is here. */
  reset(): void {
    this.readerActed = false;
    this.scrolled = false;
    this.ownScroll = scrollY;
  }

  /** Scrolls without taking it for the reader's doing. */
  scrollTo(top: number): void {
    this.ownScroll = Math.min(top, document.documentElement.scrollHeight - innerHeight);
    scrollTo({ top, behavior: "instant" });
  }

  /** Whether the reader did nothing since the question was asked. */
  get untouched(): boolean {
    return !this.readerActed;
  }

  /** Whether the reader is among the hits, by eye, pointer or focus. */
  get isBeingRead(): boolean {
    if (this.urls.length === 0 || !(this.readerActed || this.scrolled)) return false;
    const focused = this.list.contains(document.activeElement);
    return focused || this.list.matches(":hover") || this.list.getBoundingClientRect().top < 0;
  }

  /** Keeps lines in their place under a reader, though something above them comes or goes. */
  holdWhile(change: () => void): void {
    if (!federated) {
      change(); // nothing comes late above the hits
      return;
    }
    const top = () => this.list.getBoundingClientRect().top;
    const [before, isRead] = [top(), this.isBeingRead];
    change();
    // Browsers do the same by themselves, but not at the very top of a page.
    const isLeft = scrollY === 0 || !CSS.supports("overflow-anchor", "auto");
    if (isRead && isLeft && top() !== before) this.scrollTo(scrollY + top() - before);
  }

  /** @param exact false for reports that hold only the words */
  replace(hits: readonly SearchResult[], exact: boolean, line: RenderHit): void {
    this.urls = hits.map(({ url }) => url);
    this.list.replaceChildren();
    this.list = exact ? this.exactList : this.nearList;
    this.list.replaceChildren(...hits.map(line));
  }

  /**
   * Adds below what is not here yet, and puts excerpts that have come into the lines that are.
   *
   * @returns whether the hits stand in another order than the answer's
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

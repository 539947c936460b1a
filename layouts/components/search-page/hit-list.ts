import { byId } from "./dom.js";
import type { Hit } from "./engine.js";

/** Draws one hit. */
export type Line = (hit: Hit) => HTMLLIElement;

/**
 * The hits on the page. While older years are still being searched, better hits may come in above those that are
 * shown; that must not move a line under a reader who has begun to read, so from then on hits are only added below.
 */
export class HitList {
  private readonly list = byId("results", HTMLOListElement);
  private urls: string[] = [];
  private readerActed = false;
  private ownScroll: number | undefined;

  constructor() {
    const act = () => (this.readerActed = true);
    for (const type of ["wheel", "touchmove"]) addEventListener(type, act, { passive: true });
    for (const type of ["pointermove", "focusin"]) this.list.addEventListener(type, act);
    addEventListener("scroll", () => {
      // Neither our own scrolling nor the browser's after the page got shorter is the reader's.
      const own = this.ownScroll !== undefined && Math.abs(scrollY - this.ownScroll) < 2;
      if (!own && this.list.children.length > 0) act();
    });
  }

  get length(): number {
    return this.urls.length;
  }

  /** A new question: its hits may replace all that is here. */
  reset(): void {
    this.readerActed = false;
    this.ownScroll = scrollY;
  }

  /** Scrolls without taking it for the reader's doing. */
  scrollTo(place: number): void {
    this.ownScroll = Math.min(place, document.documentElement.scrollHeight - innerHeight);
    scrollTo({ top: place, behavior: "instant" });
  }

  /** Whether the reader did anything since the question was asked. */
  get untouched(): boolean {
    return !this.readerActed;
  }

  /** Whether the reader is among the hits, by eye, pointer or focus. */
  get isBeingRead(): boolean {
    if (this.urls.length === 0 || !this.readerActed) return false;
    const focused = this.list.contains(document.activeElement);
    return focused || this.list.matches(":hover") || this.list.getBoundingClientRect().top < 0;
  }

  replace(hits: readonly Hit[], line: Line): void {
    this.urls = hits.map(({ url }) => url);
    this.list.replaceChildren(...hits.map(line));
  }

  /**
   * Adds below what is not here yet.
   *
   * @returns whether the hits stand in another order than the answer's
   */
  add(hits: readonly Hit[], line: Line): boolean {
    const fresh = hits.filter(({ url }) => !this.urls.includes(url));
    this.urls.push(...fresh.map(({ url }) => url));
    this.list.append(...fresh.map(line));
    return hits.some(({ url }, place) => this.urls[place] !== url);
  }

  focus(place: number): void {
    this.list.children[place]?.querySelector("a")?.focus();
  }
}

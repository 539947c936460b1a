import { byId } from "../search-page/dom.js";
import { fill } from "../search-page/messages.js";
import { unmark } from "./marks.js";

/**
 * The bar that counts the marks of a page, moves from one to the next, and removes them. Its texts are in marks.njk.
 */
export class MarksBar {
  private readonly bar = byId("marks", HTMLElement);
  private readonly count = byId("marks-count", HTMLElement);
  /** Index of the mark that was gone to last; -1 before the first. */
  private current = -1;

  /**
   * @param marks the elements of each match
   */
  constructor(private readonly marks: readonly (readonly HTMLElement[])[]) {
    byId("marks-next", HTMLButtonElement).addEventListener("click", () => this.go(this.current + 1));
    byId("marks-previous", HTMLButtonElement).addEventListener("click", () => this.go(this.current - 1));
    byId("marks-remove", HTMLButtonElement).addEventListener("click", () => this.remove());
    for (const id of ["marks-next", "marks-previous"]) {
      byId(id, HTMLButtonElement).hidden = marks.length < 2;
    }
  }

  /**
   * Shows the bar, and scrolls to a mark.
   *
   * @param within scrolls to the first mark inside of this element; null does not scroll
   */
  show(within: Element | null): void {
    this.bar.hidden = false;
    this.count.textContent = fill(this.bar.dataset["count"] ?? "", { count: this.marks.length });
    if (!within) return;
    const first = this.marks.findIndex(([mark]) => mark !== undefined && within.contains(mark));
    if (first < 0) return; // title and metadata are visible already
    this.current = first;
    this.showCurrent("instant");
  }

  private go(index: number): void {
    this.current = (index + this.marks.length) % this.marks.length;
    this.showCurrent("auto");
    this.count.textContent = fill(this.bar.dataset["current"] ?? "", {
      number: this.current + 1,
      count: this.marks.length,
    });
  }

  private showCurrent(behavior: ScrollBehavior): void {
    for (const [index, parts] of this.marks.entries()) {
      for (const part of parts) part.classList.toggle("found--current", index === this.current);
    }
    this.marks[this.current]?.[0]?.scrollIntoView({ block: "center", behavior });
  }

  private remove(): void {
    unmark(this.marks);
    this.bar.hidden = true;
    history.replaceState(history.state, "", location.pathname + location.search);
    byId("main", HTMLElement).focus({ preventScroll: true }); // the focused button was removed
  }
}

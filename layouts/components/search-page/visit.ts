/**
 * What an entry of the browser's history stores beside its address: the number of hits shown and the scroll position.
 * Going back and reloading restore both, although the search runs again.
 */
export interface Visit {
  readonly shown: number;
  /** From the top of the page, in CSS pixels. */
  readonly scroll: number;
}

/** Milliseconds without scrolling before the position is stored: browsers limit how often history may be written. */
const rest = 150;

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Starts to store the position.
 *
 * @param shown number of hits; undefined without an answer, when no position is stored
 */
export function keepVisits(shown: () => number | undefined): void {
  history.scrollRestoration = "manual";
  const keep = () => {
    clearTimeout(timer);
    saveVisit(shown());
  };
  addEventListener("scroll", () => {
    clearTimeout(timer);
    timer = setTimeout(keep, rest);
  });
  addEventListener("pagehide", keep);
}

/** Stores the position in the current entry. */
export function saveVisit(shown: number | undefined): void {
  if (shown === undefined) return;
  const visit: Visit = { shown, scroll: scrollY };
  history.replaceState(visit, "");
}

/** Cancels storing after a change of the entry, since the position belongs to the previous one. */
export function forgetPending(): void {
  clearTimeout(timer);
}

/** Returns what the current entry stored earlier. */
export function readVisit(): Visit | undefined {
  const state: unknown = history.state;
  if (typeof state !== "object" || state === null) return undefined;
  if (!("shown" in state) || typeof state.shown !== "number") return undefined;
  if (!("scroll" in state) || typeof state.scroll !== "number") return undefined;
  return { shown: state.shown, scroll: state.scroll };
}

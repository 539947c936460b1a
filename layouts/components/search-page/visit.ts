/**
 * What an entry of the browser's history remembers beside its address: how many hits were shown and how far the reader
 * had scrolled. Back and reload then show the same place, though the hits are asked for again.
 */
export interface Visit {
  readonly shown: number;
  /** From the top of the page, in CSS pixels. */
  readonly scroll: number;
}

/** How long scrolling must rest before its place is kept: browsers limit how often history may be written. */
const rest = 150;

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Keeps the place from now on.
 *
 * @param shown how many hits there are; undefined while there is no answer, which is no place to come back to
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

/** Writes the place into the present entry. */
export function saveVisit(shown: number | undefined): void {
  if (shown === undefined) return;
  const visit: Visit = { shown, scroll: scrollY };
  history.replaceState(visit, "");
}

/** The browser moved to another entry: what was about to be kept belonged to the one before. */
export function forgetPending(): void {
  clearTimeout(timer);
}

/** What the present entry remembers, when it was here before. */
export function readVisit(): Visit | undefined {
  const state: unknown = history.state;
  if (typeof state !== "object" || state === null) return undefined;
  if (!("shown" in state) || typeof state.shown !== "number") return undefined;
  if (!("scroll" in state) || typeof state.scroll !== "number") return undefined;
  return { shown: state.shown, scroll: state.scroll };
}

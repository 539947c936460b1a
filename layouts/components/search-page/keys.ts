import { isComposing } from "../search-form/input-method.js";
import { byId } from "./dom.js";

/**
 * Handles arrow keys in the results: down from the search box to the first hit, up from it back to the box; Esc also
 * moves back. Enter opens a hit because hits are links. With the focus elsewhere the arrow keys scroll as usual.
 */
export function moveByKeys(input: HTMLInputElement): void {
  const panel = byId("search-results", HTMLElement);
  const links = () => [...panel.querySelectorAll<HTMLAnchorElement>("a[data-result]")];

  input.addEventListener("keydown", (event) => {
    // An open list of suggestions handles the arrow keys first.
    if (event.key !== "ArrowDown" || event.defaultPrevented || isModified(event) || isComposing(event))
      return;
    const [first] = links();
    if (!first) return;
    event.preventDefault();
    first.focus();
  });

  panel.addEventListener("keydown", (event) => {
    const all = links();
    const index = all.findIndex((link) => link === document.activeElement);
    if (index < 0 || isModified(event)) return;
    if (event.key === "Escape") input.focus();
    else if (event.key === "ArrowDown") all[index + 1]?.focus();
    else if (event.key === "ArrowUp") (all[index - 1] ?? input).focus();
    else return;
    event.preventDefault();
  });
}

/** Returns whether a key is pressed with a modifier: such keys belong to the browser. */
function isModified({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}

import { byId } from "./dom.js";

/**
 * Arrow keys among the hits: down from the box to the first hit, up from it back to the box, Esc back to the box.
 * Enter opens a hit because hits are links. Where nothing of this has the focus, the arrows scroll as ever.
 */
export function moveByKeys(input: HTMLInputElement): void {
  const panel = byId("search-results", HTMLElement);
  const links = () => [...panel.querySelectorAll<HTMLAnchorElement>("a[data-result], a[data-near]")];

  input.addEventListener("keydown", (event) => {
    // A list of suggestions that is open takes the arrows first.
    if (event.key !== "ArrowDown" || event.defaultPrevented || isModified(event) || event.isComposing) return;
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

/** With a modifier a key is the browser's. */
function isModified({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}

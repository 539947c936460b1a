/**
 * What every page loads for its search box: the key / leads to it, and the first keystroke fetches the suggestions. This
 * is all that is loaded until then.
 */

import { readSettings } from "../reading/settings.js";

/** The module beside this one, suggestions.ts. */
type Suggestions = typeof import("./suggestions.js");

const boxes = document.querySelectorAll<HTMLFormElement>("form[data-search-box]");

for (const form of boxes) {
  const input = form.querySelector("input");
  if (!input) continue;
  if (readSettings().shortcut) input.setAttribute("aria-keyshortcuts", "/");
  // Of a kind that ends by itself: where the module cannot be fetched, the next keystroke tries again.
  const start = () => {
    input.removeEventListener("input", start);
    load().then(
      ({ offerSuggestions }) => offerSuggestions(form, input),
      (error: unknown) => {
        console.error(error);
        input.addEventListener("input", start);
      },
    );
  };
  input.addEventListener("input", start);
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  const { target } = event;
  if (
    target instanceof Element &&
    target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")
  ) {
    return;
  }
  const input = boxes[0]?.querySelector("input");
  if (!input || !readSettings().shortcut) return;
  event.preventDefault();
  input.focus();
  input.select();
});

let failures = 0;

/** Browsers remember that a module failed, so each new attempt has an address of its own. */
async function load(): Promise<Suggestions> {
  const query = failures === 0 ? "" : `?attempt=${failures}`;
  const address = new URL(`./suggestions.js${query}`, import.meta.url).href;
  try {
    return (await import(address)) as Suggestions; // our own module, bundled beside this one
  } catch (error) {
    failures += 1;
    throw error;
  }
}

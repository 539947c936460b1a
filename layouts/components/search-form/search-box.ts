/**
 * The search box of every page: the key / moves the focus to it, and the first keystroke loads the suggestions. Nothing
 * else is loaded before.
 */

import { readSettings } from "../reading/settings.js";
import { isComposing } from "./input-method.js";

/** The type of suggestions.ts. */
type Suggestions = typeof import("./suggestions.js");

const boxes = document.querySelectorAll<HTMLFormElement>("form[data-search-box]");

for (const form of boxes) {
  const input = form.querySelector("input");
  if (!input) continue;
  if (readSettings().shortcut) input.setAttribute("aria-keyshortcuts", "/");
  // Not registered with `once`: when the module cannot be loaded, the next keystroke tries again.
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
  if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey || isComposing(event)) return;
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

/** Loads the module. Browsers remember a failed import, so each new attempt uses another address. */
async function load(): Promise<Suggestions> {
  const query = failures === 0 ? "" : `?attempt=${failures}`;
  const address = new URL(`./suggestions.js${query}`, import.meta.url).href;
  try {
    return (await import(address)) as Suggestions; // a module of this site, bundled beside this one
  } catch (error) {
    failures += 1;
    throw error;
  }
}

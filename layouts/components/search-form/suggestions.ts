import { make } from "../search-page/dom.js";
import { suggest } from "../search-page/engine.js";
import { fill } from "../search-page/messages.js";
import { Listbox } from "./listbox.js";

/** Typing has paused. Milliseconds. */
const pause = 120;
const mostSuggestions = 8;

/**
 * Makes a search box offer names while its reader types: a combobox with a list, where the focus stays in the box and
 * Enter without a choice searches as ever.
 *
 * @see WAI-ARIA Authoring Practices, "Combobox Pattern": list autocomplete with manual selection
 */
export function offerSuggestions(form: HTMLFormElement, input: HTMLInputElement): void {
  const { dataset } = form;
  const list = new Listbox(input, dataset);
  const liveRegion = make("p", "hidden");
  liveRegion.role = "status";
  input.parentElement?.append(liveRegion);
  /** A failure is seen, a number of suggestions is only heard: who sees the list need not be told. */
  const say = (text: string, seen: boolean) => {
    liveRegion.className = seen ? "suggestions suggestions__note" : "hidden";
    liveRegion.textContent = text;
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending = new AbortController();

  const close = () => {
    clearTimeout(timer);
    pending.abort();
    list.close();
    say("", false);
  };

  const ask = async () => {
    pending.abort();
    pending = new AbortController();
    const { signal } = pending;
    const text = input.value.trim();
    if (text === "") {
      close();
      return;
    }
    try {
      const found = await suggest(text, { limit: mostSuggestions, signal });
      if (signal.aborted || document.activeElement !== input) return;
      list.show(found);
      say(found.length > 0 ? fill(dataset["count"] ?? "", { count: found.length }) : "", false);
    } catch (error) {
      if (signal.aborted) return;
      console.error(error);
      list.close();
      say(dataset["failed"] ?? "", true);
    }
  };
  const askSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), pause);
  };

  input.addEventListener("input", (event) => {
    // Letters on their way to becoming characters are not yet what the reader means.
    if (event instanceof InputEvent && event.isComposing) return;
    askSoon();
  });
  input.addEventListener("compositionend", askSoon);
  input.addEventListener("blur", close);
  form.addEventListener("submit", close);
  input.addEventListener(
    "keydown",
    (event) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.key === "Escape" && (list.isOpen || liveRegion.textContent !== "")) close();
      else if (event.altKey || !list.isOpen) return;
      else if (event.key === "ArrowDown") list.move(1);
      else if (event.key === "ArrowUp") list.move(-1);
      else if (event.key !== "Enter" || !list.openActive()) return;
      event.preventDefault(); // what the browser would do: move the caret, empty the box, submit the form
    },
    { capture: true }, // before the search page's own arrows
  );
  askSoon(); // what was typed while this was on its way
}

import { make } from "../search-page/dom.js";
import { suggest } from "../search-page/engine.js";
import { fill } from "../search-page/messages.js";
import { isComposing } from "./input-method.js";
import { Listbox } from "./listbox.js";

/** Milliseconds without a keystroke after which suggestions are fetched. */
const pause = 120;
const mostSuggestions = 8;

/**
 * Makes a search box suggest names while its reader types: a combobox with a list, in which the focus stays in the
 * input, and Enter without a chosen option searches as usual.
 *
 * @see WAI-ARIA Authoring Practices, "Combobox Pattern": list autocomplete with manual selection
 */
export function offerSuggestions(form: HTMLFormElement, input: HTMLInputElement): void {
  const { dataset } = form;
  const list = new Listbox(input, dataset);
  const liveRegion = make("p", "hidden");
  liveRegion.role = "status";
  input.parentElement?.append(liveRegion);
  /** Announces a text. Only failures are also visible: the number of suggestions need not be, since the list is. */
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
    // Letters typed into an input method are not yet the reader's text.
    // eslint-disable-next-line gongkai/browser-apis -- Safari reports the end of composition
    if (event instanceof InputEvent && event.isComposing) return;
    askSoon();
  });
  input.addEventListener("compositionend", askSoon);
  input.addEventListener("blur", close);
  form.addEventListener("submit", close);
  input.addEventListener(
    "keydown",
    (event) => {
      if (isComposing(event) || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.key === "Escape" && (list.isOpen || liveRegion.textContent !== "")) close();
      else if (event.altKey || !list.isOpen) return;
      else if (event.key === "ArrowDown") list.move(1);
      else if (event.key === "ArrowUp") list.move(-1);
      else if (event.key !== "Enter" || !list.openActive()) return;
      event.preventDefault(); // prevents the default: moving the caret, clearing the input, submitting the form
    },
    { capture: true }, // runs before the search page's own listener for arrow keys
  );
  askSoon(); // for text typed during the request
}

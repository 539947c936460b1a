import { byId } from "./dom.js";
import type { SearchWords } from "./messages.js";

/** The button below the hits that loads the next ones. */
export class MoreButton {
  readonly #button = byId("search-more", HTMLButtonElement);
  readonly #text = this.#button.textContent;
  readonly #words: SearchWords;

  /**
   * @param onPress not called while the button is busy
   */
  constructor(words: SearchWords, onPress: () => void) {
    this.#words = words;
    this.#button.addEventListener("click", () => {
      if (this.#button.ariaBusy !== "true") onPress();
    });
  }

  set hidden(isHidden: boolean) {
    this.#button.hidden = isHidden;
  }

  set busy(isBusy: boolean) {
    this.#button.ariaBusy = String(isBusy); // `disabled` would remove the focus
    this.#button.textContent = isBusy ? this.#words.loading : this.#text;
  }
}

import { make } from "../search-page/dom.js";
import { inLocale, markLanguage } from "../search-page/localize.js";
import type { Suggestion } from "../../../scripts/search/browser/api.js";

/** The list below a combobox. The focus stays in the input, which names the active option. */
export class Listbox {
  private readonly list: HTMLUListElement;
  private readonly id: string;
  private suggestions: readonly Suggestion[] = [];
  /** Index of the active option; -1 when there is none. */
  private active = -1;

  /**
   * @param words the form's data attributes: `suggestions`, `kindAgency`…
   */
  constructor(
    private readonly input: HTMLInputElement,
    private readonly words: DOMStringMap,
  ) {
    this.id = `${input.id}-list`;
    this.list = make("ul", "suggestions");
    this.list.id = this.id;
    this.list.role = "listbox";
    this.list.ariaLabel = words["suggestions"] ?? "";
    this.list.hidden = true;
    // Pressing the mouse button must not move the focus out of the input, or the list would close before the click.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    input.parentElement?.append(this.list);
    input.role = "combobox";
    input.ariaAutoComplete = "list";
    input.ariaExpanded = "false";
    input.setAttribute("aria-controls", this.id);
  }

  get isOpen(): boolean {
    return !this.list.hidden;
  }

  show(suggestions: readonly Suggestion[]): void {
    this.suggestions = suggestions;
    this.list.replaceChildren(...suggestions.map((suggestion, index) => this.option(suggestion, index)));
    this.list.hidden = suggestions.length === 0;
    this.input.ariaExpanded = String(this.isOpen);
    this.activate(-1);
  }

  close(): void {
    this.show([]);
  }

  /** Activates the next or previous option; beyond either end none is active, only the input itself. */
  move(step: 1 | -1): void {
    const stops = this.suggestions.length + 1;
    this.activate(((this.active + 1 + step + stops) % stops) - 1);
  }

  /** Opens the active option's page. @returns false when none is active */
  openActive(): boolean {
    const chosen = this.suggestions[this.active];
    if (!chosen) return false;
    location.assign(inLocale(chosen.url));
    return true;
  }

  private activate(index: number): void {
    this.active = index;
    for (const [position, option] of [...this.list.children].entries()) {
      option.setAttribute("aria-selected", String(position === index));
    }
    const option = this.list.children[index];
    if (option) {
      this.input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else this.input.removeAttribute("aria-activedescendant");
  }

  private option({ kind, title, url }: Suggestion, index: number): HTMLLIElement {
    const kinds = {
      agency: this.words["kindAgency"],
      topic: this.words["kindTopic"],
      title: this.words["kindTitle"],
      page: this.words["kindPage"],
    };
    const name = markLanguage(make("span", "suggestions__title", title));
    const option = make(
      "li",
      "suggestions__option",
      name,
      " ",
      make("span", "suggestions__kind", kinds[kind] ?? ""),
    );
    option.role = "option";
    option.id = `${this.id}-${index}`;
    option.addEventListener("click", () => location.assign(inLocale(url)));
    return option;
  }
}

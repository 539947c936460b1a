import { make, within } from "./dom.js";
import { markLanguage, valueTitle } from "./localize.js";
import { fill, type SearchWords } from "./messages.js";

/** Number of values shown before the list is expanded. */
const shownFolded = 8;

interface FacetBox {
  readonly value: string;
  readonly row: HTMLLIElement;
  readonly box: HTMLInputElement;
  readonly number: HTMLElement;
  /** Number of reports in the whole catalogue with this value; undefined when the page does not know it. */
  readonly total: number | undefined;
  count: number | undefined;
}

/** The checkboxes of one facet, each with its number of hits. */
export class FacetBoxes {
  readonly name: string;
  readonly label: string;
  private readonly values = new Map<string, FacetBox>();
  private readonly byRow = new Map<Element, FacetBox>();
  private readonly list: HTMLUListElement;
  private readonly more: HTMLButtonElement;
  private readonly chosenNote: HTMLElement;
  private unfolded = false;
  private chosen: readonly string[] = [];

  constructor(
    private readonly root: HTMLDetailsElement,
    private readonly words: SearchWords,
    private readonly onChange: (facet: string, values: readonly string[]) => void,
  ) {
    this.name = root.dataset["facet"] ?? "";
    this.label = root.dataset["label"] ?? this.name;
    this.list = within(root, ".facet__values", HTMLUListElement);
    this.more = within(root, ".facet__more", HTMLButtonElement);
    this.chosenNote = within(root, ".facet__chosen", HTMLElement);
    for (const row of this.list.querySelectorAll("li")) this.add(row.dataset["value"] ?? "", row);
    this.more.addEventListener("click", () => {
      this.unfolded = !this.unfolded;
      this.fold();
    });
  }

  /** Returns the name of a value for readers: `2022年` for `2022`. */
  title(value: string): string {
    return fill(this.root.dataset["valueTitle"] ?? "{value}", { value: valueTitle(this.name, value) });
  }

  /**
   * Ticks the chosen values. A value that the catalogue does not have (from an invented address) gets no checkbox, but
   * can be removed.
   */
  choose(chosen: readonly string[]): void {
    this.chosen = chosen;
    for (const { value, box } of this.values.values()) box.checked = chosen.includes(value);
    this.chosenNote.textContent = chosen.length > 0 ? fill(this.words.chosen, { count: chosen.length }) : "";
    if (chosen.length > 0) this.root.open = true;
  }

  /**
   * Shows numbers: of an answer, of the whole catalogue, or none when they are unknown.
   *
   * @param isFinal false while numbers still grow: values then keep their order
   */
  count(counts: Readonly<Record<string, number>> | "total" | undefined, isFinal: boolean): void {
    if (typeof counts === "object") {
      for (const value of Object.keys(counts)) if (!this.values.has(value)) this.add(value);
    }
    for (const value of this.values.values()) {
      value.count = counts === "total" ? value.total : counts && (counts[value.value] ?? 0);
      value.number.textContent = value.count === undefined ? "" : String(value.count);
    }
    const inUse = this.root.contains(document.activeElement) || this.root.matches(":hover");
    if (counts !== undefined && isFinal && !inUse) this.sort();
    this.fold();
  }

  private add(value: string, row: HTMLLIElement = make("li", "facet__value")): void {
    const box = make("input", "facet__box");
    box.type = "checkbox";
    box.autocomplete = "off";
    box.value = value;
    box.checked = this.chosen.includes(value);
    box.addEventListener("change", () => this.onChange(this.name, this.ticked()));
    const number = make("span", "facet__number");
    const name = make("span", "facet__name", this.title(value));
    if (valueTitle(this.name, value) === value) markLanguage(name);
    row.append(make("label", "facet__label", box, name, number));
    if (row.parentElement !== this.list) this.list.append(row);
    const total = row.dataset["total"];
    const known = total === undefined ? undefined : Number(total);
    const entry: FacetBox = { value, row, box, number, total: known, count: undefined };
    this.values.set(value, entry);
    this.byRow.set(row, entry);
  }

  /** Returns the chosen values, including those without a checkbox, which only their own button removes. */
  private ticked(): string[] {
    const ticked = [...this.values.values()].filter(({ box }) => box.checked).map(({ value }) => value);
    return [...this.chosen.filter((value) => !this.values.has(value)), ...ticked];
  }

  /** Sorts years newest first, other values by number of hits; ties keep the order of the page. */
  private sort(): void {
    const isYear = this.root.dataset["valueTitle"] !== undefined;
    const rank = ({ value, count = 0 }: FacetBox) => (isYear ? Number(value) : count);
    const sorted = [...this.values.values()].sort((a, b) => rank(b) - rank(a));
    if (sorted.every(({ row }, index) => this.list.children[index] === row)) return;
    this.list.append(...sorted.map(({ row }) => row));
  }

  /** Hides values without hits and, in a long list, all but the first few; chosen values are always visible. */
  private fold(): void {
    const useful = [...this.list.children]
      .flatMap((row) => this.byRow.get(row) ?? [])
      .filter(({ count, total, box }) => box.checked || (count ?? total ?? 0) > 0);
    const kept = useful.filter(({ box }, index) => this.unfolded || index < shownFolded || box.checked);
    for (const { row } of this.values.values()) row.hidden = true;
    for (const { row } of kept) row.hidden = false;
    this.root.hidden = useful.length === 0;
    const rest = useful.length - kept.length;
    this.more.hidden = useful.length <= shownFolded;
    this.more.ariaExpanded = String(this.unfolded);
    this.more.textContent = this.unfolded ? this.words.fold : fill(this.words.unfold, { count: rest });
  }
}

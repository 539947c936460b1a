import { isTag, isText, type Document, type Element, type ParentNode } from "domhandler";
import { text } from "../../language/index.js";
import { bareLabel, labelMeaning, longestLabel, splitLabel, splitLabels } from "../metadata/labels.js";
import { findDay, valueFits } from "../metadata/values.js";
import type { Found } from "../model.js";
import { elements, isInside, isUnread, textOf } from "./dom.js";

/** A label that stands on the page, with its value and the element that holds both. */
export interface Fact extends Found {
  readonly element: Element;
  /** Whether the label is marked as one, by a colon or by brackets. */
  readonly colon: boolean;
}

const longestValue = 300;
/** A page about one document holds some dozen; more are a list, and would be compared with one another. */
const mostFacts = 400;

/**
 * Finds metadata by its labels, whatever the page builds it of: table cells, definition lists, list items, labels
 * beside spans.
 *
 * Only labels that stand together count: at least three different ones within one box, which is no box of the text's
 * own sentences. A table of figures may well have a column 名称.
 */
export function findFacts(page: Document): {
  readonly facts: readonly Fact[];
  readonly boxes: ReadonlySet<Element>;
} {
  const all: Fact[] = [];
  const taken = new Set<Element>();
  for (const element of deepestFirst(page)) {
    if (isUnread(element) || hasTaken(element, taken)) continue;
    const facts = factsOf(element);
    if (facts.length === 0) continue;
    if (all.length >= mostFacts) break;
    taken.add(element);
    all.push(...facts);
  }
  const order = new Map([...elements(page)].map((element, place) => [element, place]));
  all.sort((a, b) => (order.get(a.element) ?? 0) - (order.get(b.element) ?? 0));
  return gather(all);
}

/** Elements with the innermost first: a label's own element says more than the row that holds it. */
function deepestFirst(page: Document): Element[] {
  return [...elements(page)].reverse();
}

function hasTaken(element: Element, taken: ReadonlySet<Element>): boolean {
  for (const inner of elements(element)) if (taken.has(inner)) return true;
  return false;
}

function factsOf(element: Element): Fact[] {
  const words = shortText(element);
  if (words === undefined) return [];
  const from = text.importing.from.table;
  if (words.length <= longestLabel && isLabel(words)) {
    const value = valueAfter(element);
    return value === undefined
      ? []
      : [{ label: bareLabel(words), value, from, element, colon: isMarked(element) }];
  }
  const pair = splitLabel(words);
  if (!pair || pair.value.length > longestValue) return [];
  const several = splitLabels(words);
  return (several.length > 1 ? several : [pair]).map((found) => ({ ...found, from, element, colon: true }));
}

function isMarked(element: Element): boolean {
  const after = element.next && isText(element.next) ? element.next.data : "";
  return /[:：\]】]\s*$/u.test(textOf(element)) || /^\s*[:：]/u.test(after);
}

/** The element's text when it is short enough for a label and its value; long subtrees are not even joined. */
function shortText(element: Element): string | undefined {
  const length = lengthUpTo(element, longestValue);
  return length === 0 || length > longestValue ? undefined : textOf(element);
}

/** Characters below an element, without white space; counting stops past the limit, for subtrees may be huge. */
function lengthUpTo(element: Element, limit: number): number {
  let length = 0;
  const stack = [...element.children];
  for (let node = stack.pop(); node && length <= limit; node = stack.pop()) {
    if (isText(node)) length += node.data.replace(/\s/g, "").length;
    else if (isTag(node) && !isUnread(node)) for (const child of node.children) stack.push(child);
  }
  return length;
}

function isLabel(words: string): boolean {
  return labelMeaning(words) !== undefined;
}

/** What stands after a label's element: the next cell, or the rest of the box that holds the label. */
function valueAfter(element: Element): string | undefined {
  let rest = "";
  let slot = false;
  for (let next = element.next; next; next = next.next) {
    if (isText(next)) rest += next.data;
    else if (isTag(next)) {
      if (isUnread(next)) continue;
      slot = true;
      const words = textOf(next);
      if (startsWithLabel(words) && bareText(rest) === "") return "";
      if (isLabelled(next)) break;
      if (bareText(rest) !== "" && isCell(next)) break;
      rest += words;
      if (bareText(rest) !== "") break;
      // An empty next cell is an empty value, not a reason to take the cell after it.
      if (isCell(next)) return "";
    }
  }
  const value = bareText(rest);
  // An empty element beside the label is its empty value.
  if (value !== "" || slot || isCell(element)) return value.length > longestValue ? undefined : value;
  // A label in a wrapper of its own: <div><span>索引号</span>：</div><div>…</div>
  const parent = element.parent;
  if (parent && isTag(parent) && labelMeaning(textOf(parent)) !== undefined) return valueAfter(parent);
  return "";
}

function isCell(element: Element): boolean {
  return ["td", "th", "dd", "dt", "li"].includes(element.name);
}

function isLabelled(element: Element): boolean {
  const words = shortText(element);
  return words !== undefined && (isLabel(words) || splitLabel(words) !== undefined);
}

function startsWithLabel(words: string): boolean {
  return words.length <= longestLabel ? isLabel(words) : splitLabel(words) !== undefined;
}

function bareText(words: string): string {
  return words
    .replace(/^[\s\u00A0\u3000\u2000-\u200B:：]+|[\s\u00A0\u3000\u2000-\u200B]+$/gu, "")
    .replace(/\s+/g, " ");
}

/** Keeps facts that stand together in one box, and names those boxes. */
function gather(all: readonly Fact[]): { facts: Fact[]; boxes: Set<Element> } {
  const facts: Fact[] = [];
  const boxes = new Set<Element>();
  for (const fact of all) {
    const box = boxOf(fact, all);
    if (box) boxes.add(box);
    else if (!isCertain(fact, all)) continue;
    facts.push(fact);
  }
  return { facts, boxes };
}

/** A label that stands alone counts where it stands once on the page and its value can be nothing else. */
function isCertain({ label, value, colon }: Fact, all: readonly Fact[]): boolean {
  const meaning = labelMeaning(label);
  if (!colon || meaning === undefined || meaning === "other") return false;
  if (all.filter((other) => labelMeaning(other.label) === meaning).length > 1) return false;
  if (meaning === "published" || meaning === "generated")
    return findDay(value) !== undefined && value.length <= 24;
  if (meaning === "document_number") return /[〔[［]\d{4}[〕\]］]\s*第?\d+\s*号$/u.test(value);
  return (meaning === "index_number" || meaning === "openness") && valueFits(meaning, value);
}

const fewestTogether = 3;
/** `标签：` with its colon says more than a table's bare word. */
const fewestWithColon = 2;
/** How far a box of metadata may lie above its labels. */
const steps = 7;

function boxOf(fact: Fact, all: readonly Fact[]): Element | undefined {
  let box: ParentNode | null = fact.element;
  for (let step = 0; step < steps && box && isTag(box); step += 1, box = box.parent) {
    const here: Element = box;
    const inside = all.filter(({ element }) => element === here || isInside(element, here));
    const labels = new Set(inside.map(({ label }) => label)).size;
    if (labels < (inside.every(({ colon }) => colon) ? fewestWithColon : fewestTogether)) continue;
    const labelled = inside.reduce((sum, { label, value }) => sum + label.length + value.length, 0);
    // Where the labels' box is the text's box, too, it tells nothing.
    return lengthUpTo(here, labelled * 2 + 200) <= labelled * 2 + 200 ? widest(here) : undefined;
  }
  return undefined;
}

/** The outermost element that holds the same words: a table and its only body are one box. */
function widest(box: Element): Element {
  const length = lengthUpTo(box, Infinity);
  let here = box;
  for (let parent = here.parent; parent && isTag(parent); parent = here.parent) {
    if (lengthUpTo(parent, length) > length) break;
    here = parent;
  }
  return here;
}

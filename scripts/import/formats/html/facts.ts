import { isTag, type Document, type Element, type ParentNode } from "domhandler";
import { labelMeaning } from "../../metadata/labels.js";
import { findDay, valueFits } from "../../metadata/values.js";
import { elements, isFootOfPage, isInside, isUnread } from "./dom.js";
import { valuesOf, isDay, lengthUpTo, type PageValue } from "./pairs.js";
import type { Messages } from "../../../i18n/index.js";

/** A count of visits, which pages fill in beside the labels of the document. */
const visits = /^(?:访问|浏览|阅读|点击)(?:量|次数|数)?\s*[:：]/u;

/** A page about one document holds some dozen; more are a list, and would be compared with one another. */
const mostFacts = 400;

/**
 * Finds metadata by its labels in whatever elements the page uses: table cells, definition lists, list items, labels
 * beside spans.
 *
 * Only labels in a group count: at least three different ones within one box, which is not the box of the text's own
 * sentences. A table of figures may well have a column 名称.
 */
export function findFacts(
  page: Document,
  messages: Messages,
): {
  readonly facts: readonly PageValue[];
  readonly boxes: ReadonlySet<Element>;
} {
  const all: PageValue[] = [];
  const taken = new Set<Element>();
  const feet = [...elements(page)].filter(isFootOfPage);
  for (const element of deepestFirst(page)) {
    if (isUnread(element) || hasTaken(element, taken)) continue;
    if (feet.some((foot) => element === foot || isInside(element, foot))) continue;
    // An empty value before the number of visits: 来源： 访问量：199.
    const facts = valuesOf(element, messages).filter(({ value }) => !visits.test(value));
    if (facts.length === 0) continue;
    if (all.length >= mostFacts) break;
    taken.add(element);
    all.push(...facts);
  }
  const order = new Map([...elements(page)].map((element, index) => [element, index]));
  all.sort((a, b) => (order.get(a.element) ?? 0) - (order.get(b.element) ?? 0));
  return keepGrouped(all);
}

/** Returns the elements, innermost first: a label's own element is more precise than the row that holds it. */
function deepestFirst(page: Document): Element[] {
  return [...elements(page)].reverse();
}

function hasTaken(element: Element, taken: ReadonlySet<Element>): boolean {
  for (const inner of elements(element)) if (taken.has(inner)) return true;
  return false;
}

/** Keeps values that have others in the same box, and returns those boxes. */
function keepGrouped(all: readonly PageValue[]): { facts: PageValue[]; boxes: Set<Element> } {
  const facts: PageValue[] = [];
  const boxes = new Set<Element>();
  for (const fact of all) {
    const box = boxOf(fact, all);
    if (box) boxes.add(box);
    else if (!isCertain(fact, all)) continue;
    facts.push(fact);
  }
  return { facts, boxes };
}

/**
 * Returns whether a label outside any group counts: the page has it once, and the form of its value fits no other
 * field.
 */
function isCertain({ label, value, colon }: PageValue, all: readonly PageValue[]): boolean {
  const meaning = labelMeaning(label);
  if (!colon || meaning === undefined || meaning === "other") return false;
  if (all.filter((other) => labelMeaning(other.label) === meaning).length > 1) return false;
  if (isDay(meaning)) return findDay(value) !== undefined && value.length <= 24;
  if (meaning === "document_number") return /[〔[［]\d{4}[〕\]］]\s*第?\d+\s*号$/u.test(value);
  return (meaning === "index_number" || meaning === "openness") && valueFits(meaning, value);
}

const fewestTogether = 3;
/** Fewer are enough where each label has its colon, which a bare word in a table has not. */
const fewestWithColon = 2;
/** Levels that a box of metadata may be above its labels. */
const steps = 7;

function boxOf(fact: PageValue, all: readonly PageValue[]): Element | undefined {
  let box: ParentNode | null = fact.element;
  for (let step = 0; step < steps && box && isTag(box); step += 1, box = box.parent) {
    const here: Element = box;
    const inside = all.filter(({ element }) => element === here || isInside(element, here));
    const labels = new Set(inside.map(({ label }) => label)).size;
    if (labels < (inside.every(({ colon }) => colon) ? fewestWithColon : fewestTogether)) continue;
    const labelled = inside.reduce((sum, { label, value }) => sum + label.length + value.length, 0);
    // An element that also contains the text does not consist of metadata.
    return lengthUpTo(here, labelled * 2 + 200) <= labelled * 2 + 200 ? widest(here) : undefined;
  }
  return undefined;
}

/** Returns the outermost element that holds the same words: a table and its only body are one box. */
function widest(box: Element): Element {
  const length = lengthUpTo(box, Infinity);
  let here = box;
  for (let parent = here.parent; parent && isTag(parent); parent = here.parent) {
    if (lengthUpTo(parent, length) > length) break;
    here = parent;
  }
  return here;
}

import { isTag, isText, type Element } from "domhandler";
import { documentTerms, type Messages } from "../../../i18n/index.js";
import { bareLabel, labelMeaning, longestLabel, splitLabel, splitLabels } from "../../metadata/labels.js";
import type { LabelledValue } from "../../types.js";
import { isUnread, textOf } from "./dom.js";

/** A label on the page, with its value and the element that holds both. */
export interface PageValue extends LabelledValue {
  readonly element: Element;
  /** Whether the label is marked as one, by a colon or by brackets. */
  readonly colon: boolean;
}

const longestValue = 300;
/** Fewest labels side by side that are a row of labels; fewer may be words of a sentence. */
const fewestInRow = 3;

/** Returns the labelled values that an element holds, or whose label it is. */
export function valuesOf(element: Element, messages: Messages): PageValue[] {
  const words = shortText(element);
  if (words === undefined) return [];
  const from = messages.importing.from.table;
  if (words.length <= longestLabel && isLabel(words)) {
    const below = valueBelow(element);
    if (below) return [{ label: bareLabel(words), from, colon: false, ...below }];
    const value = valueAfter(element);
    return value === undefined
      ? []
      : [{ label: bareLabel(words), value, from, element, colon: isMarked(element) }];
  }
  const pair = splitLabel(words);
  if (!pair) {
    const day = lines.has(element.name) ? pageDay(words) : undefined;
    if (day) return [{ ...day, from, element, colon: true }];
    const bare = lines.has(element.name) ? (labelInFront(element) ?? splitSpaced(words)) : undefined;
    return bare ? [{ ...bare, from, element, colon: false }] : [];
  }
  if (pair.value.length > longestValue) return [];
  const several = splitLabels(words);
  // A day ends where the next label starts, known or not; a title may well have such a sign in it.
  const parted = several.length > 1 || isDay(labelMeaning(pair.label));
  return (parted && several.length > 0 ? several : [pair]).map((value) => {
    return { ...value, from, element, colon: true };
  });
}

/** Elements that hold one line of metadata. */
const lines = new Set(["p", "li", "div", "span", "td", "dd"]);

/** Returns the day of publication from `时间：2022-05-04 浏览：12`, if the line is about the page, not about a meeting. */
function pageDay(words: string): { label: string; value: string } | undefined {
  const { label, page, as } = documentTerms.pageDay;
  const value = new RegExp(label, "u").exec(words)?.[1];
  return value !== undefined && new RegExp(page, "u").test(words) ? { label: as, value } : undefined;
}

/** Returns a label in front of the element with its value, as in `<li>索引号<em>…</em></li>`. */
function labelInFront(element: Element): { label: string; value: string } | undefined {
  const [first, ...others] = element.children.filter((child) => !isText(child) || child.data.trim() !== "");
  if (!first || !isText(first) || !isLabel(first.data) || others.length === 0) return undefined;
  const value = bareText(others.map((child) => textOf(child)).join(" "));
  return startsWithLabel(value) ? undefined : { label: bareLabel(first.data), value };
}

/** Splits a label, perhaps with spaces in it, from its value after a space, as in `索引号 113…`. */
function splitSpaced(words: string): { label: string; value: string } | undefined {
  const parts = words.split(" ");
  for (let size = Math.min(mostLabelParts, parts.length - 1); size > 0; size -= 1) {
    const label = parts.slice(0, size).join("");
    const value = parts.slice(size).join(" ");
    if (isLabel(label) && !startsWithLabel(value)) return { label, value };
  }
  return undefined;
}
const mostLabelParts = 4;

export function isDay(meaning: ReturnType<typeof labelMeaning>): boolean {
  return meaning === "published" || meaning === "generated";
}

function isMarked(element: Element): boolean {
  const after = element.next && isText(element.next) ? element.next.data : "";
  return /[:：\]】]\s*$/u.test(textOf(element)) || /^\s*[:：]/u.test(after);
}

/** Returns the element's text when it is short enough for a label and its value; long subtrees are not even joined. */
function shortText(element: Element): string | undefined {
  const length = lengthUpTo(element, longestValue);
  return length === 0 || length > longestValue ? undefined : textOf(element);
}

/**
 * Counts the characters below an element, without white space. It stops above the limit, since subtrees may be huge.
 */
export function lengthUpTo(element: Element, limit: number): number {
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

/**
 * Returns the value below a label that is one of a row of labels: the cell of the same column in the next row.
 *
 * @returns the value with the element that holds both rows
 */
function valueBelow(cell: Element): { value: string; element: Element } | undefined {
  const row = cell.parent;
  const both = row?.parent;
  if (!row || !isTag(row) || row.name !== "tr" || !both || !isTag(both)) return undefined;
  const labels = row.children.filter(isTag);
  if (labels.length < fewestInRow || !labels.every((one) => isLabel(textOf(one)))) return undefined;
  let next = row.next;
  while (next && !isTag(next)) next = next.next;
  const values = next?.children.filter(isTag) ?? [];
  if (values.length !== labels.length || values.some((one) => isLabelled(one))) return undefined;
  const value = values[labels.indexOf(cell)];
  const words = value && bareText(textOf(value));
  return words !== undefined && words.length <= longestValue ? { value: words, element: both } : undefined;
}

/** Returns the value after a label's element: the next cell, or the rest of the box that holds the label. */
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
      if (words !== "" && bareText(words) === "") continue; // a colon in a cell of its own
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
    .replace(/^[\s\u00A0\u3000\u2000-\u200B:：]+|(?<![\s\u200B])[\s\u200B]+$/gu, "")
    .replace(/\s+/g, " ");
}

import { findPhrases } from "../../../scripts/search/text/find-phrases.js";
import type { Phrase } from "../../../scripts/search/text/query.js";

/** Inline elements; any other element begins a new segment, which no phrase crosses. */
const inline = new Set(
  "A ABBR B CITE CODE DEL EM I INS KBD MARK Q S SMALL SPAN STRONG SUB SUP TIME U".split(" "),
);

/** A line of the page: consecutive text nodes, with the offset of each in their joined text. */
interface TextLine {
  readonly nodes: { readonly node: Text; readonly start: number }[];
  text: string;
}

/**
 * Wraps each match of a phrase in `<mark>`. The text is folded as in search.
 *
 * @param skip selector of elements that are skipped
 * @returns the marks of each match, in the order of the page; a match across several elements has several
 */
export function markPhrases(root: HTMLElement, phrases: readonly Phrase[], skip: string): HTMLElement[][] {
  return linesOf(root, skip).flatMap((line) => {
    const ranges = rangesOf(line.text, phrases);
    // From the end, so that splitting a node does not change earlier offsets.
    return ranges
      .reverse()
      .map((range) => wrap(line, range))
      .reverse();
  });
}

/** Removes the marks and restores the text nodes. */
export function unmark(marks: readonly (readonly HTMLElement[])[]): void {
  for (const mark of marks.flat()) {
    const { parentNode: parent } = mark;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}

/** Returns the matches of phrases in a text: pairs of start and end, in order, without overlaps. */
export function rangesOf(text: string, phrases: readonly Phrase[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const { from, to } of findPhrases(text, phrases))
    if (from >= (ranges.at(-1)?.[1] ?? 0)) ranges.push([from, to]);
  return ranges;
}

function linesOf(root: HTMLElement, skip: string): TextLine[] {
  const lines: TextLine[] = [];
  let block: Element | null = null;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof HTMLBRElement) block = null;
    if (!(node instanceof Text) || node.parentElement?.closest(skip)) continue;
    let parent = node.parentElement;
    while (parent && inline.has(parent.tagName)) parent = parent.parentElement;
    if (parent !== block || lines.length === 0) lines.push({ nodes: [], text: "" });
    block = parent;
    const line = lines.at(-1);
    line?.nodes.push({ node, start: line.text.length });
    if (line) line.text += node.data;
  }
  return lines;
}

function wrap({ nodes }: TextLine, [from, to]: readonly [number, number]): HTMLElement[] {
  return nodes.flatMap(({ node, start }) => {
    const [first, last] = [Math.max(from - start, 0), Math.min(to - start, node.length)];
    if (first >= last) return [];
    const mark = document.createElement("mark");
    mark.className = "found";
    const part = node.splitText(first);
    part.splitText(last - first);
    part.replaceWith(mark);
    mark.append(part);
    return mark;
  });
}

import { isComment, isTag, isText, type ChildNode, type Document, type Element } from "domhandler";
import { attribute, elements, isHidden, isInside, isUnread, textOf } from "./dom.js";

/** The nodes of the main text: one element, or all nodes between two marks. */
export interface MainText {
  readonly nodes: readonly ChildNode[];
  /** False when it was found by the amount of text alone. */
  readonly sure: boolean;
}

/** Fewer characters than this are no document: the text is elsewhere, or drawn by script. */
const fewest = 40;

/** Ids and classes by which the common content systems mark the text; exact words, not parts of them. */
const names = new Set(
  `zoom ucap-content trs_editor trs_ueditor pages_content artibody article-content article_content articlecontent
   news_content newscontent news-content xxgk-content content-main txtcontent mobile_content textcontent view
   detail-content details-content text-content bodylabel conn fontzoom czfxfontzoom zw zwcontent j-fontcontent wzcon
   article_con article-con article-body article_body nr_con wz_content gkwz_contnet govinfocontent wzy_content cont_article`.split(
    /\s+/,
  ),
);

/**
 * Finds the main text: by the marks of 国办发〔2017〕47号 (ContentStart, ContentEnd), by comments and names of common content
 * systems, otherwise by where sentences are.
 *
 * @returns undefined when the page has too little text
 */
export function findMainText(page: Document): MainText | undefined {
  const marked = betweenMarks(page);
  if (marked) return { nodes: marked, sure: true };
  const named = byName(page);
  if (named) return { nodes: [named], sure: true };
  const weighed = byWeight(page);
  return weighed && { nodes: [weighed], sure: false };
}

/** Fewer signs of sentences are no text, but a hint or a dialogue. */
const fewestSigns = 3;

/**
 * Returns texts that the page hides beside its main text, such as further pages that a script shows: they may belong to
 * the document. A hidden copy of the main text, as for phones, is left out.
 *
 * @param words the main text
 */
export function hiddenBeside(page: Document, { nodes }: MainText, words: string): string[] {
  const bare = (text: string) => text.replace(/\s/g, "");
  const known = bare(words);
  const hidden: Element[] = [];
  for (const element of elements(page)) {
    if (!isHidden(element) || hidden.some((outer) => isInside(element, outer))) continue;
    if (nodes.some((node) => isTag(node) && (node === element || isInside(element, node)))) continue;
    if (weigh(element) >= fewestSigns && !known.includes(bare(textOf(element)))) hidden.push(element);
  }
  return hidden.map((element) => textOf(element));
}

function betweenMarks(page: Document): readonly ChildNode[] | undefined {
  const all = everything(page);
  const starts = all.filter((node) => isMark(node, /^contentstart$/i, /content\.begin|正文开始|内容开始/i));
  for (const start of starts) {
    const nodes: ChildNode[] = [];
    for (let next = start.next ?? wrapperNext(start); next; next = next.next) {
      if (isEnd(next)) return enough(nodes);
      if (isTag(next) && [...elements(next)].some(isEnd)) {
        nodes.push(next);
        return enough(nodes);
      }
      nodes.push(next);
    }
  }
  return undefined;
}

function isEnd(node: ChildNode): boolean {
  return isMark(node, /^contentend$/i, /content\.end|正文结束|内容结束/i);
}

/**
 * Returns the node after a mark that is alone in its wrapper: parsers put what follows a mark inside the wrapper or
 * beside it.
 */
function wrapperNext(node: ChildNode): ChildNode | null {
  return node.parent && isTag(node.parent) && node.parent.children.length === 1 ? node.parent.next : null;
}

function isMark(node: ChildNode, name: RegExp, comment: RegExp): boolean {
  if (isComment(node)) return comment.test(node.data) && node.data.length < 80;
  return isTag(node) && node.name === "meta" && name.test(attribute(node, "name"));
}

function everything(page: Document): ChildNode[] {
  const nodes: ChildNode[] = [];
  const stack: ChildNode[] = [...page.children].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    nodes.push(node);
    if ("children" in node) stack.push(...[...node.children].reverse());
  }
  return nodes;
}

function enough(nodes: readonly ChildNode[]): readonly ChildNode[] | undefined {
  const length = nodes.reduce((sum, node) => sum + textOf(node).length, 0);
  return length >= fewest ? nodes : undefined;
}

/** Returns the named element that holds the most sentences; where several hold the same, the innermost. */
function byName(page: Document): Element | undefined {
  let best: Element | undefined;
  let bestWeight = 0;
  const total = weigh(page);
  for (const element of elements(page)) {
    if (!hasName(element) || isHidden(element)) continue;
    const weight = weigh(element);
    if (weight > bestWeight || (weight === bestWeight && best && isInside(element, best))) {
      best = element;
      bestWeight = weight;
    }
  }
  // A small box beside the text may have such a name: the element has to hold most of the page's sentences.
  if (best && textOf(best).length >= fewest && bestWeight >= total * 0.4) return best;
  // A text that is a table has no sentences: without any on the page, the longest element with such a name counts.
  if (total > 0) return undefined;
  const named = [...elements(page)].filter((element) => hasName(element) && !isHidden(element));
  const longest = named.reduce<Element | undefined>(
    (longer, element) => (longer && textOf(longer).length >= textOf(element).length ? longer : element),
    undefined,
  );
  return longest && textOf(longest).length >= fewest ? longest : undefined;
}

function hasName(element: Element): boolean {
  const words = `${attribute(element, "id")} ${attribute(element, "class")}`.toLowerCase().split(/\s+/);
  return (
    element.name === "ucapcontent" || element.name === "article" || words.some((word) => names.has(word))
  );
}

/** Walks down from the body as long as one child holds nearly all sentences of its parent. */
function byWeight(page: Document): Element | undefined {
  let here = [...elements(page)].find(({ name }) => name === "body");
  for (let next = here; next;) {
    here = next;
    const whole = weigh(here);
    next = here.children.filter(isTag).find((child) => whole > 0 && weigh(child) >= whole * 0.9);
  }
  while (here && !isBox(here)) {
    const parent: Element["parent"] = here.parent;
    here = parent && isTag(parent) ? parent : undefined;
  }
  return here && textOf(here).length >= fewest && weigh(here) > 0 ? here : undefined;
}

function isBox({ name }: Element): boolean {
  return ["div", "td", "article", "section", "main", "body", "center", "form"].includes(name);
}

/**
 * Returns the amount of running text of an element: the number of full stops, commas and other punctuation of sentences
 * outside of links.
 */
function weigh(root: Element | Document): number {
  let weight = 0;
  const stack: ChildNode[] = [...root.children];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isText(node)) weight += node.data.match(/[。；，]/gu)?.length ?? 0;
    else if (isTag(node) && node.name !== "a" && !isUnread(node) && !isHidden(node))
      stack.push(...node.children);
  }
  return weight;
}

import { isTag, isText, type ChildNode, type Document, type Element, type ParentNode } from "domhandler";
import { parse } from "parse5";
import { documentTerms, type Messages } from "../../../i18n/index.js";
import { adapter } from "parse5-htmlparser2-tree-adapter";
import { loweredText, raisedText } from "../raised-text.js";
import { documentError } from "../../faults.js";

/** Parses a page as browsers do. No script runs, and no resource is loaded. */
export function parsePage(html: string, messages: Messages): Document {
  const page = parse(html, { treeAdapter: adapter, scriptingEnabled: false });
  if (depthOf(page) > deepest) throw documentError(messages.importing.faults.tooDeep);
  return page;
}

/** Deepest nesting of elements. Real pages have some dozen levels; deeper ones would take minutes. */
const deepest = 500;

function depthOf(page: Document): number {
  let depth = 0;
  let level: ChildNode[] = page.children;
  for (; level.length > 0 && depth <= deepest; depth += 1)
    level = level.flatMap((node) => ("children" in node ? node.children : []));
  return depth;
}

/** Returns all elements below a node, in the order of the page. Iterative: hostile pages nest deeper than a stack. */
export function* elements(root: ParentNode): Generator<Element> {
  const stack: ChildNode[] = [...root.children].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isTag(node)) continue;
    yield node;
    for (let child = node.lastChild; child; child = child.prev) stack.push(child);
  }
}

/** Elements without text for readers. */
const unread = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "iframe",
  "object",
  "svg",
  "head",
  "title",
]);

/** Returns the text below a node, with each run of white space as one space. */
export function textOf(node: ChildNode | ParentNode): string {
  let words = "";
  const stack: (ChildNode | ParentNode)[] = [node];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (isText(next)) words += next.data;
    else if (isTag(next) && inlineText(next) !== undefined) words += inlineText(next) ?? "";
    else if ("children" in next && !(isTag(next) && unread.has(next.name))) {
      if (isTag(next) && lineBreakers.has(next.name)) words += " ";
      for (let child = next.lastChild; child; child = child.prev) stack.push(child);
    }
  }
  return words.replace(/[\s\u00A0\u3000\u2000-\u200B]+/gu, " ").trim();
}

/** Returns the text of elements whose meaning is in their form: raised and lowered text, and ticks. */
export function inlineText(element: Element): string | undefined {
  if (element.name === "input" && attribute(element, "type").toLowerCase() === "checkbox")
    return "checked" in element.attribs ? "☑" : "☐";
  if (element.name !== "sup" && element.name !== "sub") return undefined;
  const text = element.children.map((child) => textOf(child)).join("");
  return element.name === "sup" ? raisedText(text) : loweredText(text);
}

const lineBreakers = new Set(["br", "p", "div", "td", "th", "li", "tr"]);

export function isUnread(element: Element): boolean {
  return unread.has(element.name);
}

export function attribute(element: Element, name: string): string {
  return element.attribs[name]?.trim() ?? "";
}

/** Returns whether the page itself hides the element. */
export function isHidden(element: Element): boolean {
  return (
    "hidden" in element.attribs ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, "style"))
  );
}

const footNames =
  /^(?:page|site|web|main|public|common|global)?[-_]?(?:footer|foot|bottom|copyright)(?:[-_]?(?:box|wrap|wrapper|con|content|main|info|bar|inner|area|\d+))?$/i;
const footWords = new RegExp(documentTerms.footWords, "u");

/** Returns whether an element is named as the page's footer, and names the operator of the site. */
export function isFootOfPage(element: Element): boolean {
  const names = `${attribute(element, "id")} ${attribute(element, "class")}`.split(/\s+/);
  const named = element.name === "footer" || names.some((name) => footNames.test(name));
  return named && footWords.test(textOf(element));
}

export function isInside(node: ChildNode, ancestor: ParentNode): boolean {
  for (let parent: ParentNode | null = node.parent; parent; parent = parent.parent)
    if (parent === ancestor) return true;
  return false;
}

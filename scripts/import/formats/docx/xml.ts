import { isCDATA, isTag, isText, type Element, type ParentNode } from "domhandler";

/** Returns the child elements with this name. */
export function children(node: ParentNode | undefined, name: string): Element[] {
  return node?.children.filter((child): child is Element => isTag(child) && child.name === name) ?? [];
}

/** Returns the first child element with this name. */
export function child(node: ParentNode | undefined, name: string): Element | undefined {
  return children(node, name)[0];
}

/** Returns the value of a property such as `<w:numId w:val="3"/>`. */
export function value(node: ParentNode | undefined, name: string): string | undefined {
  return child(node, name)?.attribs["w:val"];
}

/** Returns whether a switch such as `<w:vanish/>` is on: it is when it is there, unless its value is off. */
export function isOn(node: ParentNode | undefined, name: string): boolean {
  const element = child(node, name);
  return element !== undefined && !["0", "false", "off"].includes(element.attribs["w:val"] ?? "1");
}

/** Returns the text directly inside an element, without that of its child elements. */
export function rawText(node: Element): string {
  return node.children
    .flatMap((inner) => (isCDATA(inner) ? inner.children : [inner]))
    .map((inner) => (isText(inner) ? inner.data : ""))
    .join("");
}

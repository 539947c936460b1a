import type { Document, Element } from "domhandler";
import { child, children, isOn, value } from "./xml.js";

/** The properties of a paragraph that its style sets: its list, its level as a heading, its alignment. */
export interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly numId: string | undefined;
  /** The list's level, from 0. */
  readonly depth: number | undefined;
  /** From 1; undefined for body text. */
  readonly outline: number | undefined;
  readonly centred: boolean | undefined;
  readonly hidden: boolean;
}

/** Reads styles with what they inherit from the styles that they are based on. */
export class Styles {
  private readonly elements: ReadonlyMap<string, Element>;
  private readonly defaultId: string | undefined;

  constructor(part: Document | undefined) {
    const all = children(child(part, "w:styles"), "w:style");
    this.elements = new Map(all.map((element) => [element.attribs["w:styleId"] ?? "", element]));
    this.defaultId = all.find(
      ({ attribs }) => attribs["w:type"] === "paragraph" && attribs["w:default"] === "1",
    )?.attribs["w:styleId"];
  }

  /** Returns whether a character style, or one that it is based on, hides its text. */
  hidesCharacters(id: string | undefined): boolean {
    return this.chain(id).some((element) => isOn(child(element, "w:rPr"), "w:vanish"));
  }

  paragraph(id: string | undefined): ParagraphStyle {
    const chain = this.chain(id ?? this.defaultId);
    const properties = chain.map((element) => child(element, "w:pPr"));
    const first = <T>(read: (element: Element) => T | undefined): T | undefined => {
      for (const element of properties) {
        const result = element && read(element);
        if (result !== undefined) return result;
      }
      return undefined;
    };
    const depth = first((element) => value(child(element, "w:numPr"), "w:ilvl"));
    return {
      id: id ?? this.defaultId ?? "",
      name: value(chain[0], "w:name") ?? "",
      numId: first((element) => value(child(element, "w:numPr"), "w:numId")),
      depth: depth === undefined ? undefined : Number(depth),
      outline: first((element) => outlineOf(element)) ?? headingByName(chain),
      centred: first((element) =>
        value(element, "w:jc") === undefined ? undefined : value(element, "w:jc") === "center",
      ),
      hidden: chain.some((element) => isOn(child(element, "w:rPr"), "w:vanish")),
    };
  }

  private chain(id: string | undefined): Element[] {
    const chain: Element[] = [];
    for (let next = id; next !== undefined && chain.length < 20;) {
      const element = this.elements.get(next);
      if (!element) break;
      chain.push(element);
      next = value(element, "w:basedOn");
    }
    return chain;
  }
}

/**
 * Returns the level of a heading, from 1 to 6; undefined for other text. `w:outlineLvl` counts from 0; 9 is body text.
 */
export function outlineOf(properties: Element): number | undefined {
  const level = value(properties, "w:outlineLvl");
  return level === undefined || Number(level) > 5 ? undefined : Number(level) + 1;
}

function headingByName(chain: readonly Element[]): number | undefined {
  for (const element of chain) {
    const level = /^(?:heading|标题)\s*([1-6])$/i.exec(value(element, "w:name") ?? "")?.[1];
    if (level !== undefined) return Number(level);
  }
  return undefined;
}

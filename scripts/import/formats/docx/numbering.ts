import type { Document, Element } from "domhandler";
import { child, children, isOn, value } from "./xml.js";
import { formatNumber } from "./number-format.js";

export interface ListLevel {
  readonly format: string;
  /** The text of a number, as `第%1章` or `%1.%2`, in which `%1` is the number of the first level. */
  readonly pattern: string;
  readonly start: number;
  /** The level, from 1, whose next number restarts this level; 0 for none, undefined for any higher level. */
  readonly restart: number | undefined;
  readonly decimalOnly: boolean;
  /** The style whose paragraphs take this level. */
  readonly style: string | undefined;
}

export interface NumberedList {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** First numbers of the levels that this list restarts, by level. */
  readonly starts: ReadonlyMap<number, number>;
}

/** The label in front of a paragraph: its number in the characters that readers saw, or a bullet. */
export type NumberingLabel = { readonly kind: "number"; readonly text: string } | { readonly kind: "bullet" };

/**
 * Counts Word's automatic numbering, which a .docx does not contain as characters.
 *
 * @see ECMA-376 part 1, 17.9: lists of one abstract definition share their counters, and overrides restart them
 */
export class WordNumbering {
  private readonly counters = new Map<string, Map<number, number>>();
  private readonly started = new Set<string>();

  /** @param lists the document's lists by the id with which paragraphs name them */
  constructor(private readonly lists: ReadonlyMap<string, NumberedList>) {}

  /** Returns the level, from 0, that a list gives to a style's paragraphs. */
  levelOfStyle(numId: string, style: string): number | undefined {
    return [...(this.lists.get(numId)?.levels ?? [])].find(([, level]) => level.style === style)?.[0];
  }

  /** Counts one more paragraph of a list, and returns the label in front of it. */
  next(numId: string, depth: number): NumberingLabel | undefined {
    const list = this.lists.get(numId);
    const level = list?.levels.get(depth);
    if (!list || !level) return undefined;
    const counters = this.countersOf(list, numId);
    counters.set(depth, (counters.get(depth) ?? level.start - 1) + 1);
    for (const [lower, { restart }] of list.levels) {
      if (lower > depth && restart !== 0 && (restart === undefined || depth < restart))
        counters.delete(lower);
    }
    if (level.format === "bullet") return { kind: "bullet" };
    return { kind: "number", text: this.write(list, level, counters) };
  }

  private countersOf(list: NumberedList, numId: string): Map<number, number> {
    const counters = this.counters.get(list.abstractId) ?? new Map<number, number>();
    this.counters.set(list.abstractId, counters);
    if (!this.started.has(numId)) {
      this.started.add(numId);
      for (const [depth, start] of list.starts) counters.set(depth, start - 1);
    }
    return counters;
  }

  private write(list: NumberedList, level: ListLevel, counters: ReadonlyMap<number, number>): string {
    return level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const depth = Number(digit) - 1;
      const shown = list.levels.get(depth);
      const number = counters.get(depth) ?? shown?.start ?? 1;
      return formatNumber(level.decimalOnly ? "decimal" : (shown?.format ?? "decimal"), number) ?? "";
    });
  }
}

/** Reads the lists of a numbering part, by `w:numId`. */
export function readWordLists(part: Document | undefined): ReadonlyMap<string, NumberedList> {
  const lists = new Map<string, NumberedList>();
  const root = child(part, "w:numbering");
  const definitions = new Map(
    children(root, "w:abstractNum").map((element) => [element.attribs["w:abstractNumId"] ?? "", element]),
  );
  for (const element of children(root, "w:num")) {
    const id = element.attribs["w:numId"] ?? "";
    const abstractId = value(element, "w:abstractNumId") ?? "";
    const definition = resolve(definitions, abstractId);
    if (definition) lists.set(id, readList(abstractId, definition, element));
  }
  return lists;
}

/** Returns a definition, or the one whose style it names instead of having levels of its own. */
function resolve(definitions: ReadonlyMap<string, Element>, id: string): Element | undefined {
  const definition = definitions.get(id);
  const link = value(definition, "w:numStyleLink");
  if (definition === undefined || link === undefined) return definition;
  return [...definitions.values()].find((other) => value(other, "w:styleLink") === link) ?? definition;
}

function readList(abstractId: string, definition: Element, list: Element): NumberedList {
  const levels = new Map<number, ListLevel>();
  const starts = new Map<number, number>();
  for (const element of children(definition, "w:lvl")) levels.set(depthOf(element), readLevel(element));
  for (const override of children(list, "w:lvlOverride")) {
    const depth = depthOf(override);
    const own = child(override, "w:lvl");
    if (own) levels.set(depth, readLevel(own));
    const start = value(override, "w:startOverride");
    if (start !== undefined) starts.set(depth, Number(start));
  }
  return { abstractId, levels, starts };
}

function depthOf(element: Element): number {
  return Number(element.attribs["w:ilvl"] ?? "0");
}

function readLevel(element: Element): ListLevel {
  const restart = value(element, "w:lvlRestart");
  return {
    format: formatOf(element),
    // A hidden number is counted, but readers do not see it.
    pattern: isOn(child(element, "w:rPr"), "w:vanish") ? "" : (value(element, "w:lvlText") ?? ""),
    start: Number(value(element, "w:start") ?? "1"),
    restart: restart === undefined ? undefined : Number(restart),
    decimalOnly: isOn(element, "w:isLgl"),
    style: value(element, "w:pStyle"),
  };
}

/** Returns the format of a level's numbers. For a newer format, Word also writes an older one as fallback. */
function formatOf(element: Element): string {
  const choice = child(child(element, "mc:AlternateContent"), "mc:Choice");
  const fallback = child(child(element, "mc:AlternateContent"), "mc:Fallback");
  return value(element, "w:numFmt") ?? value(fallback, "w:numFmt") ?? value(choice, "w:numFmt") ?? "decimal";
}

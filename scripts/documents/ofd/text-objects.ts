import type { Element } from "domhandler";
import type { PositionedText } from "../types.js";
import { childrenOf, localName, textOf } from "./ofd-package.js";

/** A matrix `[a b c d e f]` as in PDF: x' = a·x + c·y + e. */
export type Matrix = readonly [number, number, number, number, number, number];

/** Points in a millimetre, the unit of OFD. */
export const pointsPerMillimetre = 72 / 25.4;

/** What the objects of a page are drawn with. */
interface DrawContext {
  readonly matrix: Matrix;
  /** Returns the elements of a composite object's definition. */
  readonly composite: (id: string) => Element | undefined;
  readonly depth: number;
}

export interface DrawnObjects {
  readonly texts: PositionedText[];
  /** Texts with `Visible="false"`. */
  readonly hidden: string[];
  pictures: number;
}

const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** Composite objects inside one another; more are a loop. */
const deepest = 16;

/**
 * Returns what a page, a layer, a block or an annotation draws: text objects and pictures, also inside blocks and
 * composite objects.
 *
 * @see GB/T 33190-2016, 7.7, 11 and 13
 */
export function drawnObjects(
  root: Element | undefined,
  composite: DrawContext["composite"],
  matrix: Matrix = identity,
): DrawnObjects {
  const drawn: DrawnObjects = { texts: [], hidden: [], pictures: 0 };
  if (root) drawChildren(root, { matrix, composite, depth: 0 }, true, drawn);
  return drawn;
}

function drawChildren(parent: Element, context: DrawContext, visible: boolean, drawn: DrawnObjects): void {
  for (const child of childrenOf(parent)) {
    const shown = visible && child.attribs.Visible?.toLowerCase() !== "false";
    switch (localName(child)) {
      case "TextObject":
        drawText(child, context, shown, drawn);
        break;
      case "ImageObject":
        drawn.pictures += 1;
        break;
      case "CompositeObject": {
        const definition =
          context.depth < deepest ? context.composite(child.attribs.ResourceID ?? "") : undefined;
        if (definition)
          drawChildren(
            definition,
            { ...context, matrix: matrixOf(child, context.matrix), depth: context.depth + 1 },
            shown,
            drawn,
          );
        break;
      }
      // The text of a signature's or clip's path is not drawn.
      case "Clips":
        break;
      default:
        drawChildren(child, context, shown, drawn);
    }
  }
}

/** A character with its position inside its text object, in millimetres. */
interface CodeCharacter {
  readonly character: string;
  readonly x: number;
  readonly y: number;
}

function drawText(object: Element, context: DrawContext, visible: boolean, drawn: DrawnObjects): void {
  const size = Number.parseFloat(object.attribs.Size ?? "") || 3.5;
  const matrix = matrixOf(object, context.matrix);
  const vertical = /^(?:90|270)$/.test(object.attribs.ReadDirection ?? "");
  const characters: CodeCharacter[] = [];
  let x = 0;
  let y = 0;
  for (const code of childrenOf(object, "TextCode")) {
    const text = textOf(code).replace(/[\r\n]+/g, "");
    if (!visible) drawn.hidden.push(text);
    // A missing coordinate is that of the code before it (GB/T 33190-2016, 11.3).
    x = numberOf(code.attribs.X) ?? x;
    y = numberOf(code.attribs.Y) ?? y;
    const across = deltasOf(code.attribs.DeltaX);
    const down = deltasOf(code.attribs.DeltaY);
    let atX = x;
    let atY = y;
    [...text].forEach((character, index) => {
      characters.push({ character, x: atX, y: atY });
      const advance = size * characterWidth(character);
      const isVertical = vertical || (across.length === 0 && down.length > 0);
      atX += across[index] ?? (isVertical ? 0 : advance);
      atY += down[index] ?? (isVertical ? advance : 0);
    });
  }
  if (visible) drawn.texts.push(...segmentsOf(characters, size, matrix));
}

/** Splits the characters of a text object where they are not neighbours: in columns, or on another line. */
function segmentsOf(characters: readonly CodeCharacter[], size: number, matrix: Matrix): PositionedText[] {
  const segments: CodeCharacter[][] = [];
  for (const character of characters) {
    const segment = segments.at(-1);
    const last = segment?.at(-1);
    if (segment && last && areAdjacent(last, character, segment, size)) segment.push(character);
    else segments.push([character]);
  }
  return segments.map((segment) => positioned(segment, size, matrix));
}

function areAdjacent(
  last: CodeCharacter,
  next: CodeCharacter,
  segment: readonly CodeCharacter[],
  size: number,
): boolean {
  const across = next.x - last.x;
  const down = next.y - last.y;
  const before = segment.at(-2);
  const goesDown = before
    ? before.y !== last.y
    : Math.abs(down) > size * 0.3 && Math.abs(across) < size * 0.3;
  const along = goesDown ? down : across;
  const sideways = goesDown ? across : down;
  return Math.abs(sideways) < size * 0.3 && along > -size * 0.5 && along < size * 2.5;
}

function positioned(segment: readonly CodeCharacter[], size: number, matrix: Matrix): PositionedText {
  const [first] = segment;
  const last = segment.at(-1);
  const start = apply(matrix, first?.x ?? 0, first?.y ?? 0);
  const end = apply(matrix, last?.x ?? 0, last?.y ?? 0);
  const isVertical =
    first !== undefined && last !== undefined && Math.abs(last.y - first.y) > Math.abs(last.x - first.x);
  const origin = apply(matrix, 0, 0);
  const unit = apply(matrix, isVertical ? 0 : 1, isVertical ? 1 : 0);
  const length = Math.hypot(unit.x - origin.x, unit.y - origin.y) || 1;
  const upright = apply(matrix, isVertical ? 1 : 0, isVertical ? 0 : 1);
  const scale = Math.hypot(upright.x - origin.x, upright.y - origin.y) || 1;
  const width =
    Math.hypot(end.x - start.x, end.y - start.y) + size * length * characterWidth(last?.character ?? "");
  return {
    text: segment.map(({ character }) => character).join(""),
    x: start.x * pointsPerMillimetre,
    y: start.y * pointsPerMillimetre,
    dx: (unit.x - origin.x) / length,
    dy: (unit.y - origin.y) / length,
    width: width * pointsPerMillimetre,
    size: size * scale * pointsPerMillimetre,
  };
}

/** Returns the width of a character in ems: 1 for Chinese characters, 0.5 for Latin letters and digits. */
export function characterWidth(character: string): number {
  return /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6“”‘’…—]|[^\0-\uFFFF]/u.test(
    character,
  )
    ? 1
    : 0.5;
}

/** Returns an object's matrix: its CTM, then the upper left corner of its boundary, then the matrix around it. */
function matrixOf({ attribs }: Element, outer: Matrix): Matrix {
  const own = numbersOf(attribs.CTM);
  const [left = 0, top = 0] = numbersOf(attribs.Boundary);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = own.length === 6 ? own : identity;
  return multiply(outer, [a, b, c, d, e + left, f + top]);
}

export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const origin = apply(outer, inner[4], inner[5]);
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    origin.x,
    origin.y,
  ];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): { x: number; y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

export function numbersOf(list: string | undefined): number[] {
  return (list ?? "")
    .trim()
    .split(/\s+/)
    .map((number) => Number.parseFloat(number))
    .filter((number) => Number.isFinite(number));
}

function numberOf(text: string | undefined): number | undefined {
  return numbersOf(text)[0];
}

/** Most distances of a text code that are read: the count after `g` may be any number. */
const mostDeltas = 100_000;

/** Returns the distances between characters; `g 3 5` is 5 three times (GB/T 33190-2016, 11.3). */
function deltasOf(list: string | undefined): number[] {
  const words = (list ?? "").trim().split(/\s+/);
  const deltas: number[] = [];
  for (let index = 0; index < words.length && deltas.length < mostDeltas; index += 1) {
    const word = words[index] ?? "";
    if (word.toLowerCase() !== "g") {
      const delta = Number.parseFloat(word);
      if (Number.isFinite(delta)) deltas.push(delta);
      continue;
    }
    const count = Number.parseInt(words[index + 1] ?? "", 10);
    const delta = Number.parseFloat(words[index + 2] ?? "");
    if (count > 0 && Number.isFinite(delta))
      for (let times = 0; times < Math.min(count, mostDeltas - deltas.length); times += 1) deltas.push(delta);
    index += 2;
  }
  return deltas;
}

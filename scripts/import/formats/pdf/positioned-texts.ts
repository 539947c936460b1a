import type { PdfPageText, PdfTextItem, PositionedText } from "../../../documents/index.js";

/**
 * Returns the texts of a page with their positions as the page is shown, and those of form fields and of annotations
 * with text.
 */
export function positionedTexts(page: PdfPageText): PositionedText[] {
  const texts = page.items.filter(({ str }) => str !== "").map((item) => positionItem(item, page));
  const fields = page.annotations.flatMap(({ kind, text, box }) =>
    kind === "remark"
      ? []
      : text.split(/\r\n?|\n/).map((line, index) => positionAnnotation(line, index, box, page)),
  );
  return [...texts, ...fields.map((field) => onLineOf(field, texts))];
}

function positionItem(item: PdfTextItem, { matrix, verticalFonts }: PdfPageText): PositionedText {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform;
  const isVertical = verticalFonts.has(item.fontName);
  const [x, y] = shown(matrix, e, f);
  // Vertical text advances against the y axis of its font.
  const [alongX, alongY] = isVertical ? [-c, -d] : [a, b];
  const [toX, toY] = shown(matrix, e + alongX, f + alongY);
  const length = Math.hypot(toX - x, toY - y) || 1;
  const height = isVertical ? item.width : item.height;
  return {
    text: item.str,
    x,
    y,
    dx: round((toX - x) / length),
    dy: round((toY - y) / length),
    width: isVertical ? item.height : item.width,
    size: height > 0 ? height : Math.hypot(c, d) || 10,
  };
}

/** Directions of items of one line may differ in their last digits. */
function round(number: number): number {
  return Math.round(number * 1000) / 1000;
}

function shown(matrix: readonly number[], x: number, y: number): [number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  return [a * x + c * y + e, b * x + d * y + f];
}

function positionAnnotation(
  text: string,
  line: number,
  [left = 0, bottom = 0, right = 0, top = 0]: readonly number[],
  { matrix }: PdfPageText,
): PositionedText {
  const [x1, y1] = shown(matrix, left, bottom);
  const [x2, y2] = shown(matrix, right, top);
  const height = Math.abs(y2 - y1);
  const size = Math.min(12, Math.max(6, height * 0.7));
  // The first line of a field of several lines is at its top; that of a low one at its bottom.
  const y = height > size * 2 ? Math.min(y1, y2) + size * (1 + line * 1.2) : Math.max(y1, y2) - height * 0.2;
  return { text, x: Math.min(x1, x2), y, dx: 1, dy: 0, width: Math.max(1, text.length * size * 0.5), size };
}

/** Moves a field to the line of the label before it, which may be a little higher or lower. */
function onLineOf(field: PositionedText, texts: readonly PositionedText[]): PositionedText {
  const label = texts
    .filter(
      ({ dx, x, y, size, text }) =>
        dx === 1 && text.trim() !== "" && x < field.x && Math.abs(y - field.y) < size * 0.8,
    )
    .sort((a, b) => Math.abs(a.y - field.y) - Math.abs(b.y - field.y))[0];
  if (!label) return field;
  // The value follows its label, even when its box begins further to the right.
  return { ...field, y: label.y };
}

/**
 * Removes texts that are printed over the same text: some programs make bold characters so.
 *
 * @returns whether there were any
 */
export function withoutOverprints(texts: readonly PositionedText[]): {
  readonly texts: readonly PositionedText[];
  readonly removed: readonly string[];
} {
  const seen = new Map<string, { x: number; y: number; item: number }[]>();
  const removed: string[] = [];
  const kept = texts.flatMap((positioned, item): PositionedText[] => {
    const characters = charactersOf(positioned);
    const isRepeated = characters.map(({ character, x, y }) => {
      const earlier = seen.get(character) ?? [];
      return earlier.some(
        (other) => other.item !== item && Math.hypot(other.x - x, other.y - y) < positioned.size * 0.2,
      );
    });
    for (const { character, x, y } of characters) {
      const list = seen.get(character);
      if (list) list.push({ x, y, item });
      else seen.set(character, [{ x, y, item }]);
    }
    if (!isRepeated.includes(true)) return [positioned];
    if (!isRepeated.includes(false)) {
      removed.push(positioned.text);
      return [];
    }
    // Characters printed one by one: only the first ones of an item repeat the end of the one before it.
    const start = isRepeated.indexOf(false);
    if (start === 0 || isRepeated.includes(true, start)) return [positioned];
    const rest = characters.slice(start);
    removed.push(
      characters
        .slice(0, start)
        .map(({ character }) => character)
        .join(""),
    );
    const offset = rest[0]?.offset ?? 0;
    return [
      {
        ...positioned,
        text: rest.map(({ character }) => character).join(""),
        x: positioned.x + positioned.dx * offset,
        y: positioned.y + positioned.dy * offset,
        width: positioned.width - offset,
      },
    ];
  });
  return { texts: kept, removed };
}

function charactersOf({ text, x, y, dx, dy, width }: PositionedText) {
  const characters = [...text];
  const units = characters.map((character) => (/[\u2E80-\uFFEF“”‘’…—]/u.test(character) ? 1 : 0.5));
  const unit =
    width /
    Math.max(
      0.5,
      units.reduce((sum, one) => sum + one, 0),
    );
  let offset = 0;
  return characters.map((character, index) => {
    const positioned = { character, offset, x: x + dx * offset, y: y + dy * offset };
    offset += (units[index] ?? 0.5) * unit;
    return positioned;
  });
}

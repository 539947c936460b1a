import type { PdfTextItem } from "./types.js";

/** The drawing operations of a page, as pdf.js lists them, which types their arguments as `any`. */
interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The numbers of pdf.js for operations, by name. */
type OperatorNumbers = Readonly<Record<string, number>>;

/** Characters shown at once, with their start in the file's positions. */
interface ShownRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly invisible: boolean;
}

type Matrix = readonly [number, number, number, number, number, number];
const identity: Matrix = [1, 0, 0, 1, 0, 0];

/**
 * Takes the characters that are drawn in an invisible mode out of the texts of a page.
 *
 * @returns the texts that are left, and the hidden ones; when all texts of the page are invisible they are the
 *   recognised text of a scan, and stay
 * @see ISO 32000-1, 9.3.6: modes 3 and 7
 */
export function withoutHiddenText(
  items: readonly PdfTextItem[],
  operators: OperatorList,
  numbers: OperatorNumbers,
): {
  readonly items: readonly PdfTextItem[];
  readonly hidden: readonly string[];
  readonly recognised: boolean;
} {
  const runs = shownRuns(operators, numbers);
  const invisible = runs.filter((run) => run.invisible && run.text.trim() !== "");
  if (invisible.length === 0) return { items, hidden: [], recognised: false };
  if (runs.every((run) => run.invisible || run.text.trim() === ""))
    return { items, hidden: [], recognised: true };
  const hidden: string[] = [];
  let left = items;
  for (const run of invisible) {
    const text = run.text.replace(/\s/g, "");
    const found = left.find((item) => isAt(item, run) && item.str.replace(/\s/g, "").includes(text));
    if (!found) continue;
    hidden.push(run.text.trim());
    const pattern = new RegExp([...text].map((character) => escaped(character)).join("\\s*"), "u");
    left = left.map((item) => (item === found ? { ...item, str: item.str.replace(pattern, "") } : item));
  }
  return { items: left, hidden, recognised: false };
}

function escaped(character: string): string {
  return /[\\^$.*+?()[\]{}|/-]/.test(character) ? `\\${character}` : character;
}

function isAt({ transform, width, height }: PdfTextItem, run: ShownRun): boolean {
  const [a = 1, b = 0, , , x = 0, y = 0] = transform;
  const scale = Math.hypot(a, b) || 1;
  const along = ((run.x - x) * a + (run.y - y) * b) / scale;
  const sideways = ((run.y - y) * a - (run.x - x) * b) / scale;
  return Math.abs(sideways) < Math.max(2, height * 0.2) && along > -3 && along < width + 3;
}

/** Returns what a page shows, in the order in which it is drawn. */
function shownRuns({ fnArray, argsArray }: OperatorList, numbers: OperatorNumbers): ShownRun[] {
  const names = new Map(Object.entries(numbers).map(([name, number]) => [number, name]));
  const runs: ShownRun[] = [];
  const saved: { matrix: Matrix; mode: number }[] = [];
  let matrix = identity;
  let mode = 0;
  let line = identity;
  let along = 0;
  let leading = 0;
  let size = 1;
  let spacing = 0;
  const move = (x: number, y: number) => {
    line = multiply(line, [1, 0, 0, 1, x, y]);
    along = 0;
  };
  fnArray.forEach((number, index) => {
    const args = argsOf(argsArray[index]);
    const [first = 0, second = 0] = args.filter((arg) => typeof arg === "number");
    switch (names.get(number)) {
      case "save":
        saved.push({ matrix, mode });
        break;
      case "restore":
      case "paintFormXObjectEnd":
        ({ matrix, mode } = saved.pop() ?? { matrix, mode });
        break;
      case "transform":
        matrix = multiply(matrix, matrixOf(args));
        break;
      case "paintFormXObjectBegin":
        saved.push({ matrix, mode });
        if (args[0]) matrix = multiply(matrix, matrixOf(argsOf(args[0])));
        break;
      case "beginText":
        line = identity;
        along = 0;
        break;
      case "setTextMatrix":
        line = matrixOf(args[0] === undefined || typeof args[0] === "number" ? args : argsOf(args[0]));
        along = 0;
        break;
      case "setFont":
        size = first;
        break;
      case "setCharSpacing":
        spacing = first;
        break;
      case "setLeading":
        leading = -first;
        break;
      case "setLeadingMoveText":
        leading = second;
        move(first, second);
        break;
      case "moveText":
        move(first, second);
        break;
      case "nextLine":
        move(0, leading);
        break;
      case "setTextRenderingMode":
        mode = first;
        break;
      case "showText": {
        const [, , , , x, y] = multiply(multiply(matrix, line), [1, 0, 0, 1, along, 0]);
        const { text, width } = glyphsOf(argsOf(args[0]), size, spacing);
        runs.push({ text, x, y, invisible: mode === 3 || mode === 7 });
        along += width;
        break;
      }
    }
  });
  return runs;
}

/** Returns the characters of glyphs, and their width; numbers among them are distances in thousandths. */
function glyphsOf(
  glyphs: readonly unknown[],
  size: number,
  spacing: number,
): { text: string; width: number } {
  let text = "";
  let width = 0;
  for (const glyph of glyphs) {
    if (typeof glyph === "number") width -= (glyph / 1000) * size;
    if (typeof glyph !== "object" || glyph === null) continue;
    if ("unicode" in glyph && typeof glyph.unicode === "string") text += glyph.unicode;
    if ("width" in glyph && typeof glyph.width === "number") width += (glyph.width / 1000) * size + spacing;
  }
  return { text, width };
}

function argsOf(args: unknown): readonly unknown[] {
  if (Array.isArray(args)) return args as readonly unknown[];
  return args instanceof Float32Array ? [...args] : [];
}

function matrixOf(args: readonly unknown[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = args.filter((arg) => typeof arg === "number");
  return [a, b, c, d, e, f];
}

function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

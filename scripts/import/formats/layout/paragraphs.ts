import type { LayoutLine } from "./lines.js";

/** Lines that follow one another, with the number and the width of their page. */
export interface PageLines {
  readonly page: number;
  readonly width: number;
  readonly lines: readonly LayoutLine[];
}

interface PageEdges {
  readonly left: number;
  readonly right: number;
}

/** The edges of the text on each page, and the size of most of its lines. */
export interface TextMeasures {
  readonly edges: ReadonlyMap<number, PageEdges>;
  readonly bodySize: number;
}

/**
 * Measures the text of a document. Pages of one width share their edges, apart from pages whose margins are shifted, as
 * those of double-sided prints are.
 */
export function measuresOf(pages: readonly PageLines[]): TextMeasures {
  const edges = new Map<number, PageEdges>();
  const widthOf = ({ width }: PageLines) => Math.round(width / 10);
  for (const width of new Set(pages.map(widthOf))) {
    const alike = pages.filter((page) => widthOf(page) === width);
    const shared = edgesOf(alike.flatMap(({ lines }) => lines));
    for (const { page, lines } of alike) {
      const own = edgesOf(lines);
      const size = lines[0]?.size ?? 0;
      const atLeft = lines.filter(({ left }) => Math.abs(left - own.left) < size * 0.5).length;
      edges.set(page, {
        left:
          atLeft >= 3 && atLeft >= lines.length * 0.4 && lines.every(({ left }) => left > own.left - size)
            ? own.left
            : shared.left,
        right: own.right > shared.right - size * 5 ? own.right : shared.right,
      });
    }
  }
  const all = pages.flatMap(({ lines }) => lines);
  return { edges, bodySize: commonest(all.map((line) => line.size)) };
}

/**
 * Joins lines to paragraphs. A line starts a new one when it is indented, when the line above it stops short of the
 * right edge, or when the distance to it is larger than between lines. A line with the gaps of columns is a paragraph
 * of its own.
 */
export function paragraphsOf(pages: readonly PageLines[], { edges, bodySize }: TextMeasures): string[] {
  const paragraphs: string[] = [];
  let previous: PageLine | undefined;
  for (const { page, lines } of pages) {
    const spacing = commonest(gaps(lines));
    for (const line of lines) {
      const next = { line, page, edges: edges.get(page) ?? edgesOf(lines) };
      const last = paragraphs.length - 1;
      if (
        previous &&
        last >= 0 &&
        isContinued(previous, next, { spacing, bodySize }) &&
        !isGlue(previous, next)
      )
        paragraphs[last] = joinLines(paragraphs[last] ?? "", line.text);
      else paragraphs.push(line.text);
      previous = next;
    }
  }
  return paragraphs;
}

function edgesOf(lines: readonly LayoutLine[]): PageEdges {
  return {
    left: commonest(lines.map((line) => line.left)),
    right: Math.max(...lines.map((line) => line.right), 0),
  };
}

interface PageLine {
  readonly line: LayoutLine;
  readonly page: number;
  readonly edges: PageEdges;
}

function isContinued(
  { line: above, page: pageAbove, edges: edgesAbove }: PageLine,
  { line, page, edges }: PageLine,
  { spacing, bodySize }: { readonly spacing: number; readonly bodySize: number },
): boolean {
  if (above.hasColumnGap || line.hasColumnGap) return false;
  // An article begins a paragraph, even below a sentence that happens to fill its line.
  if (/[。；：]$/u.test(above.text) && /^第[一二三四五六七八九十百零〇\d]+[条章节]/u.test(line.text))
    return false;
  const samePage = pageAbove === page;
  if (samePage && isCentred(above, edges) && isCentred(line, edges))
    return sameSize(above, line) && line.y - above.y <= line.size * 2.2 && isTitle(above, line, bodySize);
  if (line.left > edges.left + line.size * 0.8) return false;
  if (above.right < edgesAbove.right - above.size * 2.5) return false;
  // A title in the middle of its line is further from the edge than the indent of a paragraph.
  if (above.left > edgesAbove.left + above.size * 4.5) return false;
  if (!sameSize(above, line)) return false;
  const most = Math.min(Math.max(spacing * 1.35, line.size * 1.5), line.size * 3);
  return !samePage || line.y - above.y <= most;
}

/** Returns whether two lines would join two numbers: a number is broken only at the right edge of a full line. */
function isGlue({ line: above, edges: { right } }: PageLine, { line }: PageLine): boolean {
  return /\d$/.test(above.text) && /^\d/.test(line.text) && above.right < right - above.size * 0.9;
}

/** Returns whether two lines are of a size that only titles have. */
function isTitle(above: LayoutLine, line: LayoutLine, bodySize: number): boolean {
  return above.size > bodySize * 1.1 && line.size > bodySize * 1.1;
}

function isCentred(line: LayoutLine, { left, right }: PageEdges): boolean {
  const before = line.left - left;
  const after = right - line.right;
  return before > line.size && Math.abs(before - after) < line.size * 1.5;
}

function sameSize(a: LayoutLine, b: LayoutLine): boolean {
  return Math.abs(a.size - b.size) <= b.size * 0.15;
}

/** Joins two lines of a paragraph: with a space between Latin words, without one between Han characters. */
function joinLines(above: string, line: string): string {
  return /[\p{Script=Latin}\d,.;:]$/u.test(above) && /^[\p{Script=Latin}]/u.test(line)
    ? `${above} ${line}`
    : above + line;
}

function gaps(lines: readonly LayoutLine[]): number[] {
  return lines.slice(1).map((line, index) => line.y - (lines[index]?.y ?? line.y));
}

/** Returns the commonest number, within a point. */
function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(Math.round(number), (counts.get(Math.round(number)) ?? 0) + 1);
  return [...counts].sort(([a, countA], [b, countB]) => countB - countA || a - b)[0]?.[0] ?? 0;
}

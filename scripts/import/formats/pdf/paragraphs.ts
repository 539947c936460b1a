import type { Messages } from "../../../i18n/index.js";
import type { Omission } from "../../types.js";
import type { PdfLine, PdfPage } from "./lines.js";

/** `- 3 -`, `— 3 —`, `3`, `第 3 页`, `3 / 12`. */
const pageNumberForm =
  /^[-—–－·\s]*(?:第\s{0,4})?\d{1,4}(?:\s{0,4}页)?(?:\s{0,4}[/，,共]+\s{0,4}\d{1,4}(?:\s{0,4}页)?)?[-—–－·\s]*$/u;

/** Removes page numbers, and headers and footers that are repeated on at least three pages. */
export function withoutPageBoilerplate(
  pages: readonly PdfPage[],
  messages: Messages,
): {
  readonly pages: readonly PdfPage[];
  readonly leftOut: readonly Omission[];
} {
  const repeats = new Map<string, number>();
  for (const page of pages)
    for (const line of new Set(edges(page).map((edge) => edge.text)))
      repeats.set(line, (repeats.get(line) ?? 0) + 1);
  const seen = new Map<string, string>();
  const kept = pages.map((page) => {
    const outer = edges(page);
    return {
      ...page,
      lines: page.lines.filter((line) => {
        if (!outer.includes(line)) return true;
        const number = pageNumberForm.test(line.text);
        if (!number && (pages.length < 3 || (repeats.get(line.text) ?? 0) < Math.max(3, pages.length * 0.5)))
          return true;
        seen.set(line.text, messages.importing.leftOut[number ? "pageNumber" : "pageHeader"]);
        return false;
      }),
    };
  });
  return { pages: kept, leftOut: [...seen].map(([words, why]) => ({ text: words, why })) };
}

/** Returns the first and the last line of a page, if they are in its margins. */
function edges({ lines, height }: PdfPage): PdfLine[] {
  const [first] = lines;
  const last = lines.at(-1);
  return [
    ...(first && first.y > height * 0.9 ? [first] : []),
    ...(last && last !== first && last.y < height * 0.12 ? [last] : []),
    ...(last && last === first && last.y < height * 0.12 ? [last] : []),
  ];
}

/**
 * Joins lines to paragraphs. A line starts a new one when it is indented, when the line above it stops short of the
 * right edge, or when the distance to it is larger than between lines.
 */
export function paragraphsOf(pages: readonly PdfPage[]): string[] {
  const all = pages.flatMap(({ lines }) => lines);
  const left = commonest(all.map((line) => line.left));
  const right = Math.max(...all.map((line) => line.right), 0);
  const bodySize = commonest(all.map((line) => line.size));
  const paragraphs: string[] = [];
  let previous: { line: PdfLine; page: PdfPage } | undefined;
  for (const page of pages) {
    const spacing = commonest(gaps(page.lines));
    for (const line of page.lines) {
      const last = paragraphs.length - 1;
      const goesOn =
        previous &&
        isContinued(previous.line, line, previous.page === page, { left, right, spacing, bodySize });
      if (goesOn && last >= 0) paragraphs[last] = joinLines(paragraphs[last] ?? "", line.text);
      else paragraphs.push(line.text);
      previous = { line, page };
    }
  }
  return paragraphs;
}

function isContinued(
  above: PdfLine,
  line: PdfLine,
  samePage: boolean,
  { left, right, spacing, bodySize }: { left: number; right: number; spacing: number; bodySize: number },
): boolean {
  if (samePage && isCentred(above, left, right) && isCentred(line, left, right))
    return sameSize(above, line) && above.y - line.y <= line.size * 2.2 && isTitle(above, line, bodySize);
  if (line.left > left + line.size * 0.8) return false;
  if (above.right < right - above.size * 2.5) return false;
  if (!sameSize(above, line)) return false;
  return !samePage || above.y - line.y <= Math.max(spacing * 1.35, line.size * 1.5);
}

/** Returns whether two lines are of a size that only titles have. */
function isTitle(above: PdfLine, line: PdfLine, bodySize: number): boolean {
  return above.size > bodySize * 1.1 && line.size > bodySize * 1.1;
}

function isCentred(line: PdfLine, left: number, right: number): boolean {
  const before = line.left - left;
  const after = right - line.right;
  return before > line.size && Math.abs(before - after) < line.size * 1.5;
}

function sameSize(a: PdfLine, b: PdfLine): boolean {
  return Math.abs(a.size - b.size) <= b.size * 0.15;
}

/** Joins two lines of a paragraph: with a space between Latin words, without one between Han characters. */
function joinLines(above: string, line: string): string {
  return /[\p{Script=Latin}\d,.;:]$/u.test(above) && /^[\p{Script=Latin}]/u.test(line)
    ? `${above} ${line}`
    : above + line;
}

function gaps(lines: readonly PdfLine[]): number[] {
  return lines.slice(1).map((line, index) => (lines[index]?.y ?? line.y) - line.y);
}

/** Returns the commonest number, within a point. */
function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(Math.round(number), (counts.get(Math.round(number)) ?? 0) + 1);
  return [...counts].sort(([a, countA], [b, countB]) => countB - countA || a - b)[0]?.[0] ?? 0;
}

import type { Messages } from "../../../i18n/index.js";
import type { Omission } from "../../types.js";
import type { LayoutLine, LayoutPage } from "./lines.js";

/** `- 3 -`, `— 3 —`, `第 3 页`, `3 / 12`: the groups are the number with marks, and a bare one. */
const pageNumberForm =
  /^(?:[-—–－·\s]+(\d{1,4})[-—–－·\s]+|第\s{0,4}(\d{1,4})\s{0,4}页(?:\s{0,4}[/，,共]+\s{0,4}\d{1,4}\s{0,4}页?)?|(\d{1,4})\s{0,4}[/／]\s{0,4}\d{1,4}|(\d{1,4}))$/u;

/** Most lines of a running head or foot. */
const mostEdgeLines = 3;

/** Removes page numbers, and headers and footers that are repeated. */
export function withoutRunningHeads(
  pages: readonly LayoutPage[],
  messages: Messages,
): {
  readonly pages: readonly LayoutPage[];
  readonly leftOut: readonly Omission[];
  readonly repeated: readonly string[];
} {
  const repeatedTexts: string[] = [];
  const leftOut = new Map<string, string>();
  const { pageNumber, pageHeader } = messages.importing.leftOut;
  let kept = pages;
  for (let round = 0; round < mostEdgeLines; round += 1) {
    const numbers = pageNumbers(kept);
    const repeated = repeatedEdges(kept);
    const before = kept;
    kept = before.map((page) => {
      const removed = edges(page).filter((line) => numbers.has(line) || repeated.has(line));
      if (removed.length === 0) return page;
      for (const line of removed) if (leftOut.has(line.text)) repeatedTexts.push(line.text);
      for (const line of removed) leftOut.set(line.text, numbers.has(line) ? pageNumber : pageHeader);
      return { ...page, lines: page.lines.filter((line) => !removed.includes(line)) };
    });
    if (kept.every((page, index) => page === before[index])) break;
  }
  return {
    pages: kept,
    leftOut: [...leftOut].map(([text, why]) => ({ text, why })),
    repeated: repeatedTexts,
  };
}

/** Returns the first and the last line of a page, if they are in its margins. */
function edges({ lines, height }: LayoutPage): LayoutLine[] {
  const first = lines[0];
  const last = lines.at(-1);
  return [
    ...(first && first.y < height * 0.1 ? [first] : []),
    ...(last && last.y > height * 0.88 ? [last] : []),
  ];
}

/**
 * Returns the lines that number their pages: with the marks of a page number, or bare numbers that count with the pages.
 * A bare number that does not is a figure.
 */
function pageNumbers(pages: readonly LayoutPage[]): Set<LayoutLine> {
  const numbers = new Set<LayoutLine>();
  const bare: { line: LayoutLine; offset: number }[] = [];
  for (const page of pages)
    for (const line of edges(page)) {
      const [, marked, worded, ofAll, alone] = pageNumberForm.exec(line.text.trim()) ?? [];
      if (marked !== undefined || worded !== undefined || ofAll !== undefined) numbers.add(line);
      else if (alone !== undefined) bare.push({ line, offset: Number(alone) - page.number });
    }
  for (const { line, offset } of bare) {
    const agreeing = bare.filter((other) => other.offset === offset).length;
    if (agreeing >= 2 || (pages.length === 1 && offset === 0)) numbers.add(line);
  }
  return numbers;
}

/** Returns the edge lines that several pages have at the same height, apart from their numbers. */
function repeatedEdges(pages: readonly LayoutPage[]): Set<LayoutLine> {
  const groups = new Map<string, { line: LayoutLine; page: LayoutPage }[]>();
  for (const page of pages)
    for (const line of edges(page)) {
      const key = line.text.replace(/\d+/g, "#");
      if (key.replace(/#|\s/g, "") === "") continue;
      const group = groups.get(key);
      if (group) group.push({ line, page });
      else groups.set(key, [{ line, page }]);
    }
  const repeated = new Set<LayoutLine>();
  for (const group of groups.values()) {
    const [first] = group;
    if (!first) continue;
    const enough =
      pages.length >= 3
        ? group.length >= 3 && group.length >= pages.length * 0.4
        : group.length === 2 && isMarginal(first.line, pages);
    const level = group.every(({ line }) => Math.abs(line.y - first.line.y) < line.size);
    if (enough && level) for (const { line } of group) repeated.add(line);
  }
  return repeated;
}

/** Returns whether a line of a document of two pages is smaller than the text: a repeated line of text is not. */
function isMarginal(line: LayoutLine, pages: readonly LayoutPage[]): boolean {
  const sizes = pages.flatMap(({ lines }) => lines.map(({ size }) => size)).sort((a, b) => a - b);
  return line.size < (sizes[Math.floor(sizes.length / 2)] ?? line.size) * 0.9;
}

/** Marks with which a footnote begins. */
const footnoteStart = /^(?:[①-⑳⑴-⒇¹²³⁴-⁹]|[[〔［(（]?\d{1,2}[\]〕］)）.．、\s]|[*※†]|注[：:])/u;

/**
 * Takes the footnotes off the ends of pages, so that they do not interrupt a sentence that goes on on the next page: the
 * last lines that are smaller than the text, from the first one that begins with a mark.
 */
export function withoutFootnotes(pages: readonly LayoutPage[]): {
  readonly pages: readonly LayoutPage[];
  readonly footnotes: readonly { readonly page: number; readonly lines: readonly LayoutLine[] }[];
} {
  const body = bodySize(pages);
  const footnotes: { page: number; lines: LayoutLine[] }[] = [];
  const kept = pages.map((page) => {
    let start = page.lines.length;
    while (start > 0 && (page.lines[start - 1]?.size ?? body) < body * 0.87) start -= 1;
    while (start < page.lines.length && !footnoteStart.test(page.lines[start]?.text ?? "")) start += 1;
    const lines = page.lines.slice(start);
    const isTable = lines.some(({ hasColumnGap }) => hasColumnGap);
    if (start === 0 || lines.length === 0 || isTable || (lines[0]?.y ?? 0) < page.height * 0.5) return page;
    footnotes.push({ page: page.number, lines });
    return { ...page, lines: page.lines.slice(0, start) };
  });
  return { pages: kept, footnotes };
}

/** Returns the size of most characters. */
export function bodySize(pages: readonly LayoutPage[]): number {
  const counts = new Map<number, number>();
  for (const { lines } of pages)
    for (const { size, text } of lines) {
      const rounded = Math.round(size * 2) / 2;
      counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
    }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 10;
}

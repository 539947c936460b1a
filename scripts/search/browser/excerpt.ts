import type { PageText } from "./page-text.js";
import type { TextMark } from "../text/find-phrases.js";
import type { FindMarks } from "./text-marks.js";

/** Characters of the main excerpt, and of these how many are shown before the first match. */
const length = 90;
const before = 24;

/** Number of fragments shown for one report, and the characters around the match in each fragment but the main one. */
const mostFragments = 3;
const shortBefore = 12;

/**
 * Returns an excerpt of a report as escaped HTML, with the matches in `<mark>`.
 *
 * It shows the part of the text with most of the different phrases, and a short fragment for each phrase that part
 * lacks, up to three fragments. When only the metadata match, it shows the first that does, and without any match the beginning of the text.
 *
 * @param marksIn returns the matches in a text
 */
export function excerpt({ text, details }: PageText, marksIn: FindMarks): string {
  const marks = joinAdjacent(marksIn(text), text);
  if (marks.length > 0)
    return windows(marks, text.length)
      .map((window) => fragment(text, marks, window))
      .join("");
  for (const detail of details) {
    const inDetail = joinAdjacent(marksIn(detail), detail);
    if (inDetail.length > 0) return fragment(detail, inDetail, { start: 0, stop: detail.length });
  }
  return fragment(text, [], { start: 0, stop: Math.min(text.length, length) });
}

interface ExcerptWindow {
  readonly start: number;
  readonly stop: number;
}

/**
 * Returns the window with most phrases, and a short window for each phrase that it does not contain, in the order of the
 * text. Windows that meet are one, so that no part of the text is shown twice.
 */
function windows(marks: readonly TextMark[], end: number): ExcerptWindow[] {
  const first = Math.max(0, bestStart(marks) - before);
  const found = [{ start: first, stop: Math.min(end, first + length) }];
  const missing = new Set(marks.flatMap(({ phrases }) => phrases));
  for (const { from, to, phrases } of marks) {
    if (found.some(({ start, stop }) => from >= start && to <= stop))
      phrases.forEach((phrase) => missing.delete(phrase));
  }
  for (const phrase of [...missing].slice(0, mostFragments - 1)) {
    const mark = marks.find(({ phrases }) => phrases.includes(phrase));
    if (mark)
      found.push({ start: Math.max(0, mark.from - shortBefore), stop: Math.min(end, mark.to + shortBefore) });
  }
  return joined(found.sort((a, b) => a.start - b.start));
}

function joined(windows: readonly ExcerptWindow[]): ExcerptWindow[] {
  const result: ExcerptWindow[] = [];
  for (const { start, stop } of windows) {
    const last = result.at(-1);
    if (last && start <= last.stop)
      result[result.length - 1] = { start: last.start, stop: Math.max(last.stop, stop) };
    else result.push({ start, stop });
  }
  return result;
}

function fragment(text: string, marks: readonly TextMark[], { start, stop }: ExcerptWindow): string {
  let html = start > 0 ? "…" : "";
  let done = start;
  for (const { from, to } of marks) {
    if (from < done || to > stop) continue;
    html += `${escape(text.slice(done, from))}<mark>${escape(text.slice(from, to))}</mark>`;
    done = to;
  }
  return `${html}${escape(text.slice(done, stop))}${stop < text.length ? "…" : ""}`.replace(/\n/g, " ");
}

/** Joins matches of consecutive phrases with only punctuation between them, such as `2022-144431`, into one. */
function joinAdjacent(marks: readonly TextMark[], text: string): TextMark[] {
  const result: TextMark[] = [];
  for (const mark of marks) {
    const last = result.at(-1);
    const follows = last && mark.phrases[0] === (last.phrases.at(-1) ?? 0) + 1;
    if (follows && /^[^\p{L}\p{N}\s]{1,3}$/u.test(text.slice(last.to, mark.from))) {
      result[result.length - 1] = {
        from: last.from,
        to: mark.to,
        phrases: [...last.phrases, ...mark.phrases],
      };
    } else result.push(mark);
  }
  return result;
}

function bestStart(marks: readonly TextMark[]): number {
  let [best, most] = [0, 0];
  marks.forEach((mark, index) => {
    const seen = new Set<number>();
    for (let other = index; other < marks.length; other += 1) {
      const candidate = marks[other];
      if (!candidate || candidate.to > mark.from + length - before) break;
      candidate.phrases.forEach((phrase) => seen.add(phrase));
    }
    if (seen.size > most) [best, most] = [mark.from, seen.size];
  });
  return best;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

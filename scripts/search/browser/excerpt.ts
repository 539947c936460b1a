import { tokenize, fold, tokenAt } from "../text/tokenizer.js";
import type { Phrase } from "../text/query.js";
import type { PageText } from "./page-text.js";

/** Characters shown, and how many of them before the first mark. */
const length = 90;
const before = 24;

/** Pieces shown of one report, and characters around the mark of each but the first. */
const mostPieces = 3;
const shortBefore = 12;

interface Mark {
  readonly from: number;
  readonly to: number;
  /** The numbers of the phrases that it holds. */
  readonly phrases: readonly number[];
}

/**
 * Pieces of a report, escaped, with whole phrases in `<mark>`: of its text where most of the phrases stand together,
 * and where the others first stand; of its metadata where only that holds them; else the beginning of the text.
 */
export function excerpt({ text, details }: PageText, phrases: readonly Phrase[]): string {
  const marks = joined(findPhrases(text, phrases), text);
  if (marks.length > 0)
    return windows(marks, text.length)
      .map((window) => piece(text, marks, window))
      .join("");
  for (const detail of details) {
    const inDetail = joined(findPhrases(detail, phrases), detail);
    if (inDetail.length > 0) return piece(detail, inDetail, { start: 0, stop: detail.length });
  }
  return piece(text, [], { start: 0, stop: Math.min(text.length, length) });
}

interface ExcerptWindow {
  readonly start: number;
  readonly stop: number;
}

/** The best window, and a short one for each phrase that it leaves out. */
function windows(marks: readonly Mark[], end: number): ExcerptWindow[] {
  const first = Math.max(0, bestStart(marks) - before);
  const found = [{ start: first, stop: Math.min(end, first + length) }];
  const missing = new Set(marks.flatMap(({ phrases }) => phrases));
  for (const { from, to, phrases } of marks) {
    if (found.some(({ start, stop }) => from >= start && to <= stop))
      phrases.forEach((phrase) => missing.delete(phrase));
  }
  for (const phrase of [...missing].slice(0, mostPieces - 1)) {
    const mark = marks.find(({ phrases }) => phrases.includes(phrase));
    if (mark)
      found.push({ start: Math.max(0, mark.from - shortBefore), stop: Math.min(end, mark.to + shortBefore) });
  }
  return found.sort((a, b) => a.start - b.start);
}

function piece(text: string, marks: readonly Mark[], { start, stop }: ExcerptWindow): string {
  let html = start > 0 ? "…" : "";
  let done = start;
  for (const { from, to } of marks) {
    if (from < done || to > stop) continue;
    html += `${escape(text.slice(done, from))}<mark>${escape(text.slice(from, to))}</mark>`;
    done = to;
  }
  return `${html}${escape(text.slice(done, stop))}${stop < text.length ? "…" : ""}`.replace(/\n/g, " ");
}

/** Phrases that follow each other with nothing but a mark between them, as `2022-144431`, are marked as one. */
function joined(marks: readonly Mark[], text: string): Mark[] {
  const result: Mark[] = [];
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

/** Where phrases stand in a text, in order; the same units in a row that the index was asked for. */
export function findPhrases(text: string, phrases: readonly Phrase[]): Mark[] {
  const { folded, places } = traced(text);
  const units: { unit: string; start: number; end: number }[] = [];
  const boundary = { unit: "", start: 0, end: 0 };
  tokenize(
    folded,
    (start, end) => units.push({ unit: tokenAt(folded, start, end), start, end }),
    () => units.push(boundary),
  );
  const marks: Mark[] = [];
  phrases.forEach((phrase, number) => {
    for (let at = 0; at + phrase.units.length <= units.length; at += 1) {
      if (!standsAt(units, at, phrase)) continue;
      const last = at + phrase.units.length - 1;
      const [from, to] = [places[units[at]?.start ?? 0] ?? 0, places[units[last]?.end ?? 0] ?? text.length];
      marks.push({ from, to, phrases: [number] });
      at = last;
    }
  });
  return marks.sort((a, b) => a.from - b.from);
}

function standsAt(
  units: readonly { unit: string }[],
  at: number,
  { units: wanted, prefix }: Phrase,
): boolean {
  return wanted.every((unit, index) => {
    const found = units[at + index]?.unit ?? "";
    return found === unit || (prefix && index === wanted.length - 1 && found.startsWith(unit));
  });
}

function bestStart(marks: readonly Mark[]): number {
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

const foldedCharacters = new Map<string, string>();

/** The folded text, and for each of its code units the place in the original. */
function traced(text: string): { folded: string; places: number[] } {
  const pieces: string[] = [];
  const places: number[] = [];
  let place = 0;
  for (const character of text) {
    let piece = foldedCharacters.get(character);
    if (piece === undefined) foldedCharacters.set(character, (piece = fold(character)));
    for (let index = 0; index < piece.length; index += 1) places.push(place);
    pieces.push(piece);
    place += character.length;
  }
  places.push(text.length);
  return { folded: pieces.join(""), places };
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

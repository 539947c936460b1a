import { cut, fold, unitAt } from "../tokens.js";
import type { Phrase } from "../query.js";

/** Characters shown, and how many of them before the first mark. */
const length = 90;
const before = 24;

interface Mark {
  readonly from: number;
  readonly to: number;
  readonly phrase: number;
}

/**
 * A piece of a text, escaped, with whole phrases in `<mark>`: where most of the phrases stand together, or the
 * beginning where none stands.
 */
export function excerpt(text: string, phrases: readonly Phrase[]): string {
  const marks = findPhrases(text, phrases);
  const start = Math.max(0, bestStart(marks) - before);
  const stop = Math.min(text.length, start + length);
  let html = start > 0 ? "…" : "";
  let done = start;
  for (const { from, to } of marks) {
    if (from < done || to > stop) continue;
    html += `${escape(text.slice(done, from))}<mark>${escape(text.slice(from, to))}</mark>`;
    done = to;
  }
  return `${html}${escape(text.slice(done, stop))}${stop < text.length ? "…" : ""}`.replace(/\n/g, " ");
}

/** Where phrases stand in a text, in order; the same units in a row that the index was asked for. */
export function findPhrases(text: string, phrases: readonly Phrase[]): Mark[] {
  const { folded, places } = traced(text);
  const units: { unit: string; start: number; end: number }[] = [];
  const boundary = { unit: "", start: 0, end: 0 };
  cut(
    folded,
    (start, end) => units.push({ unit: unitAt(folded, start, end), start, end }),
    () => units.push(boundary),
  );
  const marks: Mark[] = [];
  phrases.forEach((phrase, number) => {
    for (let at = 0; at + phrase.units.length <= units.length; at += 1) {
      if (!standsAt(units, at, phrase)) continue;
      const last = at + phrase.units.length - 1;
      const [from, to] = [places[units[at]?.start ?? 0] ?? 0, places[units[last]?.end ?? 0] ?? text.length];
      marks.push({ from, to, phrase: number });
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
      seen.add(candidate.phrase);
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

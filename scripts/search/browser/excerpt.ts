import { fold } from "../tokens.js";

const before = 24;
const length = 90;

/** A piece of the original text around the first phrase, escaped, with whole phrases in `<mark>`. */
export function excerpt(text: string, phrases: readonly (readonly string[])[]): string {
  const { folded, places } = traced(text);
  const marks: [number, number][] = [];
  for (const phrase of phrases) {
    const wanted = phrase.join("");
    for (
      let at = folded.indexOf(wanted);
      at >= 0 && wanted !== "";
      at = folded.indexOf(wanted, at + wanted.length)
    ) {
      marks.push([places[at] ?? 0, places[at + wanted.length] ?? text.length]);
    }
  }
  marks.sort((a, b) => a[0] - b[0]);
  const start = Math.max(0, (marks[0]?.[0] ?? 0) - before);
  const stop = Math.min(text.length, start + length);
  let html = start > 0 ? "…" : "";
  let done = start;
  for (const [from, to] of marks) {
    if (from < done || to > stop) continue;
    html += `${escape(text.slice(done, from))}<mark>${escape(text.slice(from, to))}</mark>`;
    done = to;
  }
  return `${html}${escape(text.slice(done, stop))}${stop < text.length ? "…" : ""}`.replace(/\n/g, " ");
}

/** The folded text without white space inside lines, and for each of its code units the place in the original. */
function traced(text: string): { folded: string; places: number[] } {
  let folded = "";
  const places: number[] = [];
  let place = 0;
  for (const character of text) {
    const piece = /[^\S\n]/.test(character) ? "" : fold(character);
    for (let index = 0; index < piece.length; index += 1) places.push(place);
    folded += piece;
    place += character.length;
  }
  places.push(text.length);
  return { folded, places };
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

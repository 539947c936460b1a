import { sequence } from "../samples/index.js";
import { segments } from "../../search/index.js";
import type { Scanned } from "./truth.js";

const attempts = 50;

/**
 * Returns random phrases from the texts: ranges of a line, without punctuation or white space inside, which would
 * separate phrases.
 *
 * @param lengths smallest and largest number of characters
 * @returns as many as requested, or fewer when the texts are too short
 */
export function drawPhrases(
  reports: readonly Scanned[],
  count: number,
  lengths: readonly [number, number],
  seed: number,
): string[] {
  const draw = sequence(seed);
  const phrases: string[] = [];
  for (let tries = count * attempts; phrases.length < count && tries > 0; tries -= 1) {
    const length = lengths[0] + draw(lengths[1] - lengths[0] + 1);
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const lines = reports[draw(reports.length)]?.lines ?? [];
      const characters = [...(lines[draw(lines.length)] ?? "")];
      if (characters.length < length) continue;
      const start = draw(characters.length - length + 1);
      const phrase = characters.slice(start, start + length).join("");
      if (!isPhrase(phrase)) continue;
      phrases.push(phrase);
      break;
    }
  }
  return phrases;
}

/** Returns random reports whose titles are unique. */
export function drawTitled(reports: readonly Scanned[], count: number, seed: number): Scanned[] {
  const draw = sequence(seed);
  const times = new Map<string, number>();
  for (const { title } of reports) times.set(title, (times.get(title) ?? 0) + 1);
  const left = reports.filter(({ title }) => times.get(title) === 1 && segments(title).length > 0);
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(draw(left.length), 1)).flat();
}

/**
 * Returns whether the phrase is one segment without white space and without characters that a search may take for an
 * operator.
 */
function isPhrase(phrase: string): boolean {
  return (
    segments(phrase).length === 1 &&
    !/\s/u.test(phrase) &&
    !/["“”\n]|^[^\p{L}\p{N}]|[^\p{L}\p{N}\p{M}]$/u.test(phrase)
  );
}

import { segments } from "../text/tokenizer.js";

/** The parts of a query with synonyms in them. */
export interface ReplacedParts {
  /** Lists of parts; in each, all words that have synonyms are replaced. */
  readonly variants: readonly (readonly (readonly string[])[])[];
  /** The synonyms, as synonyms.yaml has them. */
  readonly words: readonly string[];
}

interface SynonymMatch {
  /** Index of the part, and of the first token in it. */
  readonly part: number;
  readonly start: number;
  readonly length: number;
  readonly also: readonly string[];
}

/**
 * Replaces words that people type by those that documents have. Of overlapping words the longest is replaced.
 *
 * @param parts tokens of the parts of a query
 * @param synonyms of each entry, the word that people type, and then those that documents have for it
 */
export function withSynonyms(
  parts: readonly (readonly string[])[],
  synonyms: readonly (readonly string[])[],
): ReplacedParts {
  const matches = matchesIn(parts, synonyms);
  const most = Math.max(0, ...matches.map(({ also }) => also.length));
  const variants = Array.from({ length: most }, (_, number) =>
    parts.map((tokens, part) => {
      const replaced = [...tokens];
      // From the end, so that earlier indexes stay.
      for (const match of matches.filter((each) => each.part === part).sort((a, b) => b.start - a.start))
        replaced.splice(
          match.start,
          match.length,
          ...tokensOf(match.also[number] ?? match.also.at(-1) ?? ""),
        );
      return replaced;
    }),
  );
  return { variants, words: [...new Set(matches.flatMap(({ also }) => also))] };
}

function matchesIn(
  parts: readonly (readonly string[])[],
  synonyms: readonly (readonly string[])[],
): SynonymMatch[] {
  const texts = parts.map((tokens) => tokens.join(""));
  const matches: SynonymMatch[] = [];
  const possible = synonyms
    .map(([name = "", ...also]) => ({ name: tokensOf(name), also }))
    .filter(({ name }) => name.length > 0 && texts.some((text) => text.includes(name.join(""))))
    .sort((one, other) => other.name.length - one.name.length);
  for (const { name, also } of possible) {
    for (const [part, tokens] of parts.entries()) {
      for (let start = 0; start + name.length <= tokens.length; start += 1) {
        const isTaken = matches.some(
          (match) =>
            match.part === part && start < match.start + match.length && match.start < start + name.length,
        );
        if (isTaken || !name.every((token, index) => tokens[start + index] === token)) continue;
        matches.push({ part, start, length: name.length, also });
      }
    }
  }
  return matches;
}

function tokensOf(word: string): string[] {
  return segments(word).flat();
}

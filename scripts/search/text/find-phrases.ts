import { respelledSegments } from "./respelled-segments.js";
import { fold, tokenAt, tokenize } from "./tokenizer.js";
import type { Phrase } from "./query.js";

/** A match in a text. */
export interface TextMark {
  readonly from: number;
  readonly to: number;
  /** Numbers of the phrases, or of the pairs of a relaxed query, that this range of text matches. */
  readonly phrases: readonly number[];
}

/**
 * Returns the matches of all phrases, by their beginnings; matches of several phrases may overlap. It compares tokens
 * exactly as the index does, so that hits and marks agree.
 */
export function findPhrases(text: string, phrases: readonly Phrase[]): TextMark[] {
  const tokens = locatedTokens(text);
  const marks = phrases.flatMap((phrase, number) =>
    spellingsOf(phrase).flatMap((wanted) =>
      matchesOf(tokens, wanted, phrase.prefix).map(([from, to]) => ({ from, to, phrases: [number] })),
    ),
  );
  return marks.sort((one, other) => one.from - other.from || other.to - one.to);
}

/** Returns the tokens of a phrase as it was typed, and in its other spellings. */
export function spellingsOf({ tokens, otherSpellings = [] }: Phrase): (readonly string[])[] {
  return [tokens, ...otherSpellings];
}

/** Returns the ranges at which all tokens follow each other. */
function matchesOf(
  tokens: readonly LocatedToken[],
  wanted: readonly string[],
  prefix: boolean,
): (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  for (let at = 0; at + wanted.length <= tokens.length; at += 1) {
    const isMatch = wanted.every((token, index) => {
      const found = tokens[at + index]?.token ?? boundary;
      return found === token || (prefix && index === wanted.length - 1 && found.startsWith(token));
    });
    if (!isMatch) continue;
    const last = at + wanted.length - 1;
    ranges.push([tokens[at]?.from ?? 0, tokens[last]?.to ?? 0]);
    at = last;
  }
  return ranges;
}

/** The token at the boundary of segments. */
export const boundary = "";

/** A token of a text, and its range there. */
export interface LocatedToken {
  readonly token: string;
  readonly from: number;
  readonly to: number;
}

/** Returns the tokens of a text as the index has them: as it stands, then the segments in the one spelling. */
export function locatedTokens(text: string): LocatedToken[] {
  const { folded, offsets } = foldWithOffsets(text);
  const located = (token: string, start: number, end: number) => ({
    token,
    from: offsets[start] ?? 0,
    to: offsets[end] ?? text.length,
  });
  const atBoundary = { token: boundary, from: 0, to: 0 };
  const tokens: LocatedToken[] = [];
  tokenize(
    folded,
    (start, end) => tokens.push(located(tokenAt(folded, start, end), start, end)),
    () => tokens.push(atBoundary),
  );
  for (const segment of respelledSegments(folded))
    tokens.push(atBoundary, ...segment.tokens.map(({ token, start, end }) => located(token, start, end)));
  return tokens;
}

/** Folded characters, each with its combining marks, by what stands in the text. A text has few different ones. */
const foldedClusters = new Map<string, string>();

/** Returns the folded text, and for each of its code units the offset in the original text. */
function foldWithOffsets(text: string): { folded: string; offsets: number[] } {
  const parts: string[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const [cluster] of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    let folded = foldedClusters.get(cluster);
    if (folded === undefined) foldedClusters.set(cluster, (folded = fold(cluster)));
    for (let index = 0; index < folded.length; index += 1) offsets.push(offset);
    parts.push(folded);
    offset += cluster.length;
  }
  offsets.push(text.length);
  return { folded: parts.join(""), offsets };
}

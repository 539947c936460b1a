import {
  boundary,
  findPhrases,
  locatedTokens,
  type LocatedToken,
  type TextMark,
} from "../text/find-phrases.js";
import { isRun, segments } from "../text/tokenizer.js";
import type { RelaxedQuery } from "./relax-query.js";

/** Returns the matches of a query in a text, in order. */
export type FindMarks = (text: string) => TextMark[];

/**
 * Returns the longest parts that a text shares with a relaxed query, and its required phrases, in order. A shared part has
 * at least two tokens of one word, or three, or is a run of letters or digits.
 */
export function findSharedParts(
  text: string,
  { required, parts, words, synonyms }: RelaxedQuery,
): TextMark[] {
  const tokens = locatedTokens(text);
  const withinWord = pairsWithin([...words, ...synonyms]);
  const query = parts.flatMap((part) => [...part, boundary]);
  const startsOf = new Map<string, number[]>();
  query.forEach((token, index) => startsOf.set(token, [...(startsOf.get(token) ?? []), index]));
  const marks = findPhrases(text, required);
  for (let at = 0; at < tokens.length;) {
    const { start, length: longest } = longestShared(tokens, at, query, startsOf);
    const [first = boundary, second = boundary] = query.slice(start, start + longest);
    const length = longest === 2 && !withinWord.has(`${first} ${second}`) ? 1 : longest;
    const isPart = (query[start - 1] ?? boundary) === boundary && query[start + 1] === boundary;
    const isMarked = length > 1 || (length === 1 && (isPart || isRun(first)));
    if (isMarked) {
      const phrases = Array.from(
        { length: Math.max(length - 1, 1) },
        (_, index) => required.length + start + index,
      );
      marks.push({ from: tokens[at]?.from ?? 0, to: tokens[at + length - 1]?.to ?? text.length, phrases });
    }
    at += isMarked ? length : 1;
  }
  return marks.sort((one, other) => one.from - other.from);
}

/** Returns the pairs of adjacent tokens of some words. */
function pairsWithin(words: readonly string[]): Set<string> {
  const tokens = words.flatMap((word) => segments(word));
  return new Set(
    tokens.flatMap((word) => word.slice(1).map((second, index) => `${word[index] ?? ""} ${second}`)),
  );
}

/** Returns where in the query the longest part begins that the text has at a token, and its number of tokens. */
function longestShared(
  tokens: readonly LocatedToken[],
  at: number,
  query: readonly string[],
  startsOf: ReadonlyMap<string, readonly number[]>,
): { readonly start: number; readonly length: number } {
  let longest = { start: 0, length: 0 };
  const token = tokens[at]?.token ?? boundary;
  if (token === boundary) return longest;
  for (const start of startsOf.get(token) ?? []) {
    let length = 1;
    while (query[start + length] !== boundary && query[start + length] === tokens[at + length]?.token)
      length += 1;
    if (length > longest.length) longest = { start, length };
  }
  return longest;
}

import { fold, isRun, segments, tokenAt, tokenize } from "../text/tokenizer.js";
import type { Phrase } from "../text/query.js";
import type { RelaxedQuery } from "./relax-query.js";

/** A match in a text. */
export interface TextMark {
  readonly from: number;
  readonly to: number;
  /** Numbers of the phrases, or of the pairs of a relaxed query, that this range of text matches. */
  readonly phrases: readonly number[];
}

/** Returns the matches of a query in a text, in order. */
export type FindMarks = (text: string) => TextMark[];

/**
 * Returns the matches of all phrases in order. It compares tokens exactly as the index does, so that hits and marks
 * agree.
 */
export function findPhrases(text: string, phrases: readonly Phrase[]): TextMark[] {
  const tokens = locatedTokens(text);
  const marks: TextMark[] = [];
  phrases.forEach((phrase, number) => {
    for (let at = 0; at + phrase.tokens.length <= tokens.length; at += 1) {
      if (!matchesAt(tokens, at, phrase)) continue;
      const last = at + phrase.tokens.length - 1;
      marks.push({ from: tokens[at]?.from ?? 0, to: tokens[last]?.to ?? text.length, phrases: [number] });
      at = last;
    }
  });
  return marks.sort((a, b) => a.from - b.from);
}

function matchesAt(
  tokens: readonly { token: string }[],
  at: number,
  { tokens: wanted, prefix }: Phrase,
): boolean {
  return wanted.every((token, index) => {
    const found = tokens[at + index]?.token ?? "";
    return found === token || (prefix && index === wanted.length - 1 && found.startsWith(token));
  });
}

/**
 * Returns the longest parts that a text shares with a relaxed query, and its required phrases, in order. A shared part has
 * at least two tokens of one word, or three, or is a run of letters or digits.
 */
export function findSharedParts(text: string, { required, parts, words }: RelaxedQuery): TextMark[] {
  const tokens = locatedTokens(text);
  const withinWord = pairsWithin(words);
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

/** The token at the boundary of segments. */
const boundary = "";

/** A token of a text, and its range there. */
interface LocatedToken {
  readonly token: string;
  readonly from: number;
  readonly to: number;
}

function locatedTokens(text: string): LocatedToken[] {
  const { folded, offsets } = foldWithOffsets(text);
  const tokens: LocatedToken[] = [];
  tokenize(
    folded,
    (start, end) =>
      tokens.push({
        token: tokenAt(folded, start, end),
        from: offsets[start] ?? 0,
        to: offsets[end] ?? text.length,
      }),
    () => tokens.push({ token: boundary, from: 0, to: 0 }),
  );
  return tokens;
}

const foldedCharacters = new Map<string, string>();

/** Returns the folded text, and for each of its code units the offset in the original text. */
function foldWithOffsets(text: string): { folded: string; offsets: number[] } {
  const parts: string[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const character of text) {
    let folded = foldedCharacters.get(character);
    if (folded === undefined) foldedCharacters.set(character, (folded = fold(character)));
    for (let index = 0; index < folded.length; index += 1) offsets.push(offset);
    parts.push(folded);
    offset += character.length;
  }
  offsets.push(text.length);
  return { folded: parts.join(""), offsets };
}

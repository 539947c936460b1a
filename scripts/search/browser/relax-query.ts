import { isRun } from "../text/tokenizer.js";
import { withSynonyms } from "./synonyms.js";
import type { Phrase, Query } from "../text/query.js";

/** Two adjacent tokens of a query, or the only token of a phrase. */
export interface QueryPair {
  readonly phrase: Phrase;
  /** From 0 to 1: how much the pair counts beside others that are equally rare. */
  readonly weight: number;
}

/** A query that few reports or none contain, as it is searched again. */
export interface RelaxedQuery {
  /** Quoted phrases, which a report must contain. */
  readonly required: readonly Phrase[];
  readonly excluded: readonly Phrase[];
  /**
   * The tokens of its phrases, without those that are required and without question words; then the same with synonyms.
   */
  readonly parts: readonly (readonly string[])[];
  /** All pairs of the parts. */
  readonly pairs: readonly QueryPair[];
  /** The pairs of the query as it was typed, and with synonyms. A report is ranked by the list that it answers best. */
  readonly variants: readonly (readonly QueryPair[])[];
  /** The words of the query, for readers and for marks. */
  readonly words: readonly string[];
  /** The synonyms that were searched for, too. */
  readonly synonyms: readonly string[];
}

/**
 * Weight of a pair whose tokens belong to two words: 上海市|民 says less than 市民. With 0.6, questions of laypeople about
 * laws are answered better than with 1 or 0.3 (docs/search.md).
 */
const acrossWords = 0.6;

/**
 * Words that make a question and are not what it is about. Statutes and notices hardly contain them, so that their
 * rarity would decide the ranking.
 */
const questionWords = (
  "怎么样 怎么办 怎么 怎样 如何 什么 哪些 哪个 哪里 哪儿 是否 能否 可否 是不是 能不能 可不可以 有没有 会不会 要不要 " +
  "为什么 为何 多少 多久 多长 几个 谁 吗 呢 请问 我想 想问 咨询"
)
  .split(" ")
  .map((word) => [...word])
  .sort((one, other) => other.length - one.length);

/**
 * Splits the phrases of a query that few reports contain into pairs of adjacent tokens. Question words are left out
 * unless the query consists of nothing else; quoted phrases stay whole.
 *
 * Word boundaries come from the browser (Intl.Segmenter); where it knows none, every pair is a word.
 *
 * @returns undefined when the pairs would find nothing that the query does not
 */
export function relaxQuery(
  { phrases, excluded }: Query,
  synonyms: readonly (readonly string[])[] = [],
): RelaxedQuery | undefined {
  const required = phrases.filter(({ quoted }) => quoted);
  const asked = phrases.filter(({ quoted }) => !quoted).map(({ tokens }) => tokens);
  const withoutQuestions = asked.flatMap(partsBetweenQuestionWords);
  const parts = withoutQuestions.some((tokens) => tokens.length > 1) ? withoutQuestions : asked;
  const replaced = withSynonyms(parts, synonyms);
  const all = [parts, ...replaced.variants];
  const variants = all.map(distinctPairs);
  const pairs = distinct(variants.flat());
  // With two tokens, and no synonyms, the pairs are the phrases.
  if (pairs.length === 0 || (asked.flat().length <= 2 && replaced.words.length === 0)) return undefined;
  const words = [...new Set(parts.flatMap(wordsOf))];
  const long = words.filter((word) => [...word].length > 1);
  return {
    required,
    excluded,
    parts: all.flat(),
    pairs,
    variants,
    words: long.length > 0 ? long : words,
    synonyms: replaced.words,
  };
}

/** Returns the pairs of all parts of a query, each once. */
function distinctPairs(parts: readonly (readonly string[])[]): QueryPair[] {
  return distinct(parts.flatMap(pairsOf));
}

/** Returns pairs without repetitions; of equal pairs, the one with most weight. */
function distinct(pairs: readonly QueryPair[]): QueryPair[] {
  const known = new Map<string, QueryPair>();
  for (const pair of pairs) {
    const key = keyOf(pair);
    if (pair.weight > (known.get(key)?.weight ?? 0)) known.set(key, pair);
  }
  return [...known.values()];
}

/** Returns a key that equal pairs share. */
export function keyOf({ phrase }: QueryPair): string {
  return phrase.tokens.join(" ");
}

/** Returns tokens as readers write them: with a space between two runs of letters or digits. */
export function textOf(tokens: readonly string[]): string {
  return tokens.reduce((text, token, index) => {
    const isBetweenRuns = index > 0 && isRun(token) && isRun(tokens[index - 1] ?? "");
    return text + (isBetweenRuns ? " " : "") + token;
  }, "");
}

/** Returns what stands before, between and after the question words of a phrase. */
function partsBetweenQuestionWords(tokens: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (let at = 0; at < tokens.length;) {
    const word = questionWords.find((each) =>
      each.every((character, index) => tokens[at + index] === character),
    );
    if (word) parts.push([]);
    else parts.at(-1)?.push(tokens[at] ?? "");
    at += word?.length ?? 1;
  }
  return parts.filter(({ length }) => length > 0);
}

function pairsOf(tokens: readonly string[]): QueryPair[] {
  const [only] = tokens;
  if (only !== undefined && tokens.length === 1) return [{ phrase: phraseOf([only]), weight: 1 }];
  const starts = wordStarts(tokens);
  return tokens.slice(1).map((token, index) => ({
    phrase: phraseOf([tokens[index] ?? "", token]),
    weight: starts.has(index + 1) ? acrossWords : 1,
  }));
}

function phraseOf(tokens: readonly string[]): Phrase {
  return { tokens, prefix: false };
}

/**
 * Returns the words of a phrase: those of the browser, whose dictionary lacks many (养|犬): single characters in a row are
 * one word.
 */
function wordsOf(tokens: readonly string[]): string[] {
  const starts = wordStarts(tokens);
  const words: { text: string; isJoined: boolean }[] = [];
  tokens.forEach((token, index) => {
    const last = words.at(-1);
    const isSingle = !isRun(token) && (starts.size === 0 || (starts.has(index) && isEnd(index + 1)));
    if (last && (isSingle ? last.isJoined : !starts.has(index))) last.text += token;
    else words.push({ text: token, isJoined: isSingle });
  });
  return words.map(({ text }) => text);

  function isEnd(index: number): boolean {
    return index === tokens.length || starts.has(index);
  }
}

/** Returns the indexes of the tokens that begin a word; none where the browser knows no words. */
function wordStarts(tokens: readonly string[]): Set<number> {
  const starts = new Set<number>();
  if (typeof Intl.Segmenter !== "function") return starts;
  // eslint-disable-next-line gongkai/browser-apis -- it exists here
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  // A run of letters or digits is a word of its own, whatever stands beside it.
  const text = tokens.map((token) => (isRun(token) ? " " : token)).join("");
  const offsets = new Set([...segmenter.segment(text)].map(({ index }) => index));
  let offset = 0;
  tokens.forEach((token, index) => {
    if (offsets.has(offset)) starts.add(index);
    offset += isRun(token) ? 1 : token.length;
  });
  return starts;
}

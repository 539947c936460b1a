import type { Query } from "../text/query.js";

/** Words with fewer characters are too common to search for; they are used only when there are no longer ones. */
const enough = 2;

/**
 * Splits a query whose phrases no report contains into words.
 *
 * Word boundaries come from the browser (Intl.Segmenter); where it finds no words, every two adjacent characters are a
 * word.
 *
 * @returns undefined when the query cannot be relaxed: the words are the phrases themselves
 */
export function relaxQuery(query: Query): Query | undefined {
  const words = [...new Set(query.phrases.flatMap(({ tokens }) => wordsOf(tokens)))];
  const long = words.filter((word) => [...word].length >= enough);
  // Single characters match half of the catalogue; pairs of characters are still selective.
  const kept = long.length > 0 ? long : [...new Set(query.phrases.flatMap(({ tokens }) => pairsOf(tokens)))];
  const phrases = kept.map((word) => ({ tokens: isRow(word) ? [...word] : [word], prefix: false }));
  const asked = query.phrases.map(({ tokens }) => tokens.join(""));
  if (kept.length === 0 || (kept.length === asked.length && kept.every((word) => asked.includes(word))))
    return undefined;
  return { ...query, phrases };
}

/** Returns whether a word is several tokens in a row: Han characters are, a run of letters or digits is one token. */
function isRow(word: string): boolean {
  return !/[\p{Script=Latin}\p{Nd}]/u.test(word);
}

function wordsOf(tokens: readonly string[]): string[] {
  if (typeof Intl.Segmenter !== "function") return pairsOf(tokens);
  const runs = tokens.filter((token) => !isRow(token));
  const rest = tokens.map((token) => (isRow(token) ? token : " ")).join("");
  // eslint-disable-next-line gongkai/browser-apis -- it exists here
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  const words = [...segmenter.segment(rest)].map(({ segment }) => segment.trim());
  return [...words.filter((word) => word !== ""), ...runs];
}

function pairsOf(tokens: readonly string[]): string[] {
  if (tokens.length < enough) return [...tokens];
  return tokens.slice(1).map((token, index) => `${tokens[index] ?? ""}${token}`);
}

import type { Query } from "../text/query.js";

/** Words fewer than this many characters say too little, unless there are no longer ones. */
const enough = 2;

/**
 * The words of a query whose phrases no report holds.
 *
 * Words are those of the browser's own dictionary (Intl.Segmenter); where it knows none, every two characters in a row.
 *
 * @returns undefined when there is nothing to loosen: the words are the phrases themselves
 */
export function relaxQuery(query: Query): Query | undefined {
  const words = [...new Set(query.phrases.flatMap(({ units }) => wordsOf(units)))];
  const long = words.filter((word) => [...word].length >= enough);
  // Single characters would bring half the catalogue; two in a row still say something.
  const kept = long.length > 0 ? long : [...new Set(query.phrases.flatMap(({ units }) => pairsOf(units)))];
  const phrases = kept.map((word) => ({ units: isRow(word) ? [...word] : [word], prefix: false }));
  const asked = query.phrases.map(({ units }) => units.join(""));
  if (kept.length === 0 || (kept.length === asked.length && kept.every((word) => asked.includes(word))))
    return undefined;
  return { ...query, phrases };
}

/** A word of Han characters is a row of units; a run of letters or digits is one unit. */
function isRow(word: string): boolean {
  return !/[\p{Script=Latin}\p{Nd}]/u.test(word);
}

function wordsOf(units: readonly string[]): string[] {
  if (typeof Intl.Segmenter !== "function") return pairsOf(units);
  const runs = units.filter((unit) => !isRow(unit));
  const rest = units.map((unit) => (isRow(unit) ? unit : " ")).join("");
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  const words = [...segmenter.segment(rest)].map(({ segment }) => segment.trim());
  return [...words.filter((word) => word !== ""), ...runs];
}

function pairsOf(units: readonly string[]): string[] {
  if (units.length < enough) return [...units];
  return units.slice(1).map((unit, index) => `${units[index] ?? ""}${unit}`);
}

import { isRun, segments } from "./tokenizer.js";

/** Tokens that must stand in a row; with `prefix` the last of them, a run of letters or digits, may go on. */
export interface Phrase {
  readonly tokens: readonly string[];
  readonly prefix: boolean;
}

export interface Query {
  /** All of them must occur. Empty asks for every report. */
  readonly phrases: readonly Phrase[];
  /** None of them may occur. */
  readonly excluded: readonly Phrase[];
  /** Whether something was typed that is no phrase, such as mere punctuation: nothing can hold it. */
  readonly matchesNothing: boolean;
}

/** One piece of a query: perhaps a minus, then a quoted phrase or what stands up to the next white space. */
const phrasePattern =
  /(?:(?<lead>^|\s+)|)(?<minus>[-－])?(?:["“”「](?<quoted>[^"“”」]*)["“”」]|(?<plain>[^\s"“”「]+))/gu;

/**
 * Reads what was typed. White space and punctuation part phrases; `-词` excludes; quotes keep a phrase with spaces
 * together. The last run of letters or digits is one that is perhaps still being typed.
 */
export function parseQuery(typed: string): Query {
  const phrases: Phrase[] = [];
  const excluded: Phrase[] = [];
  for (const { groups = {} } of typed.matchAll(phrasePattern)) {
    const { lead, minus, quoted, plain = "" } = groups;
    const list = lead === undefined || minus === undefined ? phrases : excluded;
    list.push(...segments(quoted ?? plain).map((tokens) => ({ tokens, prefix: false })));
  }
  const last = phrases.at(-1);
  if (last && isRun(last.tokens.at(-1) ?? "") && /[\p{L}\p{N}\p{M}]$/u.test(typed.trimEnd())) {
    phrases[phrases.length - 1] = { ...last, prefix: true };
  }
  return { phrases, excluded, matchesNothing: phrases.length + excluded.length === 0 && typed.trim() !== "" };
}

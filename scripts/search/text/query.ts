import { isRun, segments } from "./tokenizer.js";

/**
 * Tokens that must follow each other. With `prefix`, the last one is a run of letters or digits that only has to begin
 * so.
 */
export interface Phrase {
  readonly tokens: readonly string[];
  readonly prefix: boolean;
  /** True for a phrase in quotation marks, which a report must contain as it is typed. */
  readonly quoted?: boolean;
}

export interface Query {
  /** All of them must occur. An empty list matches every report. */
  readonly phrases: readonly Phrase[];
  /** None of them may occur. */
  readonly excluded: readonly Phrase[];
  /** True when the typed text contains no token, such as punctuation alone: then no report matches. */
  readonly matchesNothing: boolean;
}

/** One part of a query: an optional minus, then a quoted phrase or the text up to the next white space. */
const phrasePattern =
  /(?:(?<lead>^|\s)|)(?<minus>[-－])?(?:["“”「](?<quoted>[^"“”「」]*)["“”」]|(?<plain>[^\s"“”「]+))/gu;

/**
 * Parses a query. White space and punctuation separate phrases; `-词` excludes; quotes keep a phrase with spaces
 * together. A run of letters or digits at the end is taken as a prefix, since it may still be being typed.
 */
export function parseQuery(typed: string): Query {
  const phrases: Phrase[] = [];
  const excluded: Phrase[] = [];
  for (const { groups = {} } of typed.matchAll(phrasePattern)) {
    const { lead, minus, quoted, plain = "" } = groups;
    const list = lead === undefined || minus === undefined ? phrases : excluded;
    list.push(
      ...segments(quoted ?? plain).map((tokens) => ({
        tokens,
        prefix: false,
        ...(quoted !== undefined && { quoted: true }),
      })),
    );
  }
  const last = phrases.at(-1);
  if (last && isRun(last.tokens.at(-1) ?? "") && /[\p{L}\p{N}\p{M}]$/u.test(typed.trimEnd())) {
    phrases[phrases.length - 1] = { ...last, prefix: true };
  }
  return { phrases, excluded, matchesNothing: phrases.length + excluded.length === 0 && typed.trim() !== "" };
}

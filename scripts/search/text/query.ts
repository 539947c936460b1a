import { respelledSegments } from "./respelled-segments.js";
import { dayTokenOf } from "./spellings.js";
import { fold, isRun, segments } from "./tokenizer.js";

/**
 * Tokens that must follow each other. With `prefix`, the last one is a run of letters or digits that only has to begin
 * so.
 */
export interface Phrase {
  readonly tokens: readonly string[];
  /** The same in the one spelling of numbers (respelled-segments.ts), and a day of publication: any of them matches. */
  readonly otherSpellings?: readonly (readonly string[])[];
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
 * Quotation marks that touch other text belong to a name, such as “十四五”规划, and not to the search syntax: they are left
 * out, as in texts.
 */
function withoutMarksInNames(typed: string): string {
  return typed
    .replace(/([^\s"“”「」])["“「]([^\s"“”「」]+)["”」]/gu, "$1$2")
    .replace(/["“「]([^\s"“”「」]+)["”」](?=[^\s"“”「」\-－])/gu, "$1");
}

/**
 * Parses a query. White space and punctuation separate phrases; `-词` excludes; quotes keep a phrase with spaces
 * together. A run of letters or digits at the end is taken as a prefix, since it may still be being typed.
 */
export function parseQuery(typed: string): Query {
  const phrases: Phrase[] = [];
  const excluded: Phrase[] = [];
  for (const { groups = {} } of withoutMarksInNames(typed).matchAll(phrasePattern)) {
    const { lead, minus, quoted, plain = "" } = groups;
    const list = lead === undefined || minus === undefined ? phrases : excluded;
    list.push(
      ...phrasesOf(quoted ?? plain).map((spellings) => ({
        ...spellings,
        prefix: false,
        ...(quoted !== undefined && { quoted: true }),
      })),
    );
  }
  const last = phrases.at(-1);
  // 1,000 is complete: it is no beginning of 10,000.
  const isOpen = /[\p{L}\p{N}\p{M}]$/u.test(typed.trimEnd()) && !/\d,\d{3}$/.test(typed.trimEnd());
  if (last && isRun(last.tokens.at(-1) ?? "") && isOpen) {
    phrases[phrases.length - 1] = { ...last, prefix: true };
  }
  return { phrases, excluded, matchesNothing: phrases.length + excluded.length === 0 && typed.trim() !== "" };
}

/** The spellings of a phrase. */
type Spellings = Pick<Phrase, "tokens" | "otherSpellings">;

/**
 * Splits a text into phrases. Where punctuation inside of a number joins segments (12.5), the phrase has only the tokens
 * of the one spelling: 12 and 5 anywhere in a report are not what was typed.
 */
function phrasesOf(text: string): Spellings[] {
  const folded = fold(text);
  const phrases: Spellings[] = [];
  let at = 0;
  const addUntil = (end: number) => {
    for (const tokens of segments(folded.slice(at, end))) phrases.push(withDay(tokens, tokens));
  };
  for (const { start, end, tokens, joins } of respelledSegments(folded)) {
    addUntil(start);
    const respelled = tokens.map(({ token }) => token);
    const [written = []] = segments(folded.slice(start, end));
    phrases.push(joins ? withDay(respelled, respelled) : withDay(written, respelled));
    at = end;
  }
  addUntil(folded.length);
  return phrases;
}

/** Returns the spellings of a phrase; a phrase that is a date also matches the reports published on that day. */
function withDay(tokens: readonly string[], respelled: readonly string[]): Spellings {
  const day = dayTokenOf(respelled);
  const otherSpellings = [
    ...(respelled === tokens ? [] : [respelled]),
    ...(day === undefined ? [] : [[day]]),
  ];
  return { tokens, ...(otherSpellings.length > 0 && { otherSpellings }) };
}

import { didYouMean, type Agency, type Topic } from "../catalogue/index.js";
import { columns, type Column } from "../export/index.js";
import type { Messages } from "../i18n/index.js";
import { fold } from "../search/index.js";

const operators = [">=", "<=", "!=", "=", "~", ">", "<"] as const;
export type Operator = (typeof operators)[number];

/** A condition such as `agency=源东乡`: a column, an operator and values. */
export interface Condition {
  readonly column: Column;
  readonly operator: Operator;
  /** At least one must match; an empty value matches reports without a value in this column. */
  readonly values: readonly string[];
}

/** A parsed query. */
export interface CatalogueQuery {
  /** All of them must match. */
  readonly conditions: readonly Condition[];
  /** The rest of the query: words that title, summary and text are searched for. */
  readonly words: string;
}

export type ParsedCatalogueQuery =
  { readonly query: CatalogueQuery } | { readonly faults: readonly string[] };

/** Names of agencies and topics that a query may use. */
export interface QueryVocabularies {
  readonly agencies: readonly Agency[];
  readonly topics: readonly Topic[];
}

/** Quotation marks that enclose a value, by the opening one. */
const closingMarks: Readonly<Record<string, string>> = { '"': '"', "“": "”", "「": "」" };
const condition = /^(?<name>[\p{L}_][\p{L}\p{N}_]*)\s*(?<operator>>=|<=|!=|[=~><])(?<rest>.*)$/su;
/** Characters that Chinese keyboards type, and what they mean. */
const halfWidth: Readonly<Record<string, string>> = { "＝": "=", "＞": ">", "＜": "<", "～": "~", "！": "!" };

/**
 * Parses a query: conditions such as `year=2022,2023`, `published>=2022-05`, `title~法治`, `topic=`, and words to search
 * for. Columns are named by English key or Chinese label; quotes enclose values with spaces or commas.
 *
 * @returns all errors at once, as messages
 */
export function readQuery(typed: string, names: QueryVocabularies, messages: Messages): ParsedCatalogueQuery {
  const conditions: Condition[] = [];
  const words: string[] = [];
  const faults: string[] = [];
  for (const part of splitOutsideQuotes(typed, /\s/)) {
    const [head = "", operator, rest] = halves(part);
    if (operator === undefined || rest === undefined) {
      words.push(part);
      continue;
    }
    const column = columns.find(({ key, label }) => key === head || label(messages) === head);
    if (!column) {
      faults.push(messages.query.unknownColumn(head, didYouMean(head, columnNames(messages)), part));
      continue;
    }
    const values = rest === "" ? [""] : splitOutsideQuotes(rest, /,/).map(unquoted);
    const wrong = values.flatMap((each) => valueFault(column, operator, each, names, messages) ?? []);
    faults.push(...wrong);
    if (wrong.length === 0)
      conditions.push({ column, operator, values: values.map((each) => known(column, each, names)) });
  }
  return faults.length > 0 ? { faults } : { query: { conditions, words: words.join(" ") } };
}

/**
 * Splits a text at separators outside of quotes, and leaves out empty parts. A quotation mark without its partner is an
 * ordinary character.
 */
function splitOutsideQuotes(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let part = "";
  // Once a closing mark is missing it is missing for the rest of the text, too: it is not looked for again.
  const missing = new Set<string>();
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const closing = closingMarks[character];
    const end = closing === undefined || missing.has(closing) ? -1 : text.indexOf(closing, at + 1);
    if (closing !== undefined && end < 0) missing.add(closing);
    if (end >= 0) {
      part += text.slice(at, end + 1);
      at = end;
    } else if (separator.test(character)) {
      parts.push(part);
      part = "";
    } else part += character;
  }
  return [...parts, part].filter((each) => each !== "");
}

/** Names of all columns: English keys, and labels in the language of the messages. */
const columnNames = (messages: Messages) => columns.flatMap(({ key, label }) => [key, label(messages)]);

function halves(part: string): [string, Operator | undefined, string | undefined] | [] {
  const half = part.replace(/^[\p{L}\p{N}_]+[！＝＞＜～]+/u, (start) =>
    start.replace(/[！＝＞＜～]/gu, (mark) => halfWidth[mark] ?? mark),
  );
  const { name, operator, rest } = condition.exec(half)?.groups ?? {};
  return name === undefined ? [] : [name, operators.find((known) => known === operator), rest];
}

function unquoted(text: string): string {
  return text.replace(/["“”「」]/gu, "").trim();
}

/** A year, a month or a day. */
const dayForm = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

function valueFault(
  column: Column,
  operator: Operator,
  given: string,
  names: QueryVocabularies,
  messages: Messages,
): string | undefined {
  const { key, type, values } = column;
  const label = column.label(messages);
  const ordered = type === "day" || type === "year";
  if (!ordered && /[<>]/.test(operator)) return messages.query.notOrdered(label, key, operator);
  if (given === "") return /^!?=$/.test(operator) ? undefined : messages.query.noValue(label, operator);
  if (operator === "~") return undefined;
  if (type === "day" && !dayForm.test(given)) return messages.query.badDay(label, given);
  if (type === "year" && !/^\d{4}$/.test(given)) return messages.query.badYear(label, given);
  if (values && !values.includes(given)) return messages.query.badChoice(label, given, values);
  const bodies = bodiesOf(key, names);
  if (bodies && bodies.length > 0 && !bodies.some((body) => answersTo(body, given))) {
    const all = bodies.map(({ name }) => name);
    return messages.query.unknownBody(label, given, didYouMean(given, all), all);
  }
  return undefined;
}

type Body = Agency | Topic;

function bodiesOf(key: string, { agencies, topics }: QueryVocabularies): readonly Body[] | undefined {
  if (key === "agency") return agencies;
  return key === "topic" ? topics : undefined;
}

function answersTo(body: Body, given: string): boolean {
  const all = [body.name, body.slug, "fullName" in body ? body.fullName : undefined];
  return all.some((name) => name !== undefined && fold(name) === fold(given));
}

/** Returns the catalogue's name of an agency or topic that was given by another of its names. */
function known({ key }: Column, given: string, names: QueryVocabularies): string {
  return bodiesOf(key, names)?.find((body) => answersTo(body, given))?.name ?? given;
}

import type { Report } from "../catalogue/index.js";
import type { Column, ColumnValue, ExportContext } from "../export/index.js";
import { parseMarkdown, plainLines } from "../markdown/index.js";
import {
  dayToken,
  fold,
  indexedSegments,
  isRun,
  parseQuery,
  spellingsOf,
  type Phrase,
} from "../search/index.js";
import type { Condition, CatalogueQuery } from "./parse.js";

/** Yields the reports that match a query, in the order given. Their texts are read one at a time. */
export function* matching(
  reports: Iterable<Report>,
  { conditions, words }: CatalogueQuery,
  context: ExportContext,
): Generator<Report> {
  const asked = parseQuery(words);
  if (asked.matchesNothing) return;
  const textual = asked.phrases.length + asked.excluded.length > 0;
  for (const report of reports) {
    if (!conditions.every((condition) => holds(report, condition, context))) continue;
    if (!textual) {
      yield report;
      continue;
    }
    const found = [...searched(report).flatMap(indexedSegments), [dayToken(report.published)]];
    if (
      asked.phrases.every((phrase) => holdsPhrase(found, phrase)) &&
      !asked.excluded.some((phrase) => holdsPhrase(found, phrase))
    )
      yield report;
  }
}

/** Returns the texts of a report that the site's search indexes, one for each line. */
function searched(report: Report): string[] {
  const { title, indexNumber, documentNumber, agency, summary, keywords = [], body } = report;
  const lines = [title, indexNumber, documentNumber, agency.name, agency.fullName, summary, ...keywords];
  return [...lines.filter((line) => line !== undefined), ...plainLines(parseMarkdown(body))];
}

/** Returns whether the tokens of a phrase, in one of its spellings, follow each other within one segment. */
function holdsPhrase(found: readonly (readonly string[])[], phrase: Phrase): boolean {
  return spellingsOf(phrase).some((tokens) => holdsTokens(found, tokens, phrase.prefix));
}

function holdsTokens(
  found: readonly (readonly string[])[],
  tokens: readonly string[],
  prefix: boolean,
): boolean {
  const last = tokens.length - 1;
  return found.some((segment) => {
    for (let start = 0; start + last < segment.length; start += 1) {
      const all = tokens.every((token, index) => {
        const there = segment[start + index] ?? "";
        return there === token || (prefix && index === last && isRun(there) && there.startsWith(token));
      });
      if (all) return true;
    }
    return false;
  });
}

function holds(report: Report, { column, operator, values }: Condition, context: ExportContext): boolean {
  const there = said(column, column.get(report, context));
  const isMatch = values.some((value) => {
    if (value === "") return there.length === 0;
    return there.some((each) => compare(column, each, operator === "!=" ? "=" : operator, value));
  });
  return operator === "!=" ? !isMatch : isMatch;
}

/** Returns the values of a column as texts, one for each item. */
function said({ type }: Column, value: ColumnValue | undefined): string[] {
  if (value === undefined) return [];
  if (typeof value !== "object") return [String(value)];
  return value.map((item) => {
    if (typeof item === "string") return item;
    return String(type === "attachments" ? item["title"] : item["note"]);
  });
}

function compare(
  { type }: Column,
  there: string,
  operator: Exclude<Condition["operator"], "!=">,
  value: string,
): boolean {
  if (operator === "~") return fold(there).includes(fold(value));
  // 2022-05 matches every day of that month, so days are compared up to the length of the value.
  const shown = type === "day" ? there.slice(0, value.length) : fold(there);
  const wanted = type === "day" ? value : fold(value);
  switch (operator) {
    case "=":
      return shown === wanted;
    case ">=":
      return shown >= wanted;
    case "<=":
      return shown <= wanted;
    case ">":
      return shown > wanted;
    case "<":
      return shown < wanted;
  }
}

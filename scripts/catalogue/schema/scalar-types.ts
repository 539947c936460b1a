import type { Messages } from "../../i18n/index.js";
import { codeFault, indexNumberForm, parseIndexNumber } from "../codes.js";
import { dayForm, lastPublicationDay, parseDay, type CivilDay } from "../day.js";
import type { Position } from "../diagnostic.js";
import { didYouMean } from "../did-you-mean.js";
import type { YamlScalar } from "../yaml/nodes.js";
import { invalid, valid } from "./parsed-field.js";
import { suggestDay, suggestIndexNumber, suggestYear } from "./suggest-value.js";
import type { FieldShape, FieldType, ParsedField, SettingsList } from "./types.js";

/** Returns the type of one line of text, trimmed, of at most `max` characters. */
export function oneLine(max: number): FieldType<string> {
  return scalar({ type: "line", max }, (value, node, messages) => parseLine(value, node, max, messages));
}

/** Returns the type of the name of an entry of agencies.yaml or topics.yaml. The caller checks whether it exists. */
export function entryName(file: SettingsList, max: number): FieldType<string> {
  return scalar({ type: "entry-name", file, max }, (value, node, messages) =>
    parseLine(value, node, max, messages),
  );
}

/** The name of a file in the folder of the report. */
export const fileName: FieldType<string> = scalar({ type: "file-name" }, (value, node, messages) =>
  /^[^/\\]+$/.test(value) ? valid(value) : invalid(node.position, messages.values.fileName(value)),
);

/** Text of any number of lines. */
export const prose: FieldType<string> = scalar({ type: "prose" }, (value) => valid(value));

/** A day, `YYYY-MM-DD`, that exists in the calendar. */
export const day: FieldType<CivilDay> = scalar({ type: "day", pattern: dayForm }, (value, node, messages) => {
  const parsed = parseDay(value);
  if (parsed) return valid(parsed);
  return invalid(node.position, messages.values.day(value), { instead: suggestDay(value), certain: true });
});

/** A day of publication, which the search index can hold. */
export const publicationDay: FieldType<CivilDay> = {
  shape: day.shape,
  parse(node, messages) {
    const parsed = day.parse(node, messages);
    if (!parsed.ok || parsed.value <= lastPublicationDay) return parsed;
    return invalid(node.position, messages.values.dayTooLate(parsed.value, lastPublicationDay));
  },
};

const yearForm = /^(19|20)\d{2}$/;

/** A year of four digits, kept as text. */
export const year: FieldType<string> = scalar({ type: "year", pattern: yearForm }, (value, node, messages) =>
  yearForm.test(value)
    ? valid(value)
    : invalid(node.position, messages.values.year(value), { instead: suggestYear(value), certain: true }),
);

/** `true` or `false`, 是 or 否. */
export const flag: FieldType<boolean> = scalar({ type: "flag" }, (value, node, messages) => {
  if (["true", "是"].includes(value)) return valid(true);
  if (["false", "否"].includes(value)) return valid(false);
  const instead = /^(?:yes|y|on|1|真|对|√)$/i.test(value)
    ? "true"
    : /^(?:no|n|off|0|假|错|×)$/i.test(value)
      ? "false"
      : undefined;
  return invalid(node.position, messages.values.flag(value), { instead, certain: true });
});

/** Returns the type of a value that is one of a closed list of words. */
export function choice<const T extends string>(words: readonly T[]): FieldType<T> {
  return scalar({ type: "choice", values: words }, (value, node, messages) => {
    const word = words.find((candidate) => candidate === value);
    if (word !== undefined) return valid(word);
    // 公开 is not close to any of the words by edit distance, but it is part of exactly one, 主动公开.
    const [longer, ...others] = value === "" ? [] : words.filter((candidate) => candidate.includes(value));
    const same = words.find((candidate) => sameWord(candidate, value));
    const instead = same ?? didYouMean(value, words) ?? (others.length === 0 ? longer : undefined);
    const certain = same !== undefined;
    return invalid(node.position, messages.values.choice(value, words), { instead, certain });
  });
}

/**
 * Returns the type of one of some words, or of the name of an entry of a settings file. The caller checks whether a word
 * that is not listed is such a name.
 *
 * @param aliases other ways to write some of the words
 */
export function choiceOrEntry(
  values: readonly string[],
  file: SettingsList,
  aliases: Readonly<Record<string, string>>,
): FieldType<string> {
  const known = new Map(Object.entries(aliases));
  return scalar({ type: "choice", values, file }, (value, node, messages) =>
    parseLine(known.get(value) ?? value, node, longestChoice, messages),
  );
}

/** Most characters of a word that a settings file adds to a choice. */
export const longestChoice = 20;

/** Returns whether two words differ only in spaces, case and the width of characters. */
function sameWord(one: string, other: string): boolean {
  const bare = (word: string) => word.normalize("NFKC").replace(/\s/g, "").toLowerCase();
  return bare(one) === bare(other);
}

/**
 * Returns the type of a text of a fixed form; `describe` says what is wrong with another text and how to correct it.
 */
export function form(
  pattern: RegExp,
  describe: (value: string, messages: Messages) => { readonly message: string; readonly hint: string },
): FieldType<string> {
  return scalar({ type: "form", pattern }, (value, node, messages) =>
    pattern.test(value) ? valid(value) : invalid(node.position, describe(value, messages)),
  );
}

/** An index number whose publisher's code has the right check character (GB 32100-2015 or GB 11714-1997). */
export const indexNumber: FieldType<string> = scalar(
  { type: "index-number", pattern: indexNumberForm },
  (value, node, messages) => {
    const parts = parseIndexNumber(value);
    if (!parts) {
      const more = { rule: "index-number", instead: suggestIndexNumber(value), certain: true };
      return invalid(node.position, messages.values.indexNumber(value), more);
    }
    const fault = codeFault(parts.code);
    if (!fault) return valid(value);
    if (fault.kind === "form")
      return invalid(node.position, messages.values.codeForm(parts.code), { rule: "index-number" });
    const words = messages.values.codeCheck(fault.expected, parts.code.charAt(fault.at));
    return invalid(positionWithin(node, fault.at), words, { rule: "index-number" });
  },
);

/** A publisher's code. A wrong check character is only a warning, since no report quotes the code alone. */
export const publisherCode: FieldType<string> = scalar(
  { type: "publisher-code" },
  (value, node, messages) => {
    const fault = codeFault(value);
    if (!fault) return valid(value);
    const [position, words] =
      fault.kind === "form"
        ? [node.position, messages.values.codeForm(value)]
        : [positionWithin(node, fault.at), messages.values.codeCheck(fault.expected, value.charAt(fault.at))];
    return { ok: true, value, issues: [{ position, rule: "publisher-code", severity: "warning", ...words }] };
  },
);

/** Returns the type of one scalar; lists and maps are issues. */
function scalar<T>(
  shape: FieldShape,
  parse: (value: string, node: YamlScalar, messages: Messages) => ParsedField<T>,
): FieldType<T> {
  return {
    shape,
    parse(node, messages) {
      return node.kind === "scalar"
        ? parse(node.value, node, messages)
        : invalid(node.position, messages.values.scalar);
    },
  };
}

function parseLine(
  value: string,
  { position }: YamlScalar,
  max: number,
  messages: Messages,
): ParsedField<string> {
  if (value.includes("\n")) return invalid(position, messages.values.oneLine);
  const length = [...value].length;
  return length > max ? invalid(position, messages.values.tooLong(length, max)) : valid(value);
}

/**
 * Returns the position of a character of a value in the file.
 *
 * @param offset of a character of the value, from 0
 */
function positionWithin(node: YamlScalar, offset: number): Position {
  const shift = node.plain ? offset : offset + 1; // a quoted value starts after its quotation mark
  return { line: node.position.line, column: node.position.column + shift, length: 1 };
}

import { text } from "../../i18n/index.js";
import { codeFault, parseIndexNumber } from "../codes.js";
import { suggestDay, suggestIndexNumber, suggestYear } from "./suggest-value.js";
import { quoted } from "../yaml/repair-line.js";
import { didYouMean } from "../did-you-mean.js";
import { parseDay, type CivilDay } from "../day.js";
import type { Position } from "../diagnostic.js";
import type { FieldShape } from "./shape.js";
import type { YamlIssue, YamlNode, YamlScalar } from "../yaml/parse.js";

/** How one kind of value is read: what comes out, or what is wrong with it. Authors' mistakes are values. */
export interface FieldType<T> {
  readonly shape: FieldShape;
  parse(node: YamlNode): ParsedField<T>;
}
export type ParsedField<T> =
  | { readonly ok: true; readonly value: T; readonly issues?: readonly YamlIssue[] }
  | { readonly ok: false; readonly issues: readonly YamlIssue[] };

/** One line of text, trimmed, of at most `max` characters. */
export function oneLine(max: number): FieldType<string> {
  return scalarKind({ type: "line", max }, (value, node) => {
    if (value.includes("\n")) return fail(node.position, text.values.oneLine);
    const length = [...value].length;
    return length > max ? fail(node.position, text.values.tooLong(length, max)) : done(value);
  });
}

/** Text of any number of lines. */
export const prose: FieldType<string> = scalarKind({ type: "prose" }, (value) => done(value));

/** A day, `YYYY-MM-DD`, that exists in the calendar. */
export const day: FieldType<CivilDay> = scalarKind({ type: "day" }, (value, node) => {
  const parsed = parseDay(value);
  return parsed ? done(parsed) : fail(node.position, text.values.day(value), { instead: suggestDay(value) });
});

/** A year of four digits, kept as text. */
export const year: FieldType<string> = scalarKind({ type: "year" }, (value, node) =>
  /^(19|20)\d{2}$/.test(value)
    ? done(value)
    : fail(node.position, text.values.year(value), { instead: suggestYear(value) }),
);

/** `true` or `false`, 是 or 否. */
export const flag: FieldType<boolean> = scalarKind({ type: "flag" }, (value, node) => {
  if (["true", "是"].includes(value)) return done(true);
  if (["false", "否"].includes(value)) return done(false);
  const instead = /^(?:yes|y|on|1|真|对|√)$/i.test(value)
    ? "true"
    : /^(?:no|n|off|0|假|错|×)$/i.test(value)
      ? "false"
      : undefined;
  return fail(node.position, text.values.flag(value), { instead });
});

/** One of a closed list of words. */
export function choice<const T extends string>(words: readonly T[]): FieldType<T> {
  return scalarKind({ type: "choice", values: words }, (value, node) => {
    const word = words.find((candidate) => candidate === value);
    if (word !== undefined) return done(word);
    // 公开 is short for 主动公开, and near to nothing.
    const [longer, ...others] = value === "" ? [] : words.filter((candidate) => candidate.includes(value));
    const instead = didYouMean(value, words) ?? (others.length === 0 ? longer : undefined);
    return fail(node.position, text.values.choice(value, words), { instead });
  });
}

/** Text of a fixed form; `describe` words what is wrong and how to mend it. */
export function form(
  pattern: RegExp,
  describe: (value: string) => { readonly message: string; readonly hint: string },
): FieldType<string> {
  return scalarKind({ type: "form", pattern }, (value, node) =>
    pattern.test(value) ? done(value) : fail(node.position, describe(value)),
  );
}

/** An index number whose publisher's code has the right check character (GB 32100-2015 or GB 11714-1997). */
export const indexNumber: FieldType<string> = scalarKind({ type: "index-number" }, (value, node) => {
  const parts = parseIndexNumber(value);
  if (!parts) {
    const meant = { rule: "index-number", instead: suggestIndexNumber(value) };
    return fail(node.position, text.values.indexNumber(value), meant);
  }
  const issue = codeFault(parts.code);
  if (!issue) return done(value);
  if (issue.kind === "form")
    return fail(node.position, text.values.codeForm(parts.code), { rule: "index-number" });
  const words = text.values.codeCheck(issue.expected, parts.code.charAt(issue.at));
  return fail(within(node, issue.at), words, { rule: "index-number" });
});

/** A publisher's code. A wrong check character is a warning: the code stands in no report by itself. */
export const publisherCode: FieldType<string> = scalarKind({ type: "publisher-code" }, (value, node) => {
  const issue = codeFault(value);
  if (!issue) return done(value);
  const [position, words] =
    issue.kind === "form"
      ? [node.position, text.values.codeForm(value)]
      : [within(node, issue.at), text.values.codeCheck(issue.expected, value.charAt(issue.at))];
  return { ok: true, value, issues: [{ position, rule: "publisher-code", severity: "warning", ...words }] };
});

/**
 * A list, one value a line.
 *
 * @param meant the item that a single text in the list's place is likely meant for, as YAML on one line; undefined where
 *   that cannot be told
 */
export function list<T>(
  item: FieldType<T>,
  meant: (value: string) => string | undefined = quoted,
): FieldType<readonly T[]> {
  return {
    shape: { type: "list", item: item.shape, single: false },
    parse(node) {
      if (node.kind === "list") return collect(node.items, item);
      if (node.kind !== "scalar") return fail(node.position, text.values.list);
      const only = meant(node.value);
      return fail(node.position, text.values.list, { instead: only && `[${only}]` });
    },
  };
}

/** A list, or a single value that stands for a list of one. */
export function oneOrMany<T>(item: FieldType<T>): FieldType<readonly T[]> {
  return {
    shape: { type: "list", item: item.shape, single: true },
    parse(node) {
      return collect(node.kind === "list" ? node.items : [node], item);
    },
  };
}

/** Words: a YAML list, or one line parted by 、 , ， ; or ；. */
export const words: FieldType<readonly string[]> = {
  shape: { type: "words" },
  parse(node) {
    if (node.kind === "list") return collect(node.items, oneLine(50));
    if (node.kind === "map") return fail(node.position, text.values.words);
    return done(
      node.value
        .split(/[、,，;；]/u)
        .map((word) => word.trim())
        .filter((word) => word !== ""),
    );
  },
};

/** Pairs of a name and a text, such as the rules that a report is excused from, each with its reason. */
export const pairs: FieldType<ReadonlyMap<string, string>> = {
  shape: { type: "pairs" },
  parse(node) {
    if (node.kind !== "map") return fail(node.position, text.values.pairs);
    const issues: YamlIssue[] = [];
    const value = new Map<string, string>();
    for (const entry of node.entries) {
      if (entry.value.kind === "scalar" && entry.value.value !== "")
        value.set(entry.key.value, entry.value.value);
      else issues.push({ position: entry.key.position, ...text.values.pairs });
    }
    return issues.length > 0 ? { ok: false, issues } : done(value);
  },
};

/** Commits, each by the start of git's name for it, with a reason. */
export const commits: FieldType<ReadonlyMap<string, string>> = {
  shape: { type: "pairs" },
  parse(node) {
    const read = pairs.parse(node);
    const wrong =
      node.kind === "map" ? node.entries.filter(({ key }) => !/^[0-9a-f]{7,64}$/.test(key.value)) : [];
    if (!read.ok || wrong.length > 0)
      return {
        ok: false,
        issues: [{ position: wrong[0]?.key.position ?? node.position, ...text.values.commits }],
      };
    return read;
  },
};

/** How strict a rule is, and where that is said. */
export interface Strictness {
  readonly value: "error" | "warning" | "info" | "off";
  readonly position: Position;
}

const strictnessValues = ["error", "warning", "info", "off"] as const;

/** How strict each rule is, by its id. Whether there is such a rule is for the check to say. */
export const strictness: FieldType<ReadonlyMap<string, Strictness>> = {
  shape: { type: "strictness" },
  parse(node) {
    if (node.kind !== "map") return fail(node.position, text.values.strictness);
    const issues: YamlIssue[] = [];
    const result = new Map<string, Strictness>();
    for (const { key, value } of node.entries) {
      const word =
        value.kind === "scalar" ? strictnessValues.find((known) => known === value.value) : undefined;
      if (word) result.set(key.value, { value: word, position: key.position });
      else issues.push({ position: value.position, ...text.values.strictness });
    }
    return issues.length > 0 ? { ok: false, issues } : done(result);
  },
};

/** A kind of one scalar; lists and maps in its place are refused. */
function scalarKind<T>(
  shape: FieldShape,
  parse: (value: string, node: YamlScalar) => ParsedField<T>,
): FieldType<T> {
  return {
    shape,
    parse(node) {
      return node.kind === "scalar" ? parse(node.value, node) : fail(node.position, text.values.scalar);
    },
  };
}

function collect<T>(nodes: readonly YamlNode[], item: FieldType<T>): ParsedField<readonly T[]> {
  const values: T[] = [];
  const issues: YamlIssue[] = [];
  let failed = false;
  for (const node of nodes) {
    const parsed = item.parse(node);
    issues.push(...(parsed.issues ?? []));
    if (parsed.ok) values.push(parsed.value);
    else failed = true;
  }
  return failed ? { ok: false, issues } : { ok: true, value: values, issues };
}

function within(node: YamlScalar, offset: number): Position {
  const shift = node.plain ? offset : offset + 1; // a quoted value starts after its quotation mark
  return { line: node.position.line, column: node.position.column + shift, length: 1 };
}

function done<T>(value: T): ParsedField<T> {
  return { ok: true, value };
}

function fail(
  position: Position,
  words: { readonly message: string; readonly hint: string },
  more: Pick<YamlIssue, "rule" | "instead" | "paste"> = {},
): { readonly ok: false; readonly issues: readonly YamlIssue[] } {
  return { ok: false, issues: [{ position, ...more, ...words }] };
}

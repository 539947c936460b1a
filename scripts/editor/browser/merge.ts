import { isScalar, isSeq, type YAMLSeq } from "yaml";
import { entryOf, formerPair, parseBlock, valueOf, type YamlBlock, type Entry } from "./front-matter.js";
import { splitFile, withLineEnds, type FileParts } from "../../catalogue/yaml/split-file.js";
import { mergeBody } from "./merge-body.js";
import { plain, sameValue, type FormData, type FormField, type FormValue } from "./values.js";
import { inFile, writeEntry, writeItems, writeText, type Quotes } from "./yaml-writer.js";

/** A file as shown in a form. */
export interface ReadFile {
  readonly values: FormData;
  readonly body: string;
}

/** Returns undefined when the front matter cannot be parsed: a form cannot show such a file. */
export function readFile(source: string, fields: readonly FormField[]): ReadFile | undefined {
  const parts = splitFile(source);
  const block = parts && parseBlock(parts.yaml);
  if (!parts || !block) return undefined;
  const values = Object.fromEntries(
    fields.map((field) => [field.key, valueOf(entryOf(block.map, field), field)]),
  );
  return { values, body: parts.body };
}

/** Returns the file of a new report: its fields in the order of the schema, then its text. */
export function newFile(fields: readonly FormField[], values: FormData, body: string): string {
  const entries = fields.flatMap((field) => {
    const value = plain(values[field.key]);
    return value === undefined ? [] : [writeEntry(field.key, inFile(field, value))];
  });
  const text = withLineEnds(body, "\n").trim();
  return `---\n${entries.join("")}---\n${text === "" ? "" : `\n${text}\n`}`;
}

/**
 * Applies the changes of a form to the file from which it was filled. Everything else stays the same, character by
 * character: order, quoting, comments, unknown fields, line ends.
 *
 * @returns undefined when the file cannot be changed in this way; nothing must be written then
 */
export function mergeFile(
  source: string,
  fields: readonly FormField[],
  values: FormData,
  body: string,
): string | undefined {
  const parts = splitFile(source);
  const block = parts && parseBlock(parts.yaml);
  const before = readFile(source, fields);
  if (!parts || !block || !before) return undefined;
  const changed = fields.filter(({ key }) => !sameValue(before.values[key], values[key]));
  const edits = changed.map((field) => editOf(parts, block.map, field, fields, plain(values[field.key])));
  const text = sameBody(before.body, body) ? before.body : mergeBody(before.body, body, parts.lineEnd);
  const merged = parts.opening + apply(parts.yaml, edits) + parts.closing + text;
  // The result is parsed again: a change that would be read differently is not written.
  const after = readFile(merged, fields);
  const right =
    after &&
    sameBody(after.body, body) &&
    fields.every(({ key }) => sameValue(after.values[key], values[key]));
  return right ? merged : undefined;
}

function sameBody(one: string, other: string): boolean {
  return withLineEnds(one, "\n") === withLineEnds(other, "\n");
}

interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function apply(yaml: string, edits: readonly TextEdit[]): string {
  let result = yaml;
  // From the end, so that offsets stay valid; of several edits at one offset, the first comes first.
  const order = [...edits.entries()].sort(([a, one], [b, other]) => other.start - one.start || b - a);
  for (const [, { start, end, text }] of order) result = result.slice(0, start) + text + result.slice(end);
  return result;
}

function editOf(
  parts: FileParts,
  map: YamlBlock | undefined,
  field: FormField,
  fields: readonly FormField[],
  value: FormValue,
): TextEdit {
  const entry = entryOf(map, field);
  const own = (text: string) => withLineEnds(text, parts.lineEnd);
  if (!entry) {
    const start = insertionPoint(parts.yaml, map, field, fields);
    return { start, end: start, text: own(writeEntry(nameFor(map, field, fields), inFile(field, value))) };
  }
  const { start, end } = spanOf(parts.yaml, entry);
  if (value === undefined) return { start, end, text: "" };
  const edited = scalarEdit(entry, value) ?? listEdit(parts.yaml, entry, field, value);
  if (edited) return { ...edited, text: own(edited.text) };
  const isFormer = formerPair(entry, field) !== undefined;
  const key = isScalar(entry.key) && !isFormer ? String(entry.key.value) : field.key;
  return { start, end, text: own(writeEntry(key, inFile(field, value))) };
}

/** Returns the range of an entry, from its key to the line end after its value. */
function spanOf(yaml: string, { key, value }: Entry): { start: number; end: number } {
  const start = lineStart(yaml, key.range[0]);
  const last = Math.max(key.range[1], value?.range[1] ?? 0);
  if (yaml.charAt(last - 1) === "\n") return { start, end: last }; // a block scalar ends with its line end
  const lineEnd = yaml.indexOf("\n", last);
  return { start, end: lineEnd < 0 ? yaml.length : lineEnd + 1 };
}

function lineStart(yaml: string, at: number): number {
  return yaml.lastIndexOf("\n", at - 1) + 1;
}

/** Returns the edit that replaces a value on one line by another, keeping quotation marks and a comment after it. */
function scalarEdit({ value: node }: Entry, value: FormValue): TextEdit | undefined {
  if (!isScalar(node) || typeof value === "object" || value === undefined) return undefined;
  const kinds: readonly string[] = ["PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE"] satisfies Quotes[];
  const text = value === true ? "true" : String(value);
  if (!kinds.includes(node.type ?? "") || text.includes("\n") || node.range[0] === node.range[1])
    return undefined;
  return {
    start: node.range[0],
    end: node.range[1],
    text: writeText(text, (node.type ?? "PLAIN") as Quotes),
  };
}

/** Returns the edit of a list: unchanged items keep their lines, the others are written again. */
function listEdit(yaml: string, entry: Entry, field: FormField, value: FormValue): TextEdit | undefined {
  const { value: node } = entry;
  if (!isSeq(node) || node.flow === true || !Array.isArray(value)) return undefined;
  const starts = itemStarts(yaml, node);
  const old = valueOf(entry, field);
  if (!starts || !Array.isArray(old) || old.length !== starts.length) return undefined;
  const { start: first, end: last } = commonEnds(old, value);
  const { end: after } = spanOf(yaml, entry);
  const start = starts[first] ?? after;
  const end = starts[old.length - last] ?? after;
  const indent = /^ */.exec(yaml.slice(starts[0]))?.[0] ?? "";
  const items = writeItems(value.slice(first, value.length - last));
  return { start, end, text: items.replace(/^(?=.)/gm, indent) };
}

/** Returns the offset of each item's line; undefined when an item does not start on the line of its hyphen. */
function itemStarts(yaml: string, list: YAMLSeq): number[] | undefined {
  const starts: number[] = [];
  for (const item of list.items as Entry["value"][]) {
    if (!item) return undefined;
    const start = lineStart(yaml, item.range[0]);
    if (!/^ *- +$/.test(yaml.slice(start, item.range[0]))) return undefined;
    starts.push(start);
  }
  return starts.length > 0 ? starts : undefined;
}

function commonEnds(old: readonly FormValue[], value: readonly FormValue[]): { start: number; end: number } {
  const most = Math.min(old.length, value.length);
  const same = (one: FormValue, other: FormValue) => sameValue([one] as FormValue, [other] as FormValue);
  let start = 0;
  while (start < most && same(old[start], value[start])) start += 1;
  let end = 0;
  while (end < most - start && same(old.at(-1 - end), value.at(-1 - end))) end += 1;
  return { start, end };
}

/** Returns the offset for a new field: after all fields before it in the schema. */
function insertionPoint(
  yaml: string,
  map: YamlBlock | undefined,
  field: FormField,
  fields: readonly FormField[],
): number {
  const before = fields.slice(0, fields.indexOf(field)).flatMap((candidate) => entryOf(map, candidate) ?? []);
  if (before.length > 0) return Math.max(...before.map((entry) => spanOf(yaml, entry).end));
  const first = map?.items[0];
  return first ? spanOf(yaml, first).start : yaml.length;
}

/** Returns the key of a field, or its label when the file uses only labels. */
function nameFor(map: YamlBlock | undefined, field: FormField, fields: readonly FormField[]): string {
  const names = new Set(map?.items.map(({ key }) => (isScalar(key) ? String(key.value) : "")));
  const labels = fields.some(({ label }) => names.has(label));
  const keys = fields.some(({ key }) => names.has(key));
  return labels && !keys ? field.label : field.key;
}

import type { Messages } from "../../i18n/index.js";
import type { Position } from "../diagnostic.js";
import { didYouMean } from "../did-you-mean.js";
import type { YamlEntry, YamlIssue, YamlMap, YamlNode } from "../yaml/nodes.js";
import { defaultOf } from "./define.js";
import { fieldName, formerNames, keysByName, namingOf } from "./field-names.js";
import type { Field, FieldTable, FieldType, ParsedField, RecordSchema, ValuesOf } from "./types.js";

export interface ReadRecord<Table extends FieldTable> {
  /** Undefined when a required field is missing or any value is wrong. */
  readonly values: ValuesOf<Table> | undefined;
  readonly issues: readonly YamlIssue[];
  /** The position of each value, by English key. */
  readonly positions: ReadonlyMap<string, Position>;
}

/** What issues need for lines to paste. */
export interface RecordHelp {
  /** Names that other programs use for a field, by its English key. */
  readonly aliases?: Readonly<Record<string, readonly string[] | undefined>>;
  /** An example value of a required field that is missing, by its English key. */
  readonly examples?: (key: string) => string | undefined;
}

/**
 * Reads one record, and returns all of its issues at once.
 *
 * @param start the position of the record, for issues about missing fields
 */
export function readRecord<Table extends FieldTable>(
  schema: RecordSchema<Table>,
  node: YamlNode | undefined,
  start: Position,
  messages: Messages,
  help: RecordHelp = {},
): ReadRecord<Table> {
  if (node && node.kind !== "map") {
    const issue = { position: node.position, rule: "schema", ...messages.fields.notARecord };
    return { values: undefined, issues: [issue], positions: new Map() };
  }
  const { entries, suggested, issues } = readKeys(schema, node, help, messages);
  const values: Record<string, unknown> = {};
  let complete = issues.length === 0;
  for (const [key, field] of Object.entries<Field<unknown>>(schema.fields)) {
    const parsed = readField(
      field,
      shownLabel(schema, key, messages),
      key,
      entries.get(key),
      start,
      { ...help, name: (wanted) => fieldName(schema, wanted, namingOf(schema, node)) },
      messages,
    );
    // The issue of a misspelt name already has the corrected line.
    if (parsed.issues && (entries.has(key) || !suggested.has(key)))
      for (const issue of parsed.issues) issues.push(issue);
    if (parsed.ok) values[camelCase(key)] = parsed.value;
    else complete = false;
  }
  const positions = new Map([...entries].map(([key, entry]) => [key, entry.value.position]));
  return {
    // The loop has read each field by its own type, as ValuesOf describes.
    values: complete ? (values as ValuesOf<Table>) : undefined,
    issues,
    positions,
  };
}

/** Returns the type of a record inside a record, such as one attachment. */
export function record<Table extends FieldTable>(schema: RecordSchema<Table>): FieldType<ValuesOf<Table>> {
  return {
    shape: { type: "record", schema },
    parse(node, messages) {
      const { values, issues } = readRecord(schema, node, node.position, messages);
      return values ? { ok: true, value: values, issues } : { ok: false, issues };
    },
  };
}

function readField(
  field: Field<unknown>,
  label: string,
  key: string,
  entry: YamlEntry | undefined,
  start: Position,
  { examples, name }: RecordHelp & { readonly name: (key: string) => string },
  messages: Messages,
): ParsedField<unknown> {
  const empty = entry?.value.kind === "scalar" && entry.value.value === "";
  if (entry && !empty) return field.type.parse(entry.value, messages);
  if (!field.required) return { ok: true, value: defaultOf(field) };
  const words = entry ? messages.fields.empty(label, key) : messages.fields.missing(label, key);
  const paste = `${name(key)}: ${examples?.(key) ?? "……"}`;
  const position = entry ? entry.key.position : start;
  return { ok: false, issues: [{ position, rule: "schema", ...words, paste }] };
}

interface ReadKeys {
  /** By English key. */
  readonly entries: ReadonlyMap<string, YamlEntry>;
  /** Keys that the issues suggest for unknown names. */
  readonly suggested: ReadonlySet<string>;
  readonly issues: YamlIssue[];
}

function readKeys(
  schema: RecordSchema,
  node: YamlMap | undefined,
  { aliases }: RecordHelp,
  messages: Messages,
): ReadKeys {
  const keys = keysByName(schema);
  const former = formerNames(schema);
  const issues: YamlIssue[] = [];
  const suggested = new Set<string>();
  const entries = new Map<string, YamlEntry>();
  for (const entry of node?.entries ?? []) {
    const { value: name, position } = entry.key;
    const { key, language } = former.get(name) ?? { key: keys.get(name) };
    if (key === undefined) {
      const suggestion = keyByAlias(name, aliases) ?? didYouMean(name, [...keys.keys()]);
      if (suggestion !== undefined) suggested.add(keys.get(suggestion) ?? suggestion);
      const words = messages.fields.unknown(name, suggestion);
      issues.push({ position, rule: "unknown-field", ...words, instead: suggestion });
    } else if (entries.has(key)) {
      issues.push({
        position,
        rule: "schema",
        ...messages.fields.twice(shownLabel(schema, key, messages), key),
      });
    } else {
      entries.set(key, language === undefined ? entry : inLanguage(entry, language));
    }
  }
  return { entries, suggested, issues };
}

/** Converts an entry under a former name, `name_en: Guide`, to its present form with the value `{ en: Guide }`. */
function inLanguage(entry: YamlEntry, language: string): YamlEntry {
  const { key, value } = entry;
  const { position } = value;
  if (value.kind === "scalar" && value.value === "") return entry;
  const text: YamlEntry = { key: { ...key, value: language }, value };
  return { key, value: { kind: "map", position, entries: [text] } };
}

function keyByAlias(name: string, aliases: RecordHelp["aliases"] = {}): string | undefined {
  return Object.keys(aliases).find((key) => aliases[key]?.includes(name));
}

/** Returns the label of a field in the language that the program prints. */
function shownLabel({ labels }: RecordSchema, key: string, messages: Messages): string {
  return (messages[labels] as Readonly<Record<string, string>>)[key] ?? key;
}

const camelCaseNames = new Map<string, string>();

function camelCase(key: string): string {
  const known =
    camelCaseNames.get(key) ?? key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  camelCaseNames.set(key, known);
  return known;
}

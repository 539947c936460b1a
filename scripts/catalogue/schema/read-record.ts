import { text, canonicalLabels, type LabelSet } from "../../i18n/index.js";
import type { Position } from "../diagnostic.js";
import type { FieldType, ParsedField } from "./field-types.js";
import { didYouMean } from "../did-you-mean.js";
import type { YamlIssue, YamlEntry, YamlMap, YamlNode } from "../yaml/parse.js";

/** One field of a record: how its value is read, and whether it must be there. */
export interface Field<T, Required extends boolean = boolean> {
  readonly kind: FieldType<T>;
  readonly required: Required;
}

/** All fields of a kind of record, by their English keys, in the order in which readers see them. */
export type FieldTable = Readonly<Record<string, Field<unknown>>>;

/** The record that a table reads: `snake_case` keys become `camelCase`, optional ones may be undefined. */
export type ValuesOf<Table extends FieldTable> = {
  readonly [Key in keyof Table & string as Camel<Key>]: Table[Key] extends Field<infer T, infer Required>
    ? Required extends true
      ? T
      : T | undefined
    : never;
};

type Camel<Key extends string> = Key extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Key;

/** The sets of labels that have one for each field of a table. */
export type LabelsOf<Table extends FieldTable> = {
  [Name in LabelSet]: (typeof canonicalLabels)[Name] extends Readonly<Record<keyof Table & string, string>>
    ? Name
    : never;
}[LabelSet];

export interface ReadRecord<Table extends FieldTable> {
  /** Undefined when a required field is missing or any value is wrong. */
  readonly values: ValuesOf<Table> | undefined;
  readonly issues: readonly YamlIssue[];
  /** Where each value stands, by English key. */
  readonly positions: ReadonlyMap<string, Position>;
}

/** What helps an editor along who has written something else than a field wants. */
export interface Help {
  /** Other names under which a field is known, by its English key. */
  readonly aliases?: Readonly<Record<string, readonly string[] | undefined>>;
  /** What may stand in a required field that is missing, by its English key. */
  readonly examples?: (key: string) => string | undefined;
}

export function required<T>(kind: FieldType<T>): Field<T, true> {
  return { kind, required: true };
}

export function optional<T>(kind: FieldType<T>): Field<T, false> {
  return { kind, required: false };
}

/**
 * Reads one record by its table, and returns all of its issues at once.
 *
 * @param labels the set of the fields' labels, which may stand in the place of the English keys
 * @param start where the record starts, for what is missing
 * @param help for the lines to paste
 */
export function readRecord<Table extends FieldTable>(
  table: Table,
  labels: LabelSet & LabelsOf<Table>,
  node: YamlNode | undefined,
  start: Position,
  help: Help = {},
): ReadRecord<Table> {
  if (node && node.kind !== "map") {
    const issue = { position: node.position, rule: "schema", ...text.fields.notARecord };
    return { values: undefined, issues: [issue], positions: new Map() };
  }
  const issues: YamlIssue[] = [];
  const shown: Readonly<Record<string, string>> = text[labels as LabelSet];
  const { entries, meant } = byKey(table, labels, node, issues, help);
  const values: Record<string, unknown> = {};
  let complete = issues.length === 0;
  for (const [key, field] of Object.entries(table)) {
    const parsed = readField(field, shown[key] ?? key, key, entries.get(key), start, help);
    // A misspelt name is told already, with the line that mends it.
    if (parsed.issues && (entries.has(key) || !meant.has(key))) issues.push(...parsed.issues);
    if (parsed.ok) values[camel(key)] = parsed.value;
    else complete = false;
  }
  const positions = new Map([...entries].map(([key, entry]) => [key, entry.value.position]));
  return {
    // The loop above has read each field by its own kind, which is what ValuesOf says.
    values: complete ? (values as ValuesOf<Table>) : undefined,
    issues,
    positions,
  };
}

/** A record inside a record, such as one attachment, read by a table of its own. */
export function record<Table extends FieldTable>(
  table: Table,
  labels: LabelSet & LabelsOf<Table>,
): FieldType<ValuesOf<Table>> {
  return {
    shape: { type: "record", table, labels },
    parse(node) {
      const { values, issues } = readRecord(table, labels, node, node.position);
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
  { examples }: Help,
): ParsedField<unknown> {
  const empty = entry?.value.kind === "scalar" && entry.value.value === "";
  if (entry && !empty) return field.kind.parse(entry.value);
  if (!field.required) return { ok: true, value: undefined };
  const words = entry ? text.fields.empty(label, key) : text.fields.missing(label, key);
  const paste = `${key}: ${examples?.(key) ?? "……"}`;
  return {
    ok: false,
    issues: [{ position: entry ? entry.key.position : start, rule: "schema", ...words, paste }],
  };
}

function byKey(
  table: FieldTable,
  labels: LabelSet,
  node: YamlMap | undefined,
  issues: YamlIssue[],
  { aliases }: Help,
): { entries: Map<string, YamlEntry>; meant: ReadonlySet<string> } {
  const shown: Readonly<Record<string, string>> = text[labels];
  const names = namesOf(table, labels);
  const meantKeys = new Set<string>();
  const entries = new Map<string, YamlEntry>();
  for (const entry of node?.entries ?? []) {
    const name = entry.key.value;
    const key = names.get(name);
    if (key === undefined) {
      const meant = byAlias(name, aliases) ?? didYouMean(name, [...names.keys()]);
      const words = text.fields.unknown(name, meant);
      if (meant !== undefined) meantKeys.add(names.get(meant) ?? meant);
      issues.push({ position: entry.key.position, rule: "unknown-field", ...words, instead: meant });
    } else if (entries.has(key)) {
      issues.push({
        position: entry.key.position,
        rule: "schema",
        ...text.fields.twice(shown[key] ?? key, key),
      });
    } else {
      entries.set(key, entry);
    }
  }
  return { entries, meant: meantKeys };
}

/** The key of the field that is elsewhere known by this name. */
function byAlias(name: string, aliases: Help["aliases"] = {}): string | undefined {
  return Object.keys(aliases).find((key) => aliases[key]?.includes(name));
}

const namesByTable = new WeakMap<FieldTable, Map<string, string>>();

/** The English key for each name that a field may have; made once for each table. */
function namesOf(table: FieldTable, labels: LabelSet): Map<string, string> {
  const known = namesByTable.get(table);
  if (known) return known;
  const names = new Map<string, string>();
  const written: Readonly<Record<string, string>> = canonicalLabels[labels];
  for (const key of Object.keys(table)) names.set(key, key).set(written[key] ?? key, key);
  namesByTable.set(table, names);
  return names;
}

const camelNames = new Map<string, string>();

function camel(key: string): string {
  const known = camelNames.get(key) ?? key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  camelNames.set(key, known);
  return known;
}

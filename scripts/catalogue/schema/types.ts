import type { canonicalLabels, LabelSet, Messages } from "../../i18n/index.js";
import type { YamlIssue, YamlNode } from "../yaml/nodes.js";

/** The type of a field's value: how it is read from YAML, and what it looks like for forms, schemas and docs. */
export interface FieldType<T> {
  readonly shape: FieldShape;
  /** Reads a value. Mistakes of authors are returned as issues, never thrown. */
  parse(node: YamlNode, messages: Messages): ParsedField<T>;
}

/** A value, perhaps with warnings, or the issues that make it unreadable. */
export type ParsedField<T> =
  | { readonly ok: true; readonly value: T; readonly issues?: readonly YamlIssue[] }
  | { readonly ok: false; readonly issues: readonly YamlIssue[] };

/** An example of a value, as YAML holds it. */
export type FieldExample = string | readonly string[] | Readonly<Record<string, string>>;

interface FieldBase<T> {
  readonly type: FieldType<T>;
  /** For forms and docs. Flags, choices and records need none. */
  readonly example?: FieldExample | undefined;
}

interface RequiredField<T> extends FieldBase<T> {
  readonly required: true;
}

interface OptionalField<T> extends FieldBase<T> {
  readonly required: false;
}

interface DefaultedField<T> extends OptionalField<T> {
  /** The value of records that lack the field. */
  readonly default: T;
}

/** One field of a record. */
export type Field<T> = RequiredField<T> | OptionalField<T> | DefaultedField<T>;

/** All fields of a record, by their English keys, in the order in which readers see them. */
export type FieldTable = Readonly<Record<string, Field<unknown>>>;

/** A record that content files hold: its fields, and the set of messages that has a label for each of them. */
export interface RecordSchema<Table extends FieldTable = FieldTable> {
  readonly fields: Table;
  readonly labels: LabelSet;
}

/** The values of a record: `snake_case` keys become `camelCase`; optional fields without a default may be undefined. */
export type ValuesOf<Table extends FieldTable> = {
  readonly [Key in keyof Table & string as CamelCase<Key>]: Table[Key] extends
    RequiredField<infer T> | DefaultedField<infer T>
    ? T
    : Table[Key] extends OptionalField<infer T>
      ? T | undefined
      : never;
};

type CamelCase<Key extends string> = Key extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Key;

/** A table whose fields all have a label in a set, and no label of the set is without a field. */
export type LabelledTable<Set extends LabelSet, Table extends FieldTable> = {
  readonly [Key in keyof Table & string]: Key extends keyof (typeof canonicalLabels)[Set]
    ? Table[Key]
    : `${Set} has no label for ${Key}`;
} & { readonly [Key in keyof (typeof canonicalLabels)[Set]]: Field<unknown> };

/** The settings files that list what reports may name. */
export type SettingsList = "agencies.yaml" | "topics.yaml" | "genres.yaml";

/** What a value looks like. Forms, JSON Schema, field names and the settings reference are generated from it. */
export type FieldShape =
  /** One line of at most `max` characters. */
  | { readonly type: "line"; readonly max: number }
  | { readonly type: "prose" | "flag" | "publisher-code" | "words" }
  | { readonly type: "day" | "year" | "index-number"; readonly pattern: RegExp }
  /** One of a list of words, which a settings file may extend. */
  | { readonly type: "choice"; readonly values: readonly string[]; readonly file?: SettingsList }
  /** The name of an entry of a settings file that is a list. */
  | { readonly type: "entry-name"; readonly file: SettingsList; readonly max: number }
  /** The name of a file in the folder of the report. */
  | { readonly type: "file-name" }
  /** Text of one fixed form. */
  | { readonly type: "form"; readonly pattern: RegExp }
  /** `single`: one value may be written instead of a list of one. */
  | { readonly type: "list"; readonly item: FieldShape; readonly single: boolean }
  | { readonly type: "record"; readonly schema: RecordSchema }
  /** Texts by the tags of their languages. */
  | {
      readonly type: "localized";
      readonly text: FieldShape;
      readonly languages: readonly string[];
      /** Other names of the field in files, each with the language of its text. */
      readonly formerNames: Readonly<Record<string, string>>;
    }
  /** Rules or commits, each with a reason. */
  | { readonly type: "reasons"; readonly for: "rule" | "commit" }
  /** Severities of rules, by their ids. */
  | { readonly type: "severities"; readonly values: readonly string[] };

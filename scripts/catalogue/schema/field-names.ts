import { canonicalLabels } from "../../i18n/index.js";
import type { YamlMap, YamlNode } from "../yaml/nodes.js";
import type { FieldShape, FieldTable, RecordSchema } from "./types.js";

const keysBySchema = new WeakMap<RecordSchema, ReadonlyMap<string, string>>();

/** Returns the label that may be written instead of a field's English key, whatever language the program prints. */
export function canonicalLabel({ labels }: RecordSchema, key: string): string {
  return (canonicalLabels[labels] as Readonly<Record<string, string>>)[key] ?? key;
}

/** Returns the English key of a field for each name that it may have in a file: its key and its label. */
export function keysByName<Table extends FieldTable>(
  schema: RecordSchema<Table>,
): ReadonlyMap<string, keyof Table & string> {
  const keys = keysBySchema.get(schema) ?? listNames(schema);
  keysBySchema.set(schema, keys);
  return keys; // its values are the keys of the schema's fields
}

/** The names under which a file writes its fields. */
export type Naming = "keys" | "labels";

/** Returns whether most fields of a record, and of the records in it, have labels as names; the first field decides a tie. */
export function namingOf(schema: RecordSchema, node: YamlNode | undefined): Naming {
  const written = node ? namingsIn(schema, node) : [];
  const labels = written.filter((naming) => naming === "labels").length;
  if (labels * 2 === written.length) return written[0] ?? "keys";
  return labels * 2 > written.length ? "labels" : "keys";
}

/** Returns the name of a field in a file with this naming. */
export function fieldName(schema: RecordSchema, key: string, naming: Naming): string {
  return naming === "labels" ? canonicalLabel(schema, key) : key;
}

function namingsIn(schema: RecordSchema, node: YamlNode): Naming[] {
  if (node.kind === "list") return node.items.flatMap((item) => namingsIn(schema, item));
  return node.kind === "map" ? namingsInRecord(schema, node) : [];
}

function namingsInRecord(schema: RecordSchema, { entries }: YamlMap): Naming[] {
  const keys = keysByName(schema);
  return entries.flatMap(({ key: { value: name }, value }): Naming[] => {
    const key = keys.get(name);
    const shape = key === undefined ? undefined : schema.fields[key]?.type.shape;
    if (key === undefined || !shape) return [];
    const inner = shape.type === "list" ? shape.item : shape;
    return [
      name === key ? "keys" : "labels",
      ...(inner.type === "record" ? namingsIn(inner.schema, value) : []),
    ];
  });
}

/** A name that a field had in earlier versions, and that files may still use. */
interface FormerName {
  readonly key: string;
  /** The language of the text under this name, and the shape of that text. */
  readonly language: string;
  readonly text: FieldShape;
}

const formerNamesBySchema = new WeakMap<RecordSchema, ReadonlyMap<string, FormerName>>();

/** Returns the former names of the fields of a record. */
export function formerNames(schema: RecordSchema): ReadonlyMap<string, FormerName> {
  const names = formerNamesBySchema.get(schema) ?? listFormerNames(schema);
  formerNamesBySchema.set(schema, names);
  return names;
}

function listFormerNames({ fields }: RecordSchema): ReadonlyMap<string, FormerName> {
  const names = new Map<string, FormerName>();
  for (const [key, { type }] of Object.entries(fields)) {
    if (type.shape.type !== "localized") continue;
    const { text, formerNames } = type.shape;
    for (const [name, language] of Object.entries(formerNames)) names.set(name, { key, language, text });
  }
  return names;
}

function listNames(schema: RecordSchema): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const key of Object.keys(schema.fields)) keys.set(key, key).set(canonicalLabel(schema, key), key);
  return keys;
}

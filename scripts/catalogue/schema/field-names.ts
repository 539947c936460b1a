import { canonicalLabels } from "../../i18n/index.js";
import type { FieldTable, RecordSchema } from "./types.js";

const keysBySchema = new WeakMap<RecordSchema, ReadonlyMap<string, string>>();

/** The label that may be written instead of a field's English key, in whichever language the program prints. */
export function canonicalLabel({ labels }: RecordSchema, key: string): string {
  return (canonicalLabels[labels] as Readonly<Record<string, string>>)[key] ?? key;
}

/** The English key of a field for each name that it may have in a file: its key and its label. */
export function keysByName<Table extends FieldTable>(
  schema: RecordSchema<Table>,
): ReadonlyMap<string, keyof Table & string> {
  const keys = keysBySchema.get(schema) ?? listNames(schema);
  keysBySchema.set(schema, keys);
  return keys as ReadonlyMap<string, keyof Table & string>; // its values are the keys of the schema's fields
}

function listNames(schema: RecordSchema): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const key of Object.keys(schema.fields)) keys.set(key, key).set(canonicalLabel(schema, key), key);
  return keys;
}

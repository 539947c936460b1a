import type { LabelSet } from "../../i18n/index.js";
import type { Field, FieldExample, FieldTable, FieldType, LabelledTable, RecordSchema } from "./types.js";

/** Returns a field that a record must have. */
export function required<T>(type: FieldType<T>, example?: FieldExample) {
  return { type, required: true, example } as const;
}

/** Returns a field that a record may lack. */
export function optional<T>(type: FieldType<T>, example?: FieldExample) {
  return { type, required: false, example } as const;
}

/** Returns a field that a record may lack; its value is then `value`. */
export function withDefault<T>(type: FieldType<T>, value: NoInfer<T>, example?: FieldExample) {
  return { type, required: false, default: value, example } as const;
}

/** Returns the default of a field; undefined for a field that has none. */
export function defaultOf<T>(field: Field<T>): T | undefined {
  return "default" in field ? field.default : undefined;
}

/**
 * Returns the schema of a record. A field without a label, or a label without a field, is a type error.
 *
 * @param labels the set of messages with the labels of the fields
 */
export function defineRecord<Set extends LabelSet, Table extends FieldTable>(
  labels: Set,
  fields: Table & LabelledTable<Set, Table>,
): RecordSchema<Table> {
  return { labels, fields };
}

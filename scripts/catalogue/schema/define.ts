import type { LabelSet } from "../../i18n/index.js";
import type { FieldTable, FieldType, LabelledTable, RecordSchema } from "./types.js";

/** A field that a record must have. */
export function required<T>(type: FieldType<T>) {
  return { type, required: true } as const;
}

/** A field that a record may lack. */
export function optional<T>(type: FieldType<T>) {
  return { type, required: false } as const;
}

/**
 * A record with labelled fields. A field without a label, or a label without a field, is a type error.
 *
 * @param labels the set of messages with the labels of the fields
 */
export function defineRecord<Set extends LabelSet, Table extends FieldTable>(
  labels: Set,
  fields: Table & LabelledTable<Set, Table>,
): RecordSchema<Table> {
  return { labels, fields };
}

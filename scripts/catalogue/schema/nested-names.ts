import type { NestedNames } from "../yaml/wrong-colons.js";
import { keysByName } from "./field-names.js";
import type { FieldShape, RecordSchema } from "./types.js";

const namesBySchema = new WeakMap<RecordSchema, NestedNames>();

/** Returns the names of a record, English keys and labels, whose values are records or maps. */
export function nestedNames(schema: RecordSchema): NestedNames {
  const known = namesBySchema.get(schema);
  if (known) return known;
  const keys = keysByName(schema);
  const names: NestedNames = {
    get(name) {
      const key = keys.get(name);
      const field = key === undefined ? undefined : schema.fields[key];
      return field && namesIn(field.type.shape);
    },
  };
  namesBySchema.set(schema, names);
  return names;
}

function namesIn(shape: FieldShape): NestedNames | "any" | undefined {
  if (shape.type === "list") return namesIn(shape.item);
  if (shape.type === "record") return nestedNames(shape.schema);
  return ["reasons", "localized", "severities"].includes(shape.type) ? "any" : undefined;
}

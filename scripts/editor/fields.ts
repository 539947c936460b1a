import {
  canonicalLabel,
  pageSchema,
  reportSchema,
  type FieldShape,
  type RecordSchema,
} from "../catalogue/index.js";
import type { FormField } from "./browser/values.js";

/** What the parts of an excuse are called in the form. */
export const pairParts = ["rule", "reason"] as const;

/** How each field of a report goes from its file into a form and back, in the order of the schema. */
export const formFields = fieldsOf(reportSchema);

/** The same for a standing page. */
export const pageFormFields = fieldsOf(pageSchema);

function fieldsOf(schema: RecordSchema): FormField[] {
  return Object.entries(schema.fields).map(([key, field]) => {
    return { key, label: canonicalLabel(schema, key), ...kindOf(field.type.shape) };
  });
}

function kindOf(shape: FieldShape): Pick<FormField, "kind" | "parts"> {
  switch (shape.type) {
    case "flag":
    case "words":
      return { kind: shape.type };
    case "reasons":
      return { kind: "pairs", parts: pairParts.map((part) => [part, part] as const) };
    case "list":
      return shape.item.type === "record"
        ? { kind: "records", parts: partsOf(shape.item.schema) }
        : { kind: "list" };
    default:
      return { kind: "text" };
  }
}

function partsOf(schema: RecordSchema): FormField["parts"] {
  return Object.keys(schema.fields).map((key) => [key, canonicalLabel(schema, key)] as const);
}
